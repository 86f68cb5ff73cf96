import { councilHere, openingDay, rulesOf } from './model-council.js';
import { appealNow, lastResult, type Day, type ModelDossier, type ModelLevel } from './model-facts.js';

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
  | 'session open'
  | 'everybody there declared'
  | 'quorum there'
  | 'nobody in doubt'
  | 'presides'
  | 'presides, else the secretary'
  | 'cannot close'
  | 'counted still count'
  | 'delivered again'
  | 'everybody voted'
  | 'quorum holds'
  | 'a turn is left'
  | 'session sealed'
  | 'no result stands'
  | 'no reopening proposed'
  | 'no appeal open'
  | 'not appealed'
  | 'appeal in time'
  | 'reopening proposed'
  | 'by another person'
  | 'tested'
  | 'site checked'
  | 'commune reported'
  | 'whole council declared'
  | 'enough may answer'
  | 'a time is over'
  | 'opinions run'
  | 'opinions over';
export type Ask =
  | 'reason'
  | 'discussed'
  | 'itemised'
  | 'asked kinds known'
  | 'kind known'
  | 'evidence listed'
  | 'samples complete'
  | 'finding known'
  | 'day not ahead'
  | 'after first scoring'
  | 'times in order'
  | 'a picture'
  | 'photos listed'
  | "one's own loose photo"
  | 'decision day lawful'
  | 'central result possible'
  | 'five stars certified'
  | 'later round'
  | 'grounds named'
  | 'members odd'
  | 'last day lawful'
  | 'assessed by now'
  | 'the time that runs'
  | 'a working day ahead'
  | 'appointed anew';

export interface ModelRow {
  readonly from: string;
  readonly action: string;
  /** Who may, and at which level: any one of these. */
  readonly who: readonly (readonly [level: Level, ...roles: string[]])[];
  /** The next state, or `by result` where the council or the ministry decides. */
  readonly to: string;
  readonly needs: readonly Need[];
  readonly asks: readonly Ask[];
  /** The row is there only while such a result stands, or only where the council scores once. */
  readonly given: StandingResult | 'scoring once' | null;
}

/** The last result of the round, sealed, and nothing from the ministry yet. */
interface StandingResult {
  readonly level: ModelLevel;
  readonly scoringRound: number;
  /** Only while an appeal against it waits for the chair. */
  readonly appealed?: true;
  /** Only where the ballots eliminated the product. */
  readonly eliminates?: true;
  /** Not a result at all: the chair alone eliminated the product, in one of these states. */
  readonly alone?: readonly string[];
}

const owner = ['commune', 'producer'] as const;
const commune = ['commune', 'communeOfficer'] as const;
const district = ['district', 'districtOfficer'] as const;
const province = ['province', 'provinceOfficer'] as const;
const approver = ['province', 'provincialApprover'] as const;
const preparers = [['commune', 'producer', 'communeOfficer']] as const;
const desk = (level: ModelLevel) => [[level, 'councilSecretary', 'councilChair']] as const;
const chair = (level: ModelLevel) => [[level, 'councilChair']] as const;

const row = (
  from: string,
  action: string,
  who: ModelRow['who'],
  to: string,
  needs: readonly Need[] = [],
  asks: readonly Ask[] = [],
  given: ModelRow['given'] = null,
): ModelRow => ({ from, action, who, to, needs, asks, given });

const withdrawing = (from: string) => row(from, 'withdraw', [owner], 'closed.withdrawn', [], ['reason']);
const eliminating = (from: string, level: ModelLevel, unless: Need = 'no appeal open') =>
  row(
    ...([from, 'eliminate', chair(level), 'closed.eliminated'] as const),
    ['presides', unless],
    ['finding known', 'reason'],
  );
/** A result that stands is opened again first. */
const eliminatingScored = (from: string, level: ModelLevel) => eliminating(from, level, 'no result stands');
const filing = (from: string, who: ModelRow['who'] = preparers) => [
  row(from, 'attachEvidence', who, from, [], ['kind known']),
  row(from, 'removeEvidence', who, from, [], ['evidence listed']),
];
const comingLater = (from: string) =>
  row(from, 'reenter', [owner], 'preparation.preparing', ['round missed'], ['later round']);
/** First sheets; a discussion with second ones where the totals lie too far apart; the chair's word where they still do. */
const scoring = (
  level: ModelLevel,
  [name, discussion, difference]: readonly [string, string, string],
  anew: string,
) => [
  row(name, 'closeScoring', desk(level), 'by result', ['everybody voted', 'nobody in doubt', 'quorum holds']),
  row(
    discussion,
    'closeScoring',
    desk(level),
    'by result',
    ['nobody in doubt', 'quorum holds'],
    ['discussed'],
  ),
  row(difference, 'scoreAgain', chair(level), discussion, ['presides', 'a turn is left'], ['reason']),
  row(
    difference,
    'recordDifference',
    chair(level),
    'by result',
    ['presides', 'counted still count'],
    ['reason'],
  ),
  ...[name, discussion, difference].map((from) =>
    row(
      ...([from, 'breakOffScoring', desk(level), anew] as const),
      ['presides, else the secretary', 'cannot close'],
      ['reason'],
    ),
  ),
];
const beginsAnew = ({ level, scoringRound }: StandingResult) =>
  scoringRound === 2 ? 'province.verification' : `${level}.council`;
/** One proposes, another person confirms, and the council begins anew. */
const reopening = (from: string, given: StandingResult, again: string = beginsAnew(given)) => {
  const approvers = { district: 'districtApprover', province: 'provincialApprover' } as const;
  const decides = [[given.level, 'councilChair', approvers[given.level]]] as const;
  const asks = ['reason'] as const;
  return [
    row(
      from,
      'proposeReopening',
      desk(given.level),
      from,
      ['no reopening proposed', 'no appeal open'],
      asks,
      given,
    ),
    row(
      from,
      'confirmReopening',
      decides,
      again,
      ['reopening proposed', 'by another person', 'no appeal open'],
      asks,
      given,
    ),
    row(from, 'declineReopening', decides, from, ['reopening proposed'], asks, given),
  ];
};
/** The owner contests a result; who else may, and whether it is refused, is the desk's. Members are never named here. */
const appealing = (from: string, given: StandingResult) => {
  const admits = [[given.level, 'councilChair', 'coordinationOffice']] as const;
  const appealed = { ...given, appealed: true } as const;
  return [
    row(
      ...([from, 'fileAppeal', [owner], from] as const),
      ['not appealed', 'appeal in time'],
      ['grounds named'],
      given,
    ),
    row(from, 'admitAppeal', admits, from, [], ['members odd'], appealed),
    row(from, 'refuseAppeal', admits, from, [], ['reason'], appealed),
  ];
};
const ofDistrict: StandingResult = { level: 'district', scoringRound: 1 };
const ofFirst: StandingResult = { level: 'province', scoringRound: 1 };
const ofSecond: StandingResult = { level: 'province', scoringRound: 2 };
/** What the chair alone eliminated is taken back as a result is opened again. */
const takingBack = (level: ModelLevel, to: string, ...alone: readonly string[]) =>
  reopening('closed.eliminated', { level, scoringRound: 0, alone: [to, ...alone] }, to);
const meeting = ['session open', 'everybody there declared', 'quorum there'] as const;

const checking = (
  from: string,
  dated: readonly Ask[] = ['day not ahead'],
  given: ModelRow['given'] = null,
) => [
  row(from, 'recordTest', [province], from, [], dated, given),
  row(from, 'attachSitePhoto', [province], from, [], ['a picture'], given),
  row(from, 'withdrawSitePhoto', [province], from, [], ["one's own loose photo", 'reason'], given),
  row(from, 'recordSiteCheck', [province], from, [], [...dated, 'times in order', 'photos listed'], given),
];

const returning = (from: string, who: ModelRow['who'], to: string) =>
  row(from, 'returnForSupplement', who, to, [], ['itemised', 'asked kinds known']);

/**
 * The procedure of QĐ 1048 written down a second time, by hand, as a flat table: what may be done where, by whom, and
 * what it takes. It shares nothing with the machine it judges.
 */
const qd1048: readonly ModelRow[] = [
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
  row('district.council', 'openScoring', desk('district'), 'district.scoring', [
    'district council lawful',
    ...meeting,
  ]),
  eliminating('district.council', 'district'),
  withdrawing('district.council'),
  ...scoring(
    'district',
    ['district.scoring', 'district.discussion', 'district.difference'],
    'district.council',
  ),
  row('district.forwarding', 'forwardToProvince', [district], 'province.intake', [
    'province still accepts',
    'session sealed',
    'no reopening proposed',
    'no appeal open',
  ]),
  ...reopening('district.forwarding', ofDistrict),
  ...appealing('district.forwarding', ofDistrict),
  eliminatingScored('district.forwarding', 'district'),
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
    ...meeting,
  ]),
  ...checking('province.council', ['day not ahead'], 'scoring once'),
  eliminating('province.council', 'province'),
  withdrawing('province.council'),
  ...scoring(
    'province',
    ['province.firstScoring', 'province.firstDiscussion', 'province.firstDifference'],
    'province.council',
  ),
  ...checking('province.verification', ['day not ahead', 'after first scoring']),
  row('province.verification', 'openScoring', desk('province'), 'province.secondScoring', [
    'tested',
    'site checked',
    'no reopening proposed',
    'no appeal open',
    'province council lawful',
    'delivered again',
    ...meeting,
  ]),
  ...reopening('province.verification', ofFirst),
  ...appealing('province.verification', ofFirst),
  eliminatingScored('province.verification', 'province'),
  withdrawing('province.verification'),
  ...scoring(
    'province',
    ['province.secondScoring', 'province.secondDiscussion', 'province.secondDifference'],
    'province.verification',
  ),
  row(
    'province.recognition',
    'recognise',
    [approver],
    'closed.recognised',
    ['session sealed', 'no reopening proposed', 'no appeal open'],
    ['decision day lawful'],
  ),
  ...reopening('province.recognition', ofFirst),
  ...appealing('province.recognition', ofFirst),
  ...reopening('province.recognition', ofSecond),
  ...appealing('province.recognition', ofSecond),
  eliminatingScored('province.recognition', 'province'),
  row('province.ministryForwarding', 'forwardToMinistry', [approver], 'ministry.evaluation', [
    'session sealed',
    'no reopening proposed',
    'no appeal open',
  ]),
  ...reopening('province.ministryForwarding', ofFirst),
  ...appealing('province.ministryForwarding', ofFirst),
  ...reopening('province.ministryForwarding', ofSecond),
  ...appealing('province.ministryForwarding', ofSecond),
  eliminatingScored('province.ministryForwarding', 'province'),

  row(
    'ministry.evaluation',
    'recordMinistryResult',
    [province],
    'by result',
    [],
    ['central result possible', 'decision day lawful', 'five stars certified'],
  ),
  row('ministry.returned', 'recognise', [approver], 'closed.recognised', [], ['decision day lawful']),

  row(
    'closed.notPassed',
    'reenter',
    [owner],
    'preparation.preparing',
    ['no reopening proposed', 'no appeal open'],
    ['later round'],
  ),
  ...reopening('closed.notPassed', ofDistrict),
  ...appealing('closed.notPassed', ofDistrict),
  ...reopening('closed.notPassed', ofFirst),
  ...appealing('closed.notPassed', ofFirst),
  ...reopening('closed.notPassed', ofSecond),
  ...appealing('closed.notPassed', ofSecond),
  ...[ofDistrict, ofFirst, ofSecond].flatMap((given) => [
    ...reopening('closed.eliminated', given),
    ...appealing('closed.eliminated', { ...given, eliminates: true }),
  ]),
  ...takingBack('district', 'district.council'),
  ...takingBack('province', 'province.council'),
  ...takingBack('province', 'province.verification'),
];

const standing = [ofFirst, ofSecond];
const afterScoring = (from: string) =>
  standing.flatMap((given) => [...reopening(from, given, 'province.council'), ...appealing(from, given)]);
/** A council at work, and the laboratory it may wait for: with the report the dossier is back where it was. */
const councilAtWork = (from: string, testing: string) => [
  ...[...checking(from), eliminating(from, 'province'), withdrawing(from)],
  row(from, 'requestTest', [province], testing),
  ...checking(testing).map((each) => (each.action === 'recordTest' ? { ...each, to: from } : each)),
  ...[eliminating(testing, 'province'), withdrawing(testing)],
];
const callingMeeting = (from: string, needs: readonly Need[] = []) =>
  row(from, 'callMeeting', chair('province'), 'province.meeting', needs, ['reason']);
const openingMeeting = (from: string) =>
  row(from, 'openScoring', desk('province'), 'province.scoring', ['province council lawful', ...meeting]);

/** Whoever let a lawful time pass names another day, as often as it takes. */
const apologising = (
  from: string,
  who: ModelRow['who'] = [['province', 'provinceOfficer', 'provincialApprover']],
) =>
  row(...([from, 'apologise', who, from, ['a time is over']] as const), [
    'the time that runs',
    'a working day ahead',
    'appointed anew',
    'reason',
  ]);

/** QĐ 26/2026 in the same way: no district; the commune reports and asks the province; one scoring. */
const qd26: readonly ModelRow[] = [
  ...qd1048.filter(({ from }) => from.startsWith('registration.') || from === 'commune.returned'),

  ...filing('preparation.preparing'),
  row('preparation.preparing', 'submit', [owner], 'commune.review', [
    'papers complete',
    'province still accepts',
  ]),
  comingLater('preparation.preparing'),
  withdrawing('preparation.preparing'),
  returning('commune.review', [commune], 'commune.returned'),
  row('commune.review', 'recordCommuneReport', [commune], 'commune.review', [], ['assessed by now']),
  row('commune.review', 'requestEvaluation', [commune], 'province.intake', [
    'papers complete',
    'province still accepts',
    'commune reported',
  ]),
  comingLater('commune.review'),
  withdrawing('commune.review'),
  apologising('commune.review', [commune]),

  row(
    'province.intake',
    'receive',
    [province],
    'province.council',
    ['papers complete'],
    ['samples complete'],
  ),
  returning('province.intake', [province], 'province.returned'),
  withdrawing('province.intake'),
  ...filing('province.returned'),
  row('province.returned', 'requestEvaluation', [commune], 'province.intake', [
    'asked papers there',
    'papers complete',
  ]),
  withdrawing('province.returned'),
  ...councilAtWork('province.council', 'province.testing'),
  openingMeeting('province.council'),
  ...scoring(
    'province',
    ['province.scoring', 'province.discussion', 'province.difference'],
    'province.council',
  ),
  ...['intake', 'council', 'scoring', 'discussion', 'difference', 'recognition', 'ministryForwarding'].map(
    (at) => apologising(`province.${at}`),
  ),
  row(
    'province.recognition',
    'recognise',
    [approver],
    'closed.recognised',
    ['session sealed', 'no reopening proposed', 'no appeal open'],
    ['decision day lawful'],
  ),
  ...afterScoring('province.recognition'),
  eliminatingScored('province.recognition', 'province'),
  row('province.ministryForwarding', 'forwardToMinistry', [approver], 'ministry.evaluation', [
    'session sealed',
    'no reopening proposed',
    'no appeal open',
  ]),
  ...afterScoring('province.ministryForwarding'),
  eliminatingScored('province.ministryForwarding', 'province'),
  ...qd1048.filter(({ from }) => from.startsWith('ministry.')),
  row('ministry.returned', 'evaluateAgain', [approver], 'province.council', [], ['reason']),
  apologising('ministry.returned'),
  ...qd1048.filter(({ from, action }) => from === 'closed.notPassed' && action === 'reenter'),
  ...afterScoring('closed.notPassed'),
  ...standing.flatMap((given) => [
    ...reopening('closed.eliminated', given, 'province.council'),
    ...appealing('closed.eliminated', { ...given, eliminates: true }),
  ]),
  ...takingBack('province', 'province.council', 'province.testing'),
  ...takingBack('province', 'province.meeting', 'province.meetingTesting'),
];

/**
 * Đ.7.6: a renewal is asked for in writing; the council meets where opinions differ, are too few, or the chair calls it. Its
 * time begins with the complete dossier: at the intake there is none to let pass.
 */
const qd26Renewal: readonly ModelRow[] = [
  ...qd26
    .filter(({ from, action }) => from !== 'province.council' || action !== 'openScoring')
    .filter(({ from, action }) => from !== 'province.intake' || action !== 'apologise')
    .map((each) => (each.action === 'breakOffScoring' ? { ...each, to: 'province.meeting' } : each)),
  row(
    'province.council',
    'openScoring',
    desk('province'),
    'province.opinions',
    ['province council lawful', 'whole council declared', 'enough may answer'],
    ['last day lawful'],
  ),
  callingMeeting('province.council'),
  row('province.opinions', 'endOpinions', [], 'by result', ['opinions over', 'nobody in doubt']),
  callingMeeting('province.opinions', ['opinions run']),
  ...councilAtWork('province.meeting', 'province.meetingTesting'),
  openingMeeting('province.meeting'),
  ...[apologising('province.opinions'), apologising('province.meeting')],
];

const tableOf = ({ round, purpose }: Pick<ModelDossier, 'round' | 'purpose'>): readonly ModelRow[] => {
  if (round.rulebook === 'qd-1048-2019') return qd1048;
  return purpose === 'first' ? qd26 : qd26Renewal;
};

/** What anybody may come up with. */
export const actionsKnown = [...new Set([...qd1048, ...qd26Renewal].map(({ action }) => action))].filter(
  (action) => action !== 'endOpinions',
);

export const rowsFor = (dossier: ModelDossier, today: Day): readonly ModelRow[] =>
  tableOf(dossier).filter(
    ({ from, given }) =>
      from === dossier.state &&
      (given === null || (given === 'scoring once' ? scoresOnce(dossier, today) : stands(given, dossier))),
  );

function scoresOnce(dossier: ModelDossier, today: Day): boolean {
  const council = councilHere(dossier, today);
  if (!council) return false;
  const under = { level: 'province', rulebook: dossier.round.rulebook } as const;
  return rulesOf(council, under, openingDay(council, dossier.session, today)).scoresOnce;
}

function stands(given: StandingResult, dossier: ModelDossier): boolean {
  const last = lastResult(dossier);
  const alone = eliminatedAloneIn(dossier);
  if (given.alone) return alone !== null && given.alone.includes(alone);
  return (
    (given.appealed !== undefined || given.eliminates !== undefined || alone === null) &&
    last?.standing === 'sealed' &&
    dossier.central === null &&
    last.panel.level === given.level &&
    last.panel.scoringRound === given.scoringRound &&
    (given.eliminates === undefined || last.outcome === 'eliminated') &&
    (given.appealed === undefined || appealNow(dossier)?.status === 'filed')
  );
}

/** Where the chair alone eliminated the product, while it is. */
export function eliminatedAloneIn({ state, steps }: ModelDossier): string | null {
  const last = steps.findLast(({ from, to }) => to === 'closed.eliminated' && from !== to);
  return state === 'closed.eliminated' && last?.action === 'eliminate' ? last.from : null;
}

type LegalDate = 'registrationCloses' | 'dueAtDistrict' | 'dueAtProvince';
/** The legal date that binds whoever holds the dossier in a state. */
export function deadlineIn({ state, round }: Pick<ModelDossier, 'state' | 'round'>): LegalDate | null {
  if (state.startsWith('registration.')) return 'registrationCloses';
  if (state.startsWith('preparation.') || state.startsWith('commune.'))
    return round.dueAtDistrict ? 'dueAtDistrict' : 'dueAtProvince';
  return state.startsWith('district.') ? 'dueAtProvince' : null;
}

export const isOver = ({ state }: ModelDossier) =>
  ['closed.recognised', 'closed.eliminated', 'closed.withdrawn'].includes(state);
