import type { Level } from '../../../domain/jurisdiction/role.js';
import type { ProvinceOfWorld } from './world.js';
import { worldId } from './world-id.js';

export interface WorldPlace {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly parentId: string | null;
}

/** Sign-in names and place ids are built from the same path: `lc`, `lc.tamduong`, `lc.banbo`. */
export const provinceId = ({ key }: ProvinceOfWorld) => worldId('place', key);
export const districtId = ({ key, district }: ProvinceOfWorld) => worldId('place', `${key}.${district.key}`);
export const communeId = ({ key }: ProvinceOfWorld, commune: string) => worldId('place', `${key}.${commune}`);

/** Province, district and communes; the communes' last number is ours, in the order of the list. */
export function placesOf(province: ProvinceOfWorld): readonly WorldPlace[] {
  const { code, name, district } = province;
  return [
    { id: provinceId(province), code, name, level: 'province', parentId: null },
    {
      id: districtId(province),
      code: district.code,
      name: district.name,
      level: 'district',
      parentId: provinceId(province),
    },
    ...district.communes.map((commune, index) => ({
      id: communeId(province, commune.key),
      code: `${district.code}.${String(index + 1).padStart(2, '0')}`,
      name: commune.name,
      level: 'commune' as const,
      parentId: districtId(province),
    })),
  ];
}
