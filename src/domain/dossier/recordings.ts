import { addMonths, type CalendarDay } from '../shared/calendar-day.js';
import { bandOf } from '../scoring/star-rating.js';
import { charterOf, mostAllowed, type CouncilLevel } from '../council/charter.js';
import { opinionReminders } from '../council/opinions.js';
import type { HeldRole, Level } from '../jurisdiction/role.js';
import { superiorsOf } from '../jurisdiction/superiors.js';
import type { SeatedMember } from '../council/quorum.js';
import { contestedCriteria } from '../scoring/contested-criteria.js';
import type { CountedTerm } from '../calendar/counted-deadline.js';
import type { DossierAction, DossierEvent } from './dossier-action.js';
import type { DossierFacts } from './dossier-facts.js';
import type { Consequence, Recognition, Recording } from './dossier-rule.js';
import { keptReasons } from '../scoring/explanation/reasons.js';
import type { PanelResult } from '../scoring/tally.js';
import type { SealedResult } from './sealed-result.js';
import { freshColumns } from './fresh-columns.js';
import { markVisible } from './supplement.rules.js';
import { charterOfPanel } from './scoring.rules.js';
import { quorumOfResult, whoLeadsOn, whoMayOpine, whoSits } from './sitting.rules.js';

type EventOf<A extends DossierAction> = Extract<DossierEvent, { type: A }>;

/** Tells people of the step; the queue finds out who holds the roles when it delivers. */
export const notify = (template: string, ...audience: readonly HeldRole[]): Recording => {
  const notify: Recording = () => ({ effects: [{ type: 'notify', template, audience }] });
  return notify;
};

/** The same, and whoever leads the council on the dossier, who is not always its chair. */
export const notifyWhoeverLeads = (template: string, ...audience: readonly HeldRole[]): Recording => {
  const notifyWhoeverLeads: Recording = (facts) => {
    const personIds = whoLeadsOn(facts).map(({ personId }) => personId);
    return { effects: [{ type: 'notify', template, audience, personIds }] };
  };
  return notifyWhoeverLeads;
};

/** Keeps what is asked for, by whom and since when; what could have been asked for before is marked, and the superior told. */
export const askForSupplement = (from: Level): Recording<EventOf<'returnForSupplement'>> => {
  const askForSupplement: Recording<EventOf<'returnForSupplement'>> = (facts, { input }) => {
    const { today, evidence, supplementsAsked } = facts;
    const items = markVisible(from, facts, input.items);
    const supplement = { from, items, askedOn: today, had: evidence.map(({ id }) => id) };
    const again = items.some(({ wasVisible }) => wasVisible);
    return {
      changes: { supplement, supplementsAsked: [...supplementsAsked, supplement] },
      effects: again
        ? [{ type: 'notify', template: 'supplementAskedAgain', audience: superiorsOf(from) }]
        : [],
    };
  };
  return askForSupplement;
};

export const endSupplement: Recording = () => ({ changes: { supplement: null } });

export const listEvidence: Recording<EventOf<'attachEvidence' | 'attachSitePhoto'>> = (_, { input }) => ({
  effects: [{ type: 'attachEvidence', evidence: input }],
});
export const unlistEvidence: Recording<EventOf<'removeEvidence' | 'withdrawSitePhoto'>> = (_, { input }) => ({
  effects: [{ type: 'removeEvidence', evidenceId: input.evidenceId }],
});

export const countSamples: Recording<EventOf<'receive'>> = (_, { input }) => ({
  changes: { samplesReceived: input.samplesReceived ?? 0 },
});

export const keepCommuneReport: Recording<EventOf<'recordCommuneReport'>> = (_, { input }) => ({
  changes: { communeReport: input },
});

interface Beginning {
  readonly level: CouncilLevel;
  /** Which scoring of the procedure begins. */
  readonly scoringRound: number;
  readonly seats: readonly SeatedMember[];
  readonly sessionId: string | null;
  readonly opinionsDueOn?: CalendarDay;
  readonly counted?: CountedTerm | undefined;
}

const openPanel = (facts: DossierFacts, id: string, beginning: Beginning): Consequence => {
  const { council, scoringsHeld } = facts;
  if (!council) throw new Error('A panel opens only where aLawfulCouncilIsSeated holds');
  const { scoringRound } = beginning;
  const held = scoringsHeld.find((each) => each.scoringRound === scoringRound)?.attempts ?? 0;
  const { opinionsDueOn = null, counted = null } = beginning;
  const panel = { id, ...beginning, opinionsDueOn, counted, attempt: held + 1, councilId: council.id };
  const reminders = opinionsDueOn === null ? [] : opinionReminders(opinionsDueOn, facts.today);
  return { effects: [{ type: 'openPanel', ...panel, reminders, charterId: council.charter?.id ?? null }] };
};

/** Whoever is there and may score takes a seat. */
const seatCouncil = (level: CouncilLevel, scoringRound: number): Recording<EventOf<'openScoring'>> => {
  const seat: Recording<EventOf<'openScoring'>> = (facts, { input }) => {
    const sessionId = facts.session?.id ?? null;
    return openPanel(facts, input.panelId, { level, scoringRound, seats: whoSits(facts), sessionId });
  };
  return seat;
};
export const seatDistrictCouncil = seatCouncil('district', 1);
export const seatProvinceCouncil = seatCouncil('province', 1);
export const seatProvinceCouncilAgain = seatCouncil('province', 2);

/** Opinions are asked in writing of every member who may give one: QĐ 26/2026, Đ.7.6d. */
export const askEveryMember: Recording<EventOf<'openScoring'>> = (facts, { input }) => {
  const { panelId, opinionsDueOn, counted } = input;
  if (opinionsDueOn === undefined) throw new Error('Opinions are asked only where theDueDayIsLawful holds');
  const seats = whoMayOpine(facts);
  const beginning = { level: 'province', scoringRound: 1, seats, sessionId: null } as const;
  return openPanel(facts, panelId, { ...beginning, opinionsDueOn, counted });
};

/** What is open ends without a result: opinions that come to nothing, a scoring that is broken off. Nothing may be open. */
export const endWithoutResult: Recording = ({ openPanel }) => ({
  effects: openPanel ? [{ type: 'lapsePanel', id: openPanel.id }] : [],
});

/** The result stands as two integers, Σ and n, with the star they earn, all that explains it, and its quorum. */
export const sealResult: Recording = (facts) => {
  const { openPanel, tally } = facts;
  if (!openPanel || !tally) throw new Error('A panel closes only with its ballots counted');
  return {
    changes: { star: tally.star },
    effects: [
      { type: 'closePanel', id: openPanel.id, result: asKept(facts, tally), contested: [], sealed: true },
    ],
  };
};

/** All sheets are shown at once, to the council alone: nothing rests on them yet. */
export const revealSheets: Recording = (facts) => {
  const { openPanel, tally } = facts;
  if (!openPanel || !tally) throw new Error('Sheets are shown only once they are counted');
  const contested = contestedIn(facts);
  return {
    effects: [
      { type: 'closePanel', id: openPanel.id, result: asKept(facts, tally), contested, sealed: false },
    ],
  };
};

const asKept = (facts: DossierFacts, tally: PanelResult): SealedResult => ({
  ...tally,
  quorum: quorumOfResult(facts),
  charterId: facts.openPanel?.charterId ?? null,
  spread: charterOfPanel(facts)?.spread ?? null,
  reasons: facts.ballots ? keptReasons(facts.criteriaSet, facts.rulebook.bands, facts.ballots, tally) : null,
});

/** The criteria that cause the gap are scored again, by the members who scored them. */
export const openSecondSheets: Recording = (facts) => {
  if (!facts.openPanel) throw new Error('Sheets are scored again only after a first scoring');
  const contested = contestedIn(facts);
  return {
    effects: [{ type: 'openRescoring', id: facts.newId, of: facts.openPanel.id, contested }],
  };
};

const contestedIn = ({ openPanel, ballots, rulebook, criteriaSet }: DossierFacts): readonly string[] => {
  if (!openPanel || !ballots) return [];
  const { spread } = charterOf(rulebook, openPanel.level, openPanel.charter);
  return contestedCriteria(criteriaSet, ballots, mostAllowed(spread));
};

export const openThirdSheets: Recording = ({ lastResult, newId }) => {
  if (!lastResult) throw new Error('A third scoring follows a second');
  const { panelId: of, contested } = lastResult;
  return { effects: [{ type: 'openRescoring', id: newId, of, contested }] };
};

/** The chair lets the difference stand on the record; the last sheets are the result. */
export const sealDespiteDifference: Recording = ({ lastResult }) => {
  if (!lastResult) throw new Error('A difference is recorded of closed sheets');
  return {
    changes: { star: lastResult.star },
    effects: [{ type: 'sealPanel', id: lastResult.panelId }],
  };
};

export const recordTestDay: Recording<EventOf<'recordTest'>> = (_, { input }) => ({
  changes: { testedOn: input.performedOn },
});
export const recordSiteCheckDay: Recording<EventOf<'recordSiteCheck'>> = (_, { input }) => ({
  changes: { siteCheckedOn: input.performedOn },
});

export const loseTheStar: Recording = () => ({ changes: { star: null } });

/** The province evaluates anew: what the ministry found stays a step of the past, and a new result may be opened again or contested. */
export const setTheCentralResultAside: Recording = () => ({
  changes: { star: null, centralPoints: null, centralBallots: null },
});

export const recordCentralResult: Recording<EventOf<'recordMinistryResult'>> = ({ rulebook }, { input }) => ({
  changes: {
    centralPoints: input.points,
    centralBallots: input.ballots,
    star: bandOf({ points: input.points, ballots: input.ballots }, rulebook.bands),
  },
});

const certify = (
  facts: DossierFacts,
  by: Recognition['by'],
  star: number,
  paper: { decisionNumber: string; decidedOn: string; certificateNumber: string },
): Recognition => ({
  star,
  by,
  decisionNumber: paper.decisionNumber,
  decidedOn: paper.decidedOn,
  certificateNumber: paper.certificateNumber,
  // 36 months from issue: QĐ 1048, Đ.1.3.
  expiresOn: addMonths(paper.decidedOn, facts.rulebook.deadlines.certificateMonths),
});

const certifyBy =
  (by: 'district' | 'province'): Recording<EventOf<'recognise'>> =>
  (facts, { input }) => {
    if (facts.star === null) throw new Error('Recognition rests on a star');
    return { effects: [{ type: 'recognise', recognition: certify(facts, by, facts.star, input) }] };
  };
export const certifyByDistrict = certifyBy('district');
export const certifyByProvince = certifyBy('province');
export const certifyByMinistry: Recording<EventOf<'recordMinistryResult'>> = (facts, { input }) => ({
  effects: [
    {
      type: 'recognise',
      recognition: certify(facts, 'ministry', 5, {
        ...input,
        certificateNumber: input.certificateNumber ?? '',
      }),
    },
  ],
});

/** A later round starts from preparation: samples, checks and results of the earlier one stay in its history. */
export const enterTheLaterRound: Recording<EventOf<'reenter'>> = (_, { input }) => ({
  changes: { ...freshColumns, roundId: input.round.id },
});
