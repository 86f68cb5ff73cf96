import { benchOf, type CouncilLevel } from '../../src/modules/demo/world/bench.js';

/** The demo accounts that play the story: Tam Đường district, Lai Châu province. */
export const people = {
  owner: 'lc.banbo.htxche',
  commune: 'lc.banbo.canbo',
  districtOffice: 'lc.tamduong.dieuphoi',
  district: 'lc.tamduong.canbo',
  province: 'lc.canbo',
  approver: 'lc.pheduyet',
} as const;

const pathOf: Readonly<Record<CouncilLevel, string>> = { district: 'lc.tamduong', province: 'lc' };

/** Sign-in names in the order of the bench: chair first. */
export const councilAt = (level: CouncilLevel): readonly string[] =>
  benchOf(level).map(({ key }) => `${pathOf[level]}.${key}`);
export const secretaryAt = (level: CouncilLevel): string => `${pathOf[level]}.thuky`;

export const everybody: readonly string[] = [
  ...Object.values(people),
  ...councilAt('district'),
  ...councilAt('province'),
];
