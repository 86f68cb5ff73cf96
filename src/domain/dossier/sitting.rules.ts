import { mayMeetOn } from '../calendar/working-days.js';
import { charterOf, type CouncilLevel, type Quorum } from '../council/charter.js';
import { whyNoLongerCounted, whyNotAllDeclared, whyStillInDoubt } from '../council/conflict.js';
import { isPastDue } from '../council/opinions.js';
import { whoLeads } from '../council/who-leads.js';
import {
  holdersOf,
  quorumNeeded,
  refusalsOfQuorum,
  type HeldQuorum,
  type SeatedMember,
  type Sitting,
} from '../council/quorum.js';
import type { HeldRole, Level, Role } from '../jurisdiction/role.js';
import { getLevelRule } from '../rulebook/rulebook.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import type { DossierFacts, OpenPanel } from './dossier-facts.js';
import type { DossierRefusal } from './dossier.refusals.js';
import type { DossierRule, Route } from './dossier-rule.js';

const levelOf = ({ session, council }: DossierFacts): CouncilLevel | null =>
  session && council ? session.level : null;

/** A council scores in its session, and only what is on the agenda. */
export const theSessionIsOpen: DossierRule = ({ council, session }) =>
  council && session?.councilId !== council.id ? [{ code: 'session.not-open', councilId: council.id }] : [];

/** What a meeting found is relied on once its session is sealed, with its minutes; written opinions have none (ADR 0007). */
export const theSessionOfTheResultIsSealed: DossierRule = ({ lastResult }) =>
  lastResult?.openSession ? [{ code: 'session.not-sealed', sessionId: lastResult.openSession }] : [];

/** Everybody who is there has spoken of this dossier before it is opened (not in the decisions; ADR 0007). */
export const everybodyPresentHasDeclared: DossierRule = ({ session, words }) =>
  session ? whyNotAllDeclared(session.present, words) : [];

/** Enough members, the chair among them: the charter's share, or the decision's default. */
export const theQuorumIsPresent: DossierRule = (facts) => {
  const level = levelOf(facts);
  return level ? quorumRefusals(facts, level, whoSits(facts)) : [];
};

/** A written opinion is asked of every member; each has spoken first. */
export const everyMemberHasDeclared: DossierRule = ({ council, words }) =>
  council ? whyNotAllDeclared(council.seats, words) : [];

export const enoughMembersMayGiveOpinions: DossierRule = (facts) =>
  facts.council ? quorumRefusals(facts, 'province', whoMayOpine(facts)) : [];

/** Whether those who gave an opinion would be a quorum, had they met: the same share, the chair among them (ADR 0007). */
export const tooFewOpinionsCame: Route = (facts) => {
  const { openPanel, council } = facts;
  if (!openPanel || !council) return false;
  const counted = council.seats.filter(({ personId }) => openPanel.cast.includes(personId));
  return quorumRefusals(facts, openPanel.level, counted).length > 0;
};

/** Somebody left, or turned out to have a conflict: what remains must still be a quorum. */
export const theQuorumStillHolds: DossierRule = (facts) => {
  const { openPanel, council } = facts;
  if (!openPanel || !council) return [];
  const counted = council.seats.filter(({ personId }) => openPanel.seats.includes(personId));
  const standIns = openPanel.standIns.filter(({ personId }) => openPanel.seats.includes(personId));
  return quorumRefusals(facts, openPanel.level, [...counted, ...standIns]);
};

/** A member who came to doubt after the opening holds up the count until somebody has ruled (ADR 0007). */
export const nobodyWhoCountsIsInDoubt: DossierRule = ({ openPanel, words, today }) =>
  openPanel ? whyStillInDoubt(whoMayCount(openPanel, today), words, openPanel.standIns) : [];

/** Once the time for opinions is over, whoever gave none counts no more. */
const whoMayCount = ({ opinionsDueOn, seats, cast }: OpenPanel, today: CalendarDay): readonly string[] =>
  isPastDue(opinionsDueOn, today) ? seats.filter((seat) => cast.includes(seat)) : seats;

/** Nothing is recorded on ballots that no longer count, or may not: a conflict or a doubt came up since they were counted. */
export const everyBallotStillCounts: DossierRule = ({ lastResult, words }) =>
  lastResult
    ? [
        ...whyNoLongerCounted(lastResult, words),
        ...whyStillInDoubt(lastResult.counted, words, lastResult.standIns),
      ]
    : [];

/**
 * The second scoring has a delivery of its own, since the tests and the check on the spot came after the first: QĐ 1048,
 * PL II §4b. So it is held in another session, which opens no earlier than its lead allows.
 */
export const theDocumentsWereDeliveredAgain: DossierRule = ({
  lastResult,
  session,
  council,
  rulebook,
  calendar,
  today,
}) => {
  const isFirstAgain = lastResult?.scoringRound === 1 && lastResult.openSession === session?.id;
  if (!session || !isFirstAgain) return [];
  const { leadWorkingDays } = charterOf(rulebook, session.level, council?.charter?.terms ?? null);
  const earliest = mayMeetOn(calendar, today, leadWorkingDays);
  return earliest.ok
    ? [{ code: 'agenda.not-delivered-again', leadWorkingDays, mayOpenOn: earliest.value }]
    : earliest.refusals;
};

/** Who decides for the council on this dossier: whoever presides over it. */
export function whoLeadsOn(
  facts: DossierFacts,
  level: Level | null = levelOfScoring(facts),
): readonly SeatedMember[] {
  const { council, session, words } = facts;
  if (!council || level === null || level === 'commune') return [];
  const quorum = quorumOf(facts, level, council);
  return whoLeads({ seats: council.seats, present: session?.present ?? null, words, quorum });
}
const levelOfScoring = ({ openPanel, session, lastResult }: DossierFacts): CouncilLevel | null =>
  openPanel?.level ?? session?.level ?? lastResult?.level ?? null;
/** Whether that is whoever acts, at a level. */
export const leadsOn = (facts: DossierFacts, level?: Level): boolean =>
  whoLeadsOn(facts, level).some(({ personId }) => personId === facts.actor.personId);

/** The chair's decisions are those of whoever presides over this dossier, who acts as its chair (not in the decisions; ADR 0007). */
export const whoeverPresidesDecides: DossierRule = (facts) =>
  facts.council ? whyNotPresiding(facts, ['councilChair']) : [];

/** So is the chair's word beside any scoring, at the level that has the dossier (ADR 0007). */
const whoeverPresidesAt =
  (level: CouncilLevel): DossierRule =>
  (facts) =>
    facts.council ? whyNotPresiding(facts, ['councilChair'], level) : [];
export const whoeverPresidesAtTheDistrictDecides: DossierRule = (facts) =>
  whoeverPresidesAt('district')(facts);
export const whoeverPresidesAtTheProvinceDecides: DossierRule = (facts) =>
  whoeverPresidesAt('province')(facts);

/** Where nobody may preside over the dossier any more, the council's secretary speaks for it (not in the decisions; ADR 0007). */
export const whoeverPresidesElseTheSecretaryDecides: DossierRule = (facts) =>
  holdsAt(facts, ['councilSecretary'], levelOfScoring(facts)) && whoLeadsOn(facts).length === 0
    ? []
    : whyNotPresiding(facts, ['councilChair', 'councilSecretary']);

const whyNotPresiding = (
  facts: DossierFacts,
  desk: readonly Role[],
  at = levelOfScoring(facts),
): readonly DossierRefusal[] => {
  const leading = whoLeadsOn(facts, at).map(({ personId }) => personId);
  return leading.includes(facts.actor.personId) || !holdsAt(facts, desk, at)
    ? []
    : [{ code: 'council.not-presiding', presiding: leading }];
};
const holdsAt = ({ actor }: DossierFacts, roles: readonly Role[], at: Level | null): boolean =>
  actor.roles.some(({ role, level }) => level === at && roles.includes(role));

/** A scoring is broken off only where it cannot be closed as it stands: too few still count, or nobody may preside. */
export const theScoringCannotBeClosed: DossierRule = (facts) =>
  theQuorumStillHolds(facts).length > 0 || whoLeadsOn(facts).length === 0
    ? []
    : [{ code: 'panel.may-still-close' }];

/** The offices in which somebody decides at a level: whoever presides over the dossier is its chair. */
export const rolesOfLeading = (facts: DossierFacts, level: Level): readonly HeldRole[] =>
  leadsOn(facts, level) ? [...facts.actor.roles, { role: 'councilChair', level }] : facts.actor.roles;

/** Who takes part: present, in the seat of whomever they stand in for, and without a conflict, the own or that member's. */
export const whoSits = ({ session, words }: DossierFacts): readonly SeatedMember[] =>
  (session?.present ?? []).filter(
    (each) => words[each.personId] === 'none' && !holdersOf(each).some((id) => words[id] === 'conflict'),
  );

export const whoMayOpine = ({ council, words }: DossierFacts): readonly SeatedMember[] =>
  (council?.seats ?? []).filter(({ personId }) => words[personId] === 'none');

/** The quorum of the panel that closes; null only where there is no council to ask. */
export function quorumOfResult(facts: DossierFacts): HeldQuorum | null {
  const { openPanel, tally, council } = facts;
  if (!openPanel || !tally || !council) return null;
  const quorum = quorumOf(facts, openPanel.level, council);
  const needed = quorumNeeded(sittingOf(facts, openPanel.level, { council, counted: [] }), quorum);
  return { needed, present: tally.ballots, withChair: quorum.withChair };
}

function quorumRefusals(
  facts: DossierFacts,
  level: CouncilLevel,
  counted: readonly SeatedMember[],
): readonly DossierRefusal[] {
  const { council } = facts;
  if (!council) return [];
  return refusalsOfQuorum(sittingOf(facts, level, { council, counted }), quorumOf(facts, level, council));
}

type Council = NonNullable<DossierFacts['council']>;

const sittingOf = (
  { rulebook, words }: DossierFacts,
  level: CouncilLevel,
  { council, counted }: { readonly council: Council; readonly counted: readonly SeatedMember[] },
): Sitting => ({
  seats: council.seats,
  conflicted: council.seats
    .map(({ personId }) => personId)
    .filter((personId) => words[personId] === 'conflict'),
  counted,
  minimum: getLevelRule(rulebook, level).council.minimum,
});

/** The open panel keeps to the charter it was opened under. */
const quorumOf = ({ rulebook, openPanel }: DossierFacts, level: CouncilLevel, council: Council): Quorum =>
  charterOf(rulebook, level, openPanel ? openPanel.charter : (council.charter?.terms ?? null)).quorum;
