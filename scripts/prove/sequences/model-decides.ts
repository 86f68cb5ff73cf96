import { threeYearsAfter, type Day, type ModelDossier, type ModelPlaces } from './model-facts.js';
import { councilOf, reasonsOfAsk, reasonsOfNeed, type ModelInput, type Reason } from './model-reasons.js';
import { resultOf, stateAfter, type ModelFindings } from './model-result.js';
import { deadlineIn, rowsFrom, type ModelRow } from './model-table.js';

export interface ModelPerson {
  readonly id: string;
  readonly offices: readonly { readonly role: string; readonly placeId: string }[];
  readonly producerIds: readonly string[];
}
export interface ModelWish {
  readonly action: string;
  readonly input: ModelInput;
  readonly person: ModelPerson;
}
export type ModelDecision =
  | { readonly taken: true; readonly next: ModelDossier }
  | { readonly taken: false; readonly reasons: readonly Reason[] };

/** What the table says about a wish on a dossier at one version, on one day. */
export function decideByTable(
  dossier: ModelDossier,
  today: Day,
  { action, input, person }: ModelWish,
  findings: ModelFindings,
): ModelDecision {
  const row = rowsFrom(dossier.state).find((each) => each.action === action);
  if (!row) return { taken: false, reasons: ['dossier.action-not-available'] };
  const as = roleFor(row, dossier, person);
  const reasons = [
    ...standingReasons(row, dossier, today, as),
    ...row.asks.flatMap((ask) => reasonsOfAsk[ask](input, dossier, today)),
  ];
  if (reasons.length > 0 || as === undefined) return { taken: false, reasons };
  const changed = { ...dossier, ...changesOf(row, dossier, today, input, findings) };
  const isBoundAnew =
    deadlineIn(changed.state) !== deadlineIn(dossier.state) || changed.round.id !== dossier.round.id;
  const boundSince = isBoundAnew ? today : dossier.boundSince;
  const number = dossier.version + 1;
  const step = { number, action, from: dossier.state, to: changed.state, by: person.id, as };
  return { taken: true, next: { ...changed, boundSince, version: number, steps: [...dossier.steps, step] } };
}

/** What the table offers a person: each action with the reasons against it, whatever the person would bring along. */
export const offersByTable = (dossier: ModelDossier, today: Day, person: ModelPerson) =>
  rowsFrom(dossier.state).map((row) => {
    const as = roleFor(row, dossier, person);
    return { action: row.action, mine: as !== undefined, reasons: standingReasons(row, dossier, today, as) };
  });

/** Whether the person may know of the dossier at all. */
export const mayKnow = ({ places }: ModelDossier, { offices, producerIds }: ModelPerson): boolean =>
  producerIds.includes(places.producerId) ||
  offices.some(({ placeId }) => placeIds(places).includes(placeId));

const placeIds = ({ commune, district, province }: ModelPlaces) => [commune, district, province];

const standingReasons = (
  row: ModelRow,
  dossier: ModelDossier,
  today: Day,
  as: string | undefined,
): readonly Reason[] => [
  ...(as === undefined ? ['person.not-permitted'] : []),
  ...row.needs.flatMap((need) => reasonsOfNeed[need](dossier, today)),
];

/** The role in which a person would act: owning comes before office. */
function roleFor(
  { who }: ModelRow,
  { places }: ModelDossier,
  { offices, producerIds }: ModelPerson,
): string | undefined {
  const owning = producerIds.includes(places.producerId)
    ? [{ role: 'producer', placeId: places.commune }]
    : [];
  for (const [level, ...roles] of who) {
    const held = [...owning, ...offices].find(
      ({ role, placeId }) => placeId === places[level] && roles.includes(role),
    );
    if (held) return held.role;
  }
  return undefined;
}

type Changes = Partial<ModelDossier>;

function changesOf(
  { action, to }: ModelRow,
  dossier: ModelDossier,
  today: Day,
  input: ModelInput,
  findings: ModelFindings,
): Changes {
  const { panel, evidence } = dossier;
  switch (action) {
    case 'attachEvidence':
      return { evidence: new Map([...evidence, [input.id ?? '', input.kind ?? '']]) };
    case 'removeEvidence':
      return { evidence: new Map([...evidence].filter(([id]) => id !== input.evidenceId)) };
    case 'returnForSupplement':
      return { state: to, asked: input.items ?? [], had: [...evidence.keys()] };
    case 'resubmit':
    case 'forwardToProvince':
      return { state: to, asked: [] };
    case 'receive':
      return to === 'district.council' ? { state: to, samples: input.samplesReceived ?? 0 } : { state: to };
    case 'openScoring':
      return { state: to, panel: openedPanel(to, dossier, today, input) };
    case 'closeScoring': {
      if (!panel) throw new Error('The table closes a panel that is not open');
      const result = resultOf(panel, findings, today);
      const { star } = result;
      const results = [...dossier.results, result];
      return {
        state: stateAfter(dossier.state, panel, result),
        star,
        results,
        resultOn: today,
        panel: null,
      };
    }
    case 'eliminate':
      return { state: to, star: null };
    case 'recordTest':
      return { testedOn: input.performedOn ?? null };
    case 'recordSiteCheck':
      return { checkedOn: input.performedOn ?? null };
    case 'recognise':
      return { state: to, certificate: certificate(input, dossier.star ?? 0, 'province') };
    case 'recordMinistryResult':
      return centralChanges(input);
    case 'reenter':
      return enteredAgain(to, input);
    default:
      return { state: to };
  }
}

function openedPanel(
  to: string,
  dossier: ModelDossier,
  today: Day,
  { panelId = '' }: ModelInput,
): ModelDossier['panel'] {
  const level = to.startsWith('district.') ? 'district' : 'province';
  const seats = councilOf(dossier, dossier.places[level], today)?.seats.map(({ personId }) => personId) ?? [];
  return {
    id: panelId,
    level,
    scoringRound: to === 'province.secondScoring' ? 2 : 1,
    seats,
    ballots: new Map(),
  };
}

const certificate = ({ certificateNumber = '', decidedOn = '' }: ModelInput, star: number, by: string) => ({
  number: certificateNumber,
  star,
  by,
  expiresOn: threeYearsAfter(decidedOn),
});

/** QĐ 1048, PL II §1c, §4c: five stars at 90 and up, back to the province from 50, else not passed. */
function centralChanges(input: ModelInput): Changes {
  const { points = 0, ballots = 1, decidedOn = '' } = input;
  const mean = points / ballots;
  const central = { points, ballots };
  if (mean >= 90)
    return { state: 'closed.recognised', central, star: 5, certificate: certificate(input, 5, 'ministry') };
  if (mean >= 50)
    return { state: 'ministry.returned', central, star: mean >= 70 ? 4 : 3, resultOn: decidedOn };
  return { state: 'closed.notPassed', central, star: mean >= 30 ? 2 : 1 };
}

function enteredAgain(to: string, { round }: ModelInput): Changes {
  if (!round) throw new Error('The table re-enters without a round');
  const emptied = {
    samples: null,
    testedOn: null,
    checkedOn: null,
    central: null,
    star: null,
    resultOn: null,
  };
  return { state: to, round, asked: [], had: [], ...emptied };
}
