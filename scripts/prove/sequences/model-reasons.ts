import {
  councilHere,
  countingSeats,
  openingDay,
  rulesOf,
  sitting,
  whoDecides,
  whyNoQuorum,
} from './model-council.js';
import {
  addDays,
  appealNow,
  lastDay,
  lastResult,
  type Day,
  type ModelCouncil,
  type ModelDate,
  type ModelDossier,
  type ModelRound,
  type TimeName,
} from './model-facts.js';
import type { Ask, Need } from './model-table.js';
import { isDayOff, lastDayOfTime, runningTime } from './model-times.js';

/** A refusal's code; where several of one kind can come together, with the document it speaks of. */
export type Reason = string;

/** What a person brings along, as plain fields: absent ones are undefined. */
export interface ModelInput {
  readonly reason?: string;
  readonly items?: readonly { readonly documentKind?: string; readonly reason: string }[];
  readonly id?: string;
  readonly kind?: string;
  readonly evidenceId?: string;
  readonly samplesReceived?: number;
  readonly finding?: string;
  readonly performedOn?: Day;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly photos?: readonly string[];
  readonly mediaType?: string;
  readonly decisionNumber?: string;
  readonly decidedOn?: Day;
  readonly certificateNumber?: string;
  readonly points?: number;
  readonly ballots?: number;
  readonly round?: ModelRound;
  readonly panelId?: string;
  readonly grounds?: readonly { readonly criterion: string; readonly reason: string }[];
  readonly memberIds?: readonly string[];
  readonly clock?: TimeName;
  readonly appointedOn?: Day;
  readonly opinionsDueOn?: Day;
  readonly assessedOn?: Day;
  readonly letterNumber?: string;
  readonly laboratory?: string;
}

// QĐ 1048, PL II §3a: four papers must be there.
const papersOf1048 = [
  'registration-slip',
  'business-plan',
  'organisation-introduction',
  'business-registration',
];
/** QĐ 1048, PL II §3a; QĐ 26/2026, Đ.6.1a, 6.1c. */
export function mandatoryPapers({
  round,
  purpose,
}: Pick<ModelDossier, 'round' | 'purpose'>): readonly string[] {
  if (round.rulebook === 'qd-1048-2019') return papersOf1048;
  const both = ['registration-slip', 'self-assessment-report'];
  return purpose === 'first' ? both : [...both, 'updated-papers'];
}
/** Some of the supporting papers, enough to draw from. */
export const otherPapers = ['product-story', 'awards', 'barcode'];
export const knownFinding = 'forged-dossier';
const knownPapers = (dossier: ModelDossier) => [...mandatoryPapers(dossier), ...otherPapers];
const fullMarks = 100;
const samplesNeeded = 5;
const daysForAppeals = 15;
/** A last day off ends with the next day that is worked. */
const workedFrom = (day: Day): Day => (isDayOff(day) ? workedFrom(addDays(day, 1)) : day);

/** What those whose ballots were counted say of conflicts by now. */
const saidSinceCounted = (dossier: ModelDossier) =>
  [...(lastResult(dossier)?.counted.keys() ?? [])].map((id) => dossier.words[id]);

type NeedReasons = Readonly<
  Record<Need, (dossier: ModelDossier, today: Day, personId: string) => readonly Reason[]>
>;
type AskReasons = Readonly<
  Record<Ask, (input: ModelInput, dossier: ModelDossier, today: Day, personId: string) => readonly Reason[]>
>;

const because = (isRefused: boolean, reason: Reason): readonly Reason[] => (isRefused ? [reason] : []);
const over = (date: ModelDate, today: Day) => because(today > lastDay(date), 'deadline.passed');
const isThere = ({ evidence }: ModelDossier, paper: string) => [...evidence.values()].includes(paper);
const isNew = ({ evidence, had }: ModelDossier, paper: string) =>
  [...evidence].some(([id, kind]) => kind === paper && !had?.includes(id));
const isBlank = (text: string | undefined) => (text ?? '').trim().length === 0;

function whyNoCouncil(council: ModelCouncil | undefined, least: number, most: number): readonly Reason[] {
  if (!council) return ['council.missing'];
  const { length } = council.seats;
  return [
    ...because(length < least || length > most, 'council.size-unlawful'),
    ...because(!council.seats.some(({ seat }) => seat === 'chair'), 'council.chair-missing'),
  ];
}

/** What still counts of the open panel is no quorum. */
function lacksQuorum(dossier: ModelDossier): readonly Reason[] {
  const { panel, words } = dossier;
  if (!panel) return [];
  const { council, level, rules } = panel;
  const counting = countingSeats(panel, dossier);
  const there = council.seats.filter(({ personId }) => counting.includes(personId));
  return whyNoQuorum(council, there, { quorum: rules.quorum, words, level });
}

export const reasonsOfNeed: NeedReasons = {
  'registration still open': ({ round }, today) => over(round.registrationCloses, today),
  'district still accepts': ({ round }, today) => over(round.dueAtDistrict ?? round.dueAtProvince, today),
  'province still accepts': ({ round }, today) => over(round.dueAtProvince, today),
  'round missed': ({ round }, today) =>
    because(today <= lastDay(round.dueAtDistrict ?? round.dueAtProvince), 'round.still-open'),
  'papers complete': (dossier) =>
    mandatoryPapers(dossier)
      .filter((paper) => !isThere(dossier, paper))
      .map((paper) => `document.missing:${paper}`),
  'asked papers there': (dossier) =>
    dossier.asked.flatMap(({ documentKind }) =>
      because(
        documentKind !== undefined && !isNew(dossier, documentKind),
        `supplement.not-answered:${documentKind ?? ''}`,
      ),
    ),
  'district council lawful': (dossier, today) => whyNoCouncil(councilHere(dossier, today), 5, 7),
  'province council lawful': (dossier, today) => whyNoCouncil(councilHere(dossier, today), 9, 11),
  'session open': (dossier, today) => {
    const council = councilHere(dossier, today);
    return because(council !== undefined && dossier.session?.councilId !== council.id, 'session.not-open');
  },
  'everybody there declared': ({ session, words }) => {
    const said = (session?.present ?? []).map(({ personId }) => words[personId]);
    return [
      ...because(said.includes(undefined), 'conflict.undeclared'),
      ...because(said.includes('doubt'), 'conflict.in-doubt'),
    ];
  },
  'quorum there': (dossier, today) => {
    const council = councilHere(dossier, today);
    const { session, words, round } = dossier;
    if (!council || !session) return [];
    const { level } = session;
    const { quorum } = rulesOf(
      council,
      { level, rulebook: round.rulebook },
      openingDay(council, session, today),
    );
    return whyNoQuorum(council, sitting(dossier), { quorum, words, level });
  },
  'nobody in doubt': (dossier, today) => because(isHeldUp(dossier, today), 'conflict.in-doubt'),
  'everybody voted': (dossier) => {
    const { panel } = dossier;
    return because(
      panel !== null && countingSeats(panel, dossier).some((seat) => !panel.ballots.has(seat)),
      'panel.ballots-missing',
    );
  },
  'quorum holds': (dossier) => lacksQuorum(dossier),
  // Whoever holds the office and does not preside; others are not permitted at all.
  presides: () => [],
  'presides, else the secretary': () => [],
  'cannot close': (dossier, today) =>
    because(
      lacksQuorum(dossier).length === 0 && whoDecides(dossier, today).length > 0,
      'panel.may-still-close',
    ),
  'counted still count': (dossier) => {
    const said = saidSinceCounted(dossier);
    return [
      ...because(said.includes('conflict'), 'conflict.since-counted'),
      ...because(said.includes('doubt'), 'conflict.in-doubt'),
    ];
  },
  'delivered again': (dossier) => because(isStillFirstSession(dossier), 'agenda.not-delivered-again'),
  'a turn is left': (dossier) =>
    because(
      (lastResult(dossier)?.panel.turn ?? 0) > 2 && !saidSinceCounted(dossier).includes('conflict'),
      'panel.third-was-last',
    ),
  'session sealed': (dossier) =>
    because(
      dossier.session !== null && lastResult(dossier)?.panel.sessionId === dossier.session.id,
      'session.not-sealed',
    ),
  'no result stands': (dossier) =>
    because(
      lastResult(dossier)?.standing === 'sealed' && dossier.central === null,
      'elimination.result-sealed',
    ),
  'no reopening proposed': ({ reopening }) => because(reopening !== null, 'reopening.proposed'),
  'reopening proposed': ({ reopening }) => because(reopening === null, 'reopening.not-proposed'),
  'by another person': ({ reopening }, _, personId) =>
    because(reopening?.by === personId, 'reopening.needs-another-person'),
  'no appeal open': (dossier) => because(appealNow(dossier)?.status === 'filed', 'appeal.open'),
  'not appealed': (dossier) => because(appealNow(dossier) !== null, 'appeal.filed-already'),
  'appeal in time': ({ sealedOn }, today) =>
    because(sealedOn !== null && today > workedFrom(addDays(sealedOn, daysForAppeals)), 'appeal.too-late'),
  'commune reported': ({ reported }) => because(!reported, 'commune-report.not-recorded'),
  'whole council declared': (dossier, today) => {
    const said = (councilHere(dossier, today)?.seats ?? []).map(({ personId }) => dossier.words[personId]);
    return [
      ...because(said.includes(undefined), 'conflict.undeclared'),
      ...because(said.includes('doubt'), 'conflict.in-doubt'),
    ];
  },
  'enough may answer': (dossier, today) => {
    const council = councilHere(dossier, today);
    if (!council) return [];
    const { words, round } = dossier;
    const may = council.seats.filter(({ personId }) => words[personId] === 'none');
    const day = openingDay(council, dossier.session, today);
    const { quorum } = rulesOf(council, { level: 'province', rulebook: round.rulebook }, day);
    return whyNoQuorum(council, may, { quorum, words, level: 'province' });
  },
  'a time is over': (dossier, today) => {
    const time = runningTime(dossier);
    return because(time !== undefined && lastDayOfTime(time) >= today, 'clock.not-over');
  },
  'opinions run': (dossier, today) =>
    because(opinionsAreOver(dossier, today) && !isHeldUp(dossier, today), 'opinions.over'),
  'opinions over': (dossier, today) => because(!opinionsAreOver(dossier, today), 'opinions.still-awaited'),
  tested: ({ testedOn }) => because(testedOn === null, 'test.not-recorded'),
  'site checked': ({ checkedOn }) => because(checkedOn === null, 'site-check.not-recorded'),
};

/** The session of the first scoring goes on: another one has to be delivered to. */
export const isStillFirstSession = (dossier: ModelDossier): boolean => {
  const panel = lastResult(dossier)?.panel;
  return (
    dossier.state === 'province.verification' &&
    dossier.session !== null &&
    panel?.scoringRound === 1 &&
    panel.sessionId === dossier.session.id
  );
};

/** A doubt of somebody who may still count; after the last day for opinions, of somebody who gave one. */
function isHeldUp(dossier: ModelDossier, today: Day): boolean {
  const { panel, words } = dossier;
  if (!panel) return false;
  const isLate = panel.dueOn !== null && today > panel.dueOn;
  return countingSeats(panel, dossier).some(
    (seat) => words[seat] === 'doubt' && (!isLate || panel.ballots.has(seat)),
  );
}

/** The last day has passed, or everybody who has no conflict has answered. */
function opinionsAreOver(dossier: ModelDossier, today: Day): boolean {
  const { panel } = dossier;
  if (!panel) return false;
  const isLate = panel.dueOn !== null && today > panel.dueOn;
  return isLate || countingSeats(panel, dossier).every((seat) => panel.ballots.has(seat));
}

/**
 * A council's officer acts on a product only after a clear word of having no conflict in it; whoever judges a result by
 * another office may not have said so, but has neither a conflict nor a doubt.
 */
export function reasonsOfOffice(
  { words }: ModelDossier,
  [role, action]: readonly [role: string, action: string],
  personId: string,
): readonly Reason[] {
  const isOfCouncil = ['councilMember', 'councilSecretary', 'councilChair'].includes(role);
  if (!isOfCouncil && !judging.includes(action)) return [];
  const word = words[personId];
  const against = { none: [], doubt: ['conflict.in-doubt'], conflict: ['conflict.declared'] } as const;
  return word === undefined ? because(isOfCouncil, 'conflict.undeclared') : against[word];
}
const judging = ['confirmReopening', 'declineReopening', 'admitAppeal', 'refuseAppeal'];

export const reasonsOfAsk: AskReasons = {
  reason: ({ reason }) => because(isBlank(reason), 'reason.missing'),
  discussed: ({ reason }, dossier, today, personId) => {
    const { panel } = dossier;
    const isAwaited =
      panel !== null && countingSeats(panel, dossier).some((seat) => !panel.ballots.has(seat));
    const isEnded = !isBlank(reason) && whoDecides(dossier, today).includes(personId);
    return because(isAwaited && !isEnded, 'panel.still-discussed');
  },
  itemised: ({ items = [] }) =>
    because(items.length === 0 || items.some(({ reason }) => isBlank(reason)), 'supplement.not-itemised'),
  'asked kinds known': ({ items = [] }, dossier) =>
    items.flatMap(({ documentKind }) =>
      because(
        documentKind !== undefined && !knownPapers(dossier).includes(documentKind),
        `document.kind-unknown:${documentKind ?? ''}`,
      ),
    ),
  'kind known': ({ kind = '' }, dossier) =>
    because(!knownPapers(dossier).includes(kind), `document.kind-unknown:${kind}`),
  'last day lawful': ({ opinionsDueOn: dueOn }, dossier, today) => {
    if (dueOn === undefined) return ['opinions.due-day-missing'];
    const time = runningTime(dossier);
    if (!time) throw new Error('A renewal is asked for opinions outside its time');
    const latest = lastDayOfTime(time);
    return [
      ...because(dueOn < today, 'opinions.due-in-the-past'),
      ...because(latest >= today && dueOn > latest, 'opinions.due-too-late'),
    ];
  },
  'assessed by now': ({ assessedOn = '' }, _, today) => because(assessedOn > today, 'day.in-the-future'),
  'a picture': ({ mediaType = '' }) => because(!mediaType.startsWith('image/'), 'site-photo.not-a-picture'),
  'times in order': ({ startedAt = '', endedAt = '' }) =>
    because(endedAt <= startedAt, 'site-check.ends-before-it-begins'),
  'photos listed': ({ photos = [] }, { evidence }) =>
    photos.flatMap((id) => because(evidence.get(id) !== 'site-photo', 'site-photo.not-listed')),
  "one's own loose photo": ({ evidenceId = '' }, { evidence, loosePhotos }, _, personId) => {
    if (evidence.get(evidenceId) !== 'site-photo') return ['site-photo.not-listed'];
    const by = loosePhotos.get(evidenceId);
    if (by === undefined) return ['site-photo.shown-by-check'];
    return because(by !== personId, 'site-photo.of-another');
  },
  'evidence listed': ({ evidenceId = '' }, { evidence }) =>
    because(!evidence.has(evidenceId), 'evidence.not-found'),
  'samples complete': ({ samplesReceived = 0 }) =>
    because(samplesReceived < samplesNeeded, 'samples.too-few'),
  'grounds named': ({ grounds = [] }) => because(grounds.length === 0, 'appeal.nothing-contested'),
  'members odd': ({ memberIds = [] }) => because(memberIds.length % 2 === 0, 'appeal.members-not-odd'),
  'finding known': ({ finding }) => because(finding !== knownFinding, 'finding.unknown'),
  'day not ahead': ({ performedOn = '' }, _, today) => because(performedOn > today, 'day.in-the-future'),
  'after first scoring': ({ performedOn = '' }, dossier) => {
    const last = lastResult(dossier);
    return because(last?.panel.scoringRound === 1 && performedOn < last.scoredOn, 'day.before-first-scoring');
  },
  'decision day lawful': ({ decidedOn = '' }, { resultOn }, today) => [
    ...because(decidedOn > today, 'day.in-the-future'),
    ...because(resultOn !== null && decidedOn < resultOn, 'decision.before-result'),
  ],
  'central result possible': ({ points = 0, ballots = 0 }) =>
    because(ballots < 1 || points < 0 || points > fullMarks * ballots, 'ministry.result-impossible'),
  'five stars certified': ({ points = 0, ballots = 0, certificateNumber }) =>
    because(points >= 90 * ballots && isBlank(certificateNumber), 'certificate.number-missing'),
  'the time that runs': ({ clock }, dossier) =>
    because(runningTime(dossier)?.name !== clock, 'clock.not-running'),
  'a working day ahead': ({ appointedOn = '' }, _, today) => [
    ...because(appointedOn <= today, 'appointment.not-ahead'),
    ...because(isDayOff(appointedOn), 'appointment.not-a-working-day'),
  ],
  'appointed anew': ({ clock, appointedOn = '' }, { times }) =>
    because(
      times.some(({ name, appointed }) => name === clock && appointed.includes(appointedOn)),
      'appointment.made-already',
    ),
  'later round': ({ round }, dossier, today) => (round ? whyNotThatRound(round, dossier, today) : []),
};

function whyNotThatRound(later: ModelRound, { round, places }: ModelDossier, today: Day): readonly Reason[] {
  const order = (later.year - round.year) * 100_000 + later.number - round.number;
  return [
    ...because(order <= 0, 'round.not-later'),
    ...because(later.placeId !== places.district && later.placeId !== places.province, 'round.elsewhere'),
    ...because(later.rulebook !== round.rulebook, 'round.other-rulebook'),
    ...over(later.registrationCloses, today),
  ];
}
