import type { AppealMemberRefusal } from '../appeal/appeal.js';
import type { CalendarRefusal } from '../calendar/working-days.js';
import type { CouncilLevel } from '../council/charter.js';
import type { ConflictRefusal, CountedSince } from '../council/conflict.js';
import type { SizeUnlawful } from '../council/council-size.js';
import type { QuorumRefusal } from '../council/quorum.js';
import type { Level, Role } from '../jurisdiction/role.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import type { ClockKind } from './clocks.js';
import type { DeadlineKind } from './round-facts.js';

/** The product has another dossier that has not ended: none is registered beside it, and none that ended goes on again. */
export type AlreadyOpen = { readonly code: 'dossier.already-open'; readonly productId: string };

/** Every reason why an action on a dossier may be refused. Codes are permanent: API, tests and texts use them. */
export type DossierRefusal =
  | AppealMemberRefusal
  | ConflictRefusal
  | CountedSince
  | QuorumRefusal
  | CalendarRefusal
  | { code: 'procedure.unknown'; machine: string; version: string }
  | { code: 'procedure.state-unknown'; machine: string; version: string; state: string }
  | { code: 'dossier.action-not-available'; state: string; action: string }
  | AlreadyOpen
  | { code: 'person.not-permitted'; action: string; at: Level; roles: readonly Role[] }
  | { code: 'deadline.passed'; deadline: DeadlineKind; lastDay: CalendarDay; today: CalendarDay }
  | { code: 'document.missing'; documentKind: string }
  | { code: 'document.kind-unknown'; documentKind: string }
  | { code: 'evidence.not-found'; evidenceId: string }
  | { code: 'supplement.not-itemised' }
  | { code: 'supplement.not-answered'; documentKind: string }
  | { code: 'reason.missing' }
  | { code: 'clock.not-running'; clock: ClockKind }
  | { code: 'clock.not-over'; clock: ClockKind; dueOn: CalendarDay | null; today: CalendarDay }
  | { code: 'appointment.not-ahead'; appointedOn: CalendarDay; today: CalendarDay }
  | { code: 'appointment.not-a-working-day'; appointedOn: CalendarDay }
  | { code: 'appointment.made-already'; appointedOn: CalendarDay }
  | { code: 'samples.too-few'; required: number; received: number }
  | { code: 'council.missing'; at: Level }
  | SizeUnlawful
  | { code: 'council.chair-missing'; at: Level }
  | { code: 'council.not-presiding'; presiding: readonly string[] }
  | { code: 'session.not-open'; councilId: string }
  | { code: 'agenda.not-delivered-again'; leadWorkingDays: number; mayOpenOn: CalendarDay }
  | { code: 'session.not-sealed'; sessionId: string }
  | { code: 'panel.ballots-missing'; seats: number; cast: number; waitingFor: readonly string[] }
  | { code: 'panel.still-discussed'; seats: number; cast: number; waitingFor: readonly string[] }
  | { code: 'panel.third-was-last'; turn: number }
  | { code: 'panel.may-still-close' }
  | { code: 'charter.stale'; current: string | null }
  | { code: 'opinions.due-day-missing' }
  | { code: 'opinions.due-in-the-past'; dueOn: CalendarDay; today: CalendarDay }
  | { code: 'opinions.due-too-late'; dueOn: CalendarDay; latest: CalendarDay }
  | { code: 'opinions.still-awaited'; dueOn: CalendarDay; seats: number; cast: number }
  | { code: 'opinions.over' }
  | { code: 'reopening.proposed'; proposedBy: string }
  | { code: 'reopening.not-proposed' }
  | { code: 'reopening.needs-another-person'; proposedBy: string }
  | { code: 'appeal.open'; appealId: string }
  | { code: 'appeal.filed-already'; appealId: string }
  | { code: 'appeal.too-late'; lastDay: CalendarDay; today: CalendarDay }
  | { code: 'appeal.result-relied-on'; state: string; at: CouncilLevel }
  | { code: 'appeal.nothing-contested' }
  | { code: 'appeal.criterion-unknown'; criterion: string }
  | { code: 'appeal.members-complete' }
  | { code: 'appeal.nobody-awaited' }
  | { code: 'finding.unknown'; finding: string }
  | { code: 'elimination.result-sealed'; at: CouncilLevel; sealedOn: CalendarDay | null }
  | { code: 'commune-report.not-recorded' }
  | { code: 'transition.over'; lastDay: CalendarDay; today: CalendarDay }
  | { code: 'test.not-recorded' }
  | { code: 'site-check.not-recorded' }
  | { code: 'site-check.ends-before-it-begins'; startedAt: string; endedAt: string }
  | { code: 'site-photo.not-a-picture'; mediaType: string }
  | { code: 'site-photo.not-listed'; evidenceId: string }
  | { code: 'site-photo.shown-by-check'; evidenceId: string }
  | { code: 'site-photo.of-another'; evidenceId: string }
  | { code: 'day.in-the-future'; field: string; day: CalendarDay; today: CalendarDay }
  | { code: 'decision.without-result' }
  | { code: 'decision.number-missing' }
  | { code: 'day.before-first-scoring'; field: string; day: CalendarDay; scoredOn: CalendarDay }
  | { code: 'decision.before-result'; decidedOn: CalendarDay; closedOn: CalendarDay }
  | { code: 'ministry.result-impossible'; points: number; ballots: number; maximum: number }
  | { code: 'certificate.number-missing' }
  | { code: 'round.still-open'; lastDay: CalendarDay }
  | { code: 'round.not-later'; roundId: string }
  | { code: 'round.other-rulebook'; rulebook: string }
  | { code: 'round.elsewhere'; roundId: string };
