import type { ModelDossier } from './model-facts.js';

type Level = 'commune' | 'district' | 'province';
/** Reasons that stand whatever the person brings along, and reasons that depend on it. */
export type Need =
  | 'registration still open'
  | 'district still accepts'
  | 'province still accepts'
  | 'round missed'
  | 'papers complete'
  | 'asked papers there'
  | 'district council lawful'
  | 'province council lawful'
  | 'everybody voted'
  | 'tested'
  | 'site checked';
export type Ask =
  | 'reason'
  | 'itemised'
  | 'asked kinds known'
  | 'kind known'
  | 'evidence listed'
  | 'samples complete'
  | 'finding known'
  | 'day not ahead'
  | 'decision day lawful'
  | 'central result possible'
  | 'five stars certified'
  | 'later round';

export interface ModelRow {
  readonly from: string;
  readonly action: string;
  /** Who may, and at which level: any one of these. */
  readonly who: readonly (readonly [level: Level, ...roles: string[]])[];
  /** The next state, or `by result` where the council or the ministry decides. */
  readonly to: string;
  readonly needs: readonly Need[];
  readonly asks: readonly Ask[];
}

const owner = ['commune', 'producer'] as const;
const commune = ['commune', 'communeOfficer'] as const;
const district = ['district', 'districtOfficer'] as const;
const province = ['province', 'provinceOfficer'] as const;
const approver = ['province', 'provincialApprover'] as const;
const preparers = [['commune', 'producer', 'communeOfficer']] as const;
const desk = (level: 'district' | 'province') => [[level, 'councilSecretary', 'councilChair']] as const;
const chair = (level: 'district' | 'province') => [[level, 'councilChair']] as const;

const row = (
  from: string,
  action: string,
  who: ModelRow['who'],
  to: string,
  needs: readonly Need[] = [],
  asks: readonly Ask[] = [],
): ModelRow => ({ from, action, who, to, needs, asks });

const withdrawing = (from: string) => row(from, 'withdraw', [owner], 'closed.withdrawn', [], ['reason']);
const eliminating = (from: string, level: 'district' | 'province') =>
  row(from, 'eliminate', chair(level), 'closed.eliminated', [], ['finding known', 'reason']);
const filing = (from: string, who: ModelRow['who'] = preparers) => [
  row(from, 'attachEvidence', who, from, [], ['kind known']),
  row(from, 'removeEvidence', who, from, [], ['evidence listed']),
];
const comingLater = (from: string) =>
  row(from, 'reenter', [owner], 'preparation.preparing', ['round missed'], ['later round']);
const returning = (from: string, who: ModelRow['who'], to: string) =>
  row(from, 'returnForSupplement', who, to, [], ['itemised', 'asked kinds known']);

/**
 * The procedure of QĐ 1048 written down a second time, by hand, as a flat table: what may be done where, by whom, and
 * what it takes. It shares nothing with the machine it judges.
 */
export const modelTable: readonly ModelRow[] = [
  row('registration.registered', 'acceptIdea', [commune], 'preparation.preparing', [
    'registration still open',
  ]),
  row('registration.registered', 'refuseIdea', [commune], 'registration.refused', [], ['reason']),
  withdrawing('registration.registered'),
  row('registration.refused', 'resubmitIdea', [owner], 'registration.registered', [
    'registration still open',
  ]),
  withdrawing('registration.refused'),

  ...filing('preparation.preparing'),
  row('preparation.preparing', 'submit', [owner], 'commune.review', [
    'papers complete',
    'district still accepts',
  ]),
  comingLater('preparation.preparing'),
  withdrawing('preparation.preparing'),

  returning('commune.review', [commune], 'commune.returned'),
  row('commune.review', 'forwardToDistrict', [commune], 'district.intake', [
    'papers complete',
    'district still accepts',
  ]),
  comingLater('commune.review'),
  withdrawing('commune.review'),
  ...filing('commune.returned'),
  row('commune.returned', 'resubmit', [owner], 'commune.review', ['asked papers there', 'papers complete']),
  comingLater('commune.returned'),
  withdrawing('commune.returned'),

  row(
    'district.intake',
    'receive',
    [district],
    'district.council',
    ['papers complete'],
    ['samples complete'],
  ),
  returning('district.intake', [district], 'district.returned'),
  withdrawing('district.intake'),
  ...filing('district.returned'),
  row('district.returned', 'resubmit', [owner], 'district.intake', ['asked papers there', 'papers complete']),
  withdrawing('district.returned'),
  row('district.council', 'openScoring', desk('district'), 'district.scoring', ['district council lawful']),
  eliminating('district.council', 'district'),
  withdrawing('district.council'),
  row('district.scoring', 'closeScoring', desk('district'), 'by result', ['everybody voted']),
  row('district.forwarding', 'forwardToProvince', [district], 'province.intake', ['province still accepts']),
  eliminating('district.forwarding', 'district'),
  withdrawing('district.forwarding'),

  row('province.intake', 'receive', [province], 'province.council', ['papers complete']),
  returning('province.intake', [province], 'province.returned'),
  withdrawing('province.intake'),
  ...filing('province.returned', [...preparers, district]),
  row('province.returned', 'forwardToProvince', [district], 'province.intake', [
    'asked papers there',
    'papers complete',
  ]),
  withdrawing('province.returned'),
  row('province.council', 'openScoring', desk('province'), 'province.firstScoring', [
    'province council lawful',
  ]),
  eliminating('province.council', 'province'),
  withdrawing('province.council'),
  row('province.firstScoring', 'closeScoring', desk('province'), 'by result', ['everybody voted']),
  row('province.verification', 'recordTest', [province], 'province.verification', [], ['day not ahead']),
  row('province.verification', 'recordSiteCheck', [province], 'province.verification', [], ['day not ahead']),
  row('province.verification', 'openScoring', desk('province'), 'province.secondScoring', [
    'tested',
    'site checked',
    'province council lawful',
  ]),
  eliminating('province.verification', 'province'),
  withdrawing('province.verification'),
  row('province.secondScoring', 'closeScoring', desk('province'), 'by result', ['everybody voted']),
  row('province.recognition', 'recognise', [approver], 'closed.recognised', [], ['decision day lawful']),
  eliminating('province.recognition', 'province'),
  row('province.ministryForwarding', 'forwardToMinistry', [approver], 'ministry.evaluation'),
  eliminating('province.ministryForwarding', 'province'),

  row(
    'ministry.evaluation',
    'recordMinistryResult',
    [province],
    'by result',
    [],
    ['central result possible', 'decision day lawful', 'five stars certified'],
  ),
  row('ministry.returned', 'recognise', [approver], 'closed.recognised', [], ['decision day lawful']),

  row('closed.notPassed', 'reenter', [owner], 'preparation.preparing', [], ['later round']),
];

export const rowsFrom = (state: string): readonly ModelRow[] =>
  modelTable.filter(({ from }) => from === state);

/** The legal date that binds whoever holds the dossier in a state. */
export function deadlineIn(state: string): 'registrationCloses' | 'dueAtDistrict' | 'dueAtProvince' | null {
  if (state.startsWith('registration.')) return 'registrationCloses';
  if (state.startsWith('preparation.') || state.startsWith('commune.')) return 'dueAtDistrict';
  return state.startsWith('district.') ? 'dueAtProvince' : null;
}

export const isOver = ({ state }: ModelDossier) =>
  ['closed.recognised', 'closed.eliminated', 'closed.withdrawn'].includes(state);
