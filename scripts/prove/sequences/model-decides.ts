import {
  lastResult,
  lastResultAt,
  threeYearsAfter,
  type Day,
  type ModelDossier,
  type ModelPlaces,
  type ModelResult,
} from './model-facts.js';
import { councilHere, whoDecides, whyNoQuorum } from './model-council.js';
import { nextTurn, openedPanel } from './model-panel.js';
import {
  reasonsOfAsk,
  reasonsOfNeed,
  reasonsOfOffice,
  type ModelInput,
  type Reason,
} from './model-reasons.js';
import { resultOf, stateAfter, type ModelSheet } from './model-result.js';
import { deadlineIn, eliminatedAloneIn, rowsFor, type ModelRow } from './model-table.js';
import { timesIn } from './model-times.js';

export interface ModelPerson {
  readonly id: string;
  readonly offices: readonly { readonly role: string; readonly placeId: string }[];
  readonly producerIds: readonly string[];
  /** Nobody: what is due is done by itself. */
  readonly isSystem?: boolean;
}
export const theSystem: ModelPerson = { id: 'nobody', offices: [], producerIds: [], isSystem: true };
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
  sheet: ModelSheet,
): ModelDecision {
  const row = rowsFor(dossier, today).find((each) => each.action === action);
  if (!row) return { taken: false, reasons: [reasonWithoutRow(dossier, action)] };
  const as = roleFor(row, dossier, today, person);
  const reasons = [
    ...standingReasons(row, dossier, today, { as, person }),
    ...(isClosedTo(person, dossier, row) ? [] : row.asks).flatMap((ask) =>
      reasonsOfAsk[ask](input, dossier, today, person.id),
    ),
  ];
  if (reasons.length > 0 || as === undefined) return { taken: false, reasons };
  const changed = { ...dossier, ...changesOf(row, dossier, { today, input, sheet, personId: person.id }) };
  const isBoundAnew = deadlineIn(changed) !== deadlineIn(dossier) || changed.round.id !== dossier.round.id;
  const boundSince = isBoundAnew ? today : dossier.boundSince;
  const number = dossier.version + 1;
  const by = as === 'system' ? null : person.id;
  const step = { number, action, from: dossier.state, to: changed.state, by, as };
  const times = timesIn(changed, today);
  const steps = [...dossier.steps, step];
  return { taken: true, next: { ...changed, times, boundSince, version: number, steps } };
}

/** A result that stands, and that the dossier has gone on with, is nothing to appeal any more. */
const reasonWithoutRow = (dossier: ModelDossier, action: string): Reason =>
  action === 'fileAppeal' &&
  lastResult(dossier)?.standing === 'sealed' &&
  dossier.state !== 'closed.withdrawn'
    ? 'appeal.result-relied-on'
    : 'dossier.action-not-available';

/** What the table offers a person: each action with the reasons against it, whatever the person would bring along. */
export const offersByTable = (dossier: ModelDossier, today: Day, person: ModelPerson) =>
  rowsFor(dossier, today)
    .filter(({ action }) => action !== 'endOpinions')
    .map((row) => {
      const as = roleFor(row, dossier, today, person);
      const reasons = standingReasons(row, dossier, today, { as, person });
      return { action: row.action, mine: as !== undefined, reasons };
    });

/** Whether the person may know of the dossier at all. */
export const mayKnow = ({ places }: ModelDossier, { offices, producerIds }: ModelPerson): boolean =>
  producerIds.includes(places.producerId) ||
  offices.some(({ placeId }) => placeIds(places).includes(placeId));

const placeIds = ({ commune, district, province }: ModelPlaces): readonly (string | null)[] => [
  commune,
  district,
  province,
];

const standingReasons = (
  row: ModelRow,
  dossier: ModelDossier,
  today: Day,
  { as, person }: { readonly as: string | undefined; readonly person: ModelPerson },
): readonly Reason[] => [
  ...(as === undefined ? ['person.not-permitted'] : reasonsOfOffice(dossier, [as, row.action], person.id)),
  ...(isClosedTo(person, dossier, row)
    ? []
    : [
        ...(isIdle(row, dossier, today, person) ? ['council.not-presiding'] : []),
        ...row.needs.flatMap((need) => reasonsOfNeed[need](dossier, today, person.id)),
      ]),
];

/** What is a council's own is closed to whoever is an owner and nothing else: not even the reasons are told. */
const isClosedTo = (
  { offices, isSystem = false }: ModelPerson,
  { places }: ModelDossier,
  { who }: ModelRow,
): boolean =>
  !isSystem &&
  (who.length === 0 || who.some(([, ...roles]) => roles.some((role) => role.startsWith('council')))) &&
  !offices.some(({ placeId }) => placeIds(places).includes(placeId));

/** Holds the chair's office and does not preside; or the secretary's, where somebody else presides who breaks off a scoring. */
function isIdle(
  { who, needs }: ModelRow,
  dossier: ModelDossier,
  today: Day,
  { id, offices }: ModelPerson,
): boolean {
  const deciding = whoDecides(dossier, today, who[0]?.[0]);
  const holds = (role: string) =>
    who.some(([level]) =>
      offices.some((office) => office.role === role && office.placeId === dossier.places[level]),
    );
  if (deciding.includes(id)) return false;
  if (needs.includes('presides, else the secretary'))
    return holds('councilSecretary') ? deciding.length > 0 : holds('councilChair');
  return (
    needs.includes('presides') &&
    holds('councilChair') &&
    (dossier.panel?.council ?? councilHere(dossier, today)) !== undefined
  );
}

/** The role in which a person would act: owning comes before office. */
function roleFor(
  { who, action }: ModelRow,
  dossier: ModelDossier,
  today: Day,
  { id, offices, producerIds, isSystem = false }: ModelPerson,
): string | undefined {
  const { places } = dossier;
  if (isSystem) return who.length === 0 ? 'system' : undefined;
  const owning = producerIds.includes(places.producerId)
    ? [{ role: 'producer', placeId: places.commune }]
    : [];
  for (const [level, ...roles] of who) {
    const held = [...owning, ...offices].find(
      ({ role, placeId }) => placeId === places[level] && roles.includes(role),
    );
    if (held) return held.role;
  }
  const [level] = who[0] ?? [];
  if (isOfPresiding(action) && whoDecides(dossier, today, level).includes(id)) return 'councilChair';
  return undefined;
}

/** What the chair decides for the council, and so whoever presides in the chair's place. */
const isOfPresiding = (action: string): boolean =>
  [
    ...['openScoring', 'closeScoring', 'callMeeting'],
    ...['scoreAgain', 'recordDifference', 'breakOffScoring', 'eliminate'],
  ].includes(action);

type Changes = Partial<ModelDossier>;
interface Asked {
  readonly today: Day;
  readonly input: ModelInput;
  readonly sheet: ModelSheet;
  readonly personId: string;
}

function changesOf({ action, to, asks }: ModelRow, dossier: ModelDossier, asked: Asked): Changes {
  const { evidence, loosePhotos } = dossier;
  const { input, today, personId } = asked;
  const takesSamples = asks.includes('samples complete');
  switch (action) {
    case 'attachEvidence':
      return { evidence: new Map([...evidence, [input.id ?? '', input.kind ?? '']]) };
    case 'attachSitePhoto':
      return {
        evidence: new Map([...evidence, [input.id ?? '', input.kind ?? '']]),
        loosePhotos: new Map([...loosePhotos, [input.id ?? '', personId]]),
      };
    case 'removeEvidence':
    case 'withdrawSitePhoto':
      return {
        evidence: new Map([...evidence].filter(([id]) => id !== input.evidenceId)),
        loosePhotos: new Map([...loosePhotos].filter(([id]) => id !== input.evidenceId)),
      };
    case 'returnForSupplement':
      return supplementAsked(to, dossier, input.items ?? []);
    case 'recordCommuneReport':
      return { reported: true };
    case 'resubmit':
    case 'requestEvaluation':
    case 'forwardToProvince':
      return { state: to, asked: [] };
    case 'receive':
      return {
        state: to,
        ...(takesSamples ? { samples: input.samplesReceived ?? 0 } : {}),
      };
    case 'openScoring':
      return { state: to, panel: openedPanel(to, dossier, today, input.opinionsDueOn ?? null) };
    case 'closeScoring':
      return closedPanel(dossier, asked);
    case 'endOpinions':
      return endedOpinions(dossier, asked);
    case 'callMeeting':
      return { state: to, ...lapsing(dossier) };
    case 'breakOffScoring':
      return { state: to, ...lapsing(dossier), results: dossier.results.map(left) };
    case 'evaluateAgain':
      return { state: to, star: null, central: null };
    case 'recordDifference': {
      const last = theLast(dossier);
      return {
        state: stateAfter(last, dossier.round.rulebook),
        star: last.star,
        results: marked(dossier, 'sealed'),
        sealedOn: today,
      };
    }
    case 'scoreAgain':
      return { state: to, panel: nextTurn(theLast(dossier)) };
    case 'apologise':
      return {
        times: dossier.times.map((time) => ({
          ...time,
          appointed: [...time.appointed, input.appointedOn ?? ''],
        })),
      };
    case 'fileAppeal':
      return { appeal: { ofResult: lastResultAt(dossier), status: 'filed' } };
    case 'refuseAppeal':
      return { appeal: { ofResult: lastResultAt(dossier), status: 'refused' } };
    case 'proposeReopening':
      return { reopening: { by: personId } };
    case 'declineReopening':
      return { reopening: null };
    case 'confirmReopening':
      return eliminatedAloneIn(dossier)
        ? { state: to, reopening: null, star: null }
        : { state: to, star: null, ...openedAgain(dossier) };
    case 'eliminate':
      return { state: to, star: null };
    case 'recordTest':
      return { state: to, testedOn: input.performedOn ?? null };
    case 'recordSiteCheck':
      return {
        checkedOn: input.performedOn ?? null,
        loosePhotos: new Map([...loosePhotos].filter(([id]) => !input.photos?.includes(id))),
      };
    case 'recognise':
      return { state: to, certificate: certificate(input, dossier.star ?? 0, 'province') };
    case 'recordMinistryResult':
      return centralChanges(input);
    case 'reenter':
      return { ...enteredAgain(to, input), resultsBefore: dossier.results.length };
    default:
      return { state: to };
  }
}

/** A gap after the first sheets is discussed; one that remains is the chair's. */
function closedPanel(dossier: ModelDossier, { today, sheet }: Asked): Changes {
  const { panel, words } = dossier;
  if (!panel) throw new Error('The table closes a panel that is not open');
  const result = resultOf(panel, words, sheet, today);
  const changes = { results: [...dossier.results, result], resultOn: today, panel: null };
  if (result.standing === 'sealed')
    return {
      ...changes,
      state: stateAfter(result, dossier.round.rulebook),
      star: result.star,
      sealedOn: today,
    };
  const scorings = dossier.round.rulebook === 'qd-1048-2019' ? afterGap[panel.level] : afterGap.meeting;
  const { discussion, difference } = scorings[panel.scoringRound === 2 ? 'second' : 'first'];
  const leading = whoDecides(dossier, today).length;
  return panel.turn === 1
    ? { ...changes, state: discussion, panel: nextTurn(result) }
    : {
        ...changes,
        state: difference,
        toldByName: { ...dossier.toldByName, [dossier.steps.length + 1]: leading },
      };
}

const district = { discussion: 'district.discussion', difference: 'district.difference' };
const one = { discussion: 'province.discussion', difference: 'province.difference' };
const afterGap = {
  meeting: { first: one, second: one },
  district: { first: district, second: district },
  province: {
    first: { discussion: 'province.firstDiscussion', difference: 'province.firstDifference' },
    second: { discussion: 'province.secondDiscussion', difference: 'province.secondDifference' },
  },
} as const;

/** Too few and the council meets as if nobody had been asked; opinions that differ are shown to it. */
function endedOpinions(dossier: ModelDossier, asked: Asked): Changes {
  const { panel, words } = dossier;
  if (!panel) throw new Error('The table ends opinions that nobody was asked for');
  const { council, ballots, rules, level } = panel;
  const came = council.seats.filter(
    ({ personId }) => ballots.has(personId) && words[personId] !== 'conflict',
  );
  if (whyNoQuorum(council, came, { quorum: rules.quorum, words, level }).length > 0)
    return { state: 'province.meeting', ...lapsing(dossier) };
  const result = resultOf(panel, words, asked.sheet, asked.today);
  return result.standing === 'sealed'
    ? closedPanel(dossier, asked)
    : {
        state: 'province.meeting',
        ...{ results: [...dossier.results, result], resultOn: asked.today, panel: null },
      };
}

const lapsing = ({ panel, lapsed }: ModelDossier): Changes =>
  panel ? { panel: null, lapsed: [...lapsed, panel] } : {};

function theLast(dossier: ModelDossier): ModelResult {
  const last = lastResult(dossier);
  if (!last) throw new Error('The table speaks of a result that is not there');
  return last;
}

const left = (result: ModelResult): ModelResult =>
  result.standing === 'shown' ? { ...result, isLeft: true } : result;

const marked = (dossier: ModelDossier, standing: ModelResult['standing']) =>
  dossier.results.with(lastResultAt(dossier), { ...theLast(dossier), standing });

/** QĐ 1048, PL II §4b(3): test and check on the spot come between the province's two scorings, so a first one that is held again is before them. */
const openedAgain = (dossier: ModelDossier): Changes => {
  const { level, scoringRound } = theLast(dossier).panel;
  const isFirstOfTwo =
    dossier.round.rulebook === 'qd-1048-2019' && level === 'province' && scoringRound === 1;
  return {
    ...{ reopening: null, results: marked(dossier, 'reopened') },
    ...(isFirstOfTwo ? { testedOn: null, checkedOn: null } : {}),
  };
};

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

/** No office has to ask twice for a paper that came, or changed, since its own last request. */
function supplementAsked(to: string, dossier: ModelDossier, items: ModelDossier['asked']): Changes {
  const { evidence, hadBy, steps, askedAgain } = dossier;
  const before = hadBy[to];
  const cameSince = (paper: string | undefined) =>
    [...evidence].some(([id, kind]) => kind === paper && !before?.includes(id));
  const again = before !== undefined && items.some(({ documentKind }) => !cameSince(documentKind));
  const had = [...evidence.keys()];
  return {
    ...{ state: to, asked: items, had, hadBy: { ...hadBy, [to]: had } },
    askedAgain: again ? [...askedAgain, steps.length + 1] : askedAgain,
  };
}

function enteredAgain(to: string, { round }: ModelInput): Changes {
  if (!round) throw new Error('The table re-enters without a round');
  const emptied = {
    reported: false,
    times: [],
    lapsed: [],
    samples: null,
    testedOn: null,
    checkedOn: null,
    central: null,
    star: null,
    resultOn: null,
    sealedOn: null,
    reopening: null,
  };
  return { state: to, round, asked: [], had: null, hadBy: {}, ...emptied };
}
