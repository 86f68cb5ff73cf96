import { daysBetween, type CalendarDay } from '../../domain/shared/calendar-day.js';
import type { ClockKind } from '../../domain/dossier/clocks.js';
import type { FollowUpKind } from '../../domain/follow-up/follow-up-kind.js';
import type { DeadlineKind } from '../../domain/dossier/round-facts.js';
import type { Recipient } from './recipient.js';
import type { ReportKind } from '../../domain/report/report-kind.js';
import type {
  CouncilMessage,
  FollowUpMessage,
  Message,
  MessageReport,
  PlanMessage,
  ReminderMessage,
} from './message.js';

/** What a notice tells beside its template: ids, codes, days, and the names a text needs. Kept in the notice's row only. */
export interface NoticeFacts {
  /** The names of offices in which nobody sits, where somebody is told in their place. */
  readonly insteadOf?: string;
  readonly dossierId?: string;
  readonly productName?: string;
  readonly roundId?: string;
  readonly roundNumber?: number;
  readonly year?: number;
  readonly placeName?: string;
  readonly step?: number;
  readonly deadline?: DeadlineKind;
  /** Which lawful time ends. */
  readonly clock?: ClockKind;
  /** The day is not the lawful one, but one that the office appointed since. */
  readonly isAppointed?: true;
  readonly dueOn?: CalendarDay;
  /** The last day on which the owner may appeal the result it tells of. */
  readonly appealUntil?: CalendarDay;
  /** As planned: 14, 7, 3, 1, 0 or -1. */
  readonly daysBefore?: number;
  /** As it really was on delivery, which may come late; negative once the day has passed. */
  readonly daysLeft?: number;
  /** Of a signed head: whose ledger, which row, and what to keep. */
  readonly placeId?: string;
  readonly checkpoint?: number;
  readonly signedText?: string;
  /** The session of a council that it tells of, or that ended with the signed head. */
  readonly sessionId?: string;
  readonly sessionTitle?: string;
  readonly plannedOn?: CalendarDay;
  /** 'HH:MM' in Vietnam. */
  readonly plannedAt?: string;
  readonly venue?: string;
  /** How many dossiers of its agenda were delivered. */
  readonly dossiers?: number;
  /** The council it tells of; `basisNumber` is that of the decision or charter. */
  readonly councilId?: string;
  readonly councilName?: string;
  readonly decidedOn?: CalendarDay;
  readonly inForceFrom?: CalendarDay;
  /** The letter that awaits a plan. */
  readonly planCallId?: string;
  /** The plan that a step was taken on. */
  readonly planId?: string;
  /** The letter that asks for follow-ups, the one product if it is about one, and how many are open at the place. */
  readonly followUpCallId?: string;
  readonly followUpId?: string;
  readonly followUpKind?: FollowUpKind;
  readonly basisNumber?: string;
  readonly open?: number;
  /** The last day of the certificate. */
  readonly expiresOn?: CalendarDay;
  /** The report that is awaited or was returned, and what it is about. */
  readonly reportId?: string;
  readonly reportKind?: ReportKind;
  readonly period?: string;
}

/** What one person is told: in place of an office, its name among it. Pure. */
export const factsFor = (message: Message, { insteadOf }: Pick<Recipient, 'insteadOf'>): NoticeFacts => ({
  ...factsOf(message),
  ...(insteadOf ? { insteadOf } : {}),
});

/** Pure. */
export const factsOf = (message: Message): NoticeFacts => ({
  ...(message.dossier && { dossierId: message.dossier.id, productName: message.dossier.productName }),
  ...(message.round && {
    roundId: message.round.id,
    roundNumber: message.round.number,
    year: message.round.year,
    placeName: message.round.placeName,
  }),
  ...occasionOf(message),
});

function occasionOf(message: Message): NoticeFacts {
  switch (message.kind) {
    case 'notice':
      return {
        step: message.step,
        ...(message.dueOn ? { dueOn: message.dueOn } : {}),
        ...(message.appealUntil ? { appealUntil: message.appealUntil } : {}),
      };
    case 'checkpoint': {
      const { placeId, number, signedText, session } = message.checkpoint;
      const ended = session && { sessionId: session.id, sessionTitle: session.title };
      return { placeId, checkpoint: number, signedText, ...ended };
    }
    case 'opinion': {
      const { dueOn, daysBefore, today } = message;
      return { dueOn, daysBefore, daysLeft: daysBetween(today, dueOn) };
    }
    case 'clock': {
      const { clock, dueOn, daysBefore, today } = message;
      const appointed = clock.isAppointed ? { isAppointed: true as const } : {};
      return { clock: clock.kind, ...appointed, dueOn, daysBefore, daysLeft: daysBetween(today, dueOn) };
    }
    case 'plan': {
      const { callId: planCallId, placeId, placeName, year } = message.plan;
      return { planCallId, placeId, placeName, year, dueOn: message.dueOn, ...leftUntil(message) };
    }
    case 'planStep': {
      const { id: planId, placeId, placeName, year } = message.planStep;
      return { planId, placeId, placeName, year };
    }
    case 'followUp':
      return followUpFacts(message);
    case 'certificate': {
      const { dueOn, daysBefore, today, certificate } = message;
      return {
        ...{ expiresOn: certificate.expiresOn, dueOn, daysBefore },
        daysLeft: daysBetween(today, dueOn),
      };
    }
    case 'report': {
      const { dueOn, daysBefore, today, report } = message;
      return { ...reportFacts(report), dueOn, daysBefore, daysLeft: daysBetween(today, dueOn) };
    }
    case 'reportStep':
      return reportFacts(message.reportStep);
    case 'council':
      return councilFacts(message);
    case 'reminder': {
      const { deadline, dueOn } = message;
      return { deadline, dueOn, ...leftUntil(message) };
    }
  }
}

/** Of what reminds of its day, how many days are left; of what tells that it was moved nothing. */
const leftUntil = ({ dueOn, daysBefore, today }: ReminderMessage | PlanMessage): NoticeFacts =>
  daysBefore === null ? {} : { daysBefore, daysLeft: daysBetween(today, dueOn) };

function councilFacts({ template, council }: CouncilMessage): NoticeFacts {
  const { id, name, placeName, basisNumber, decidedOn, inForceFrom, session } = council;
  return {
    ...(id !== null && name !== null && { councilId: id, councilName: name }),
    ...(placeName !== null && { placeName }),
    ...(basisNumber !== null && { basisNumber }),
    ...(decidedOn !== null && { decidedOn }),
    ...(inForceFrom !== null && { inForceFrom }),
    ...(session && {
      ...{ sessionId: session.id, sessionTitle: session.title, venue: session.venue },
      ...{ plannedOn: session.plannedOn, plannedAt: session.plannedAt },
      ...(template === 'documentsDelivered' && { dossiers: session.dossiers }),
    }),
  };
}

function reportFacts(report: MessageReport): NoticeFacts {
  const { id: reportId, kind: reportKind, period, placeId, placeName, year, roundNumber } = report;
  const about = { reportId, reportKind, period, placeId, placeName, year };
  return roundNumber === null ? about : { ...about, roundNumber };
}

function followUpFacts({ dueOn, daysBefore, today, followUp }: FollowUpMessage): NoticeFacts {
  const { callId: followUpCallId, id, kind: followUpKind, placeId, placeName, basisNumber, open } = followUp;
  const about = { followUpCallId, followUpKind, placeId, placeName, basisNumber, open };
  return {
    ...about,
    ...(id !== null && { followUpId: id }),
    ...(dueOn !== null && { dueOn }),
    ...(dueOn !== null && daysBefore !== null && { daysBefore, daysLeft: daysBetween(today, dueOn) }),
  };
}
