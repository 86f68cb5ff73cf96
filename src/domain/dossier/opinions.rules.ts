import { isPastDue } from '../council/opinions.js';
import { addDays, type CalendarDay } from '../shared/calendar-day.js';
import { asFarAsKnown } from './as-far-as-known.js';
import type { DossierEvent } from './dossier-action.js';
import type { DossierFacts, OpenPanel } from './dossier-facts.js';
import type { DossierRule, InputRule } from './dossier-rule.js';
import { nobodyWhoCountsIsInDoubt } from './sitting.rules.js';

type Open = Extract<DossierEvent, { type: 'openScoring' }>;

/** The last day for opinions lies ahead, and not past the time that a re-evaluation may take: QĐ 26/2026, Đ.7.6g. */
export const theDueDayIsLawful: InputRule<Open> = (facts, { input: { opinionsDueOn: dueOn } }) => {
  if (dueOn === undefined) return [{ code: 'opinions.due-day-missing' }];
  const { today } = facts;
  const latest = latestDueDay(facts);
  return [
    ...(dueOn < today ? [{ code: 'opinions.due-in-the-past' as const, dueOn, today }] : []),
    ...(latest !== null && dueOn > latest ? [{ code: 'opinions.due-too-late' as const, dueOn, latest }] : []),
  ];
};

/** Whoever has seen the charter that opinions are asked under has seen the one that binds today (not in the decisions). */
export const theCharterSeenIsTheNewest: InputRule<Open> = ({ council }, { input: { charterId } }) => {
  const current = council?.charter?.id ?? null;
  return charterId === undefined || charterId === current ? [] : [{ code: 'charter.stale', current }];
};

/** Everybody has given an opinion, or the last day is over. Until then nobody ends it, and nothing is counted. */
export const theOpinionsMayEnd: DossierRule = ({ openPanel, today }) => {
  if (!openPanel || areOver(openPanel, today)) return [];
  const { opinionsDueOn, seats, cast } = openPanel;
  return [
    {
      code: 'opinions.still-awaited',
      ...{ dueOn: opinionsDueOn ?? today, seats: seats.length, cast: cast.length },
    },
  ];
};

/** Once they are over, what they say decides, and nobody heads it off; while a doubt holds their end up, they decide nothing. */
export const theOpinionsStillRun: DossierRule = (facts) =>
  facts.openPanel && areOver(facts.openPanel, facts.today) && nobodyWhoCountsIsInDoubt(facts).length === 0
    ? [{ code: 'opinions.over' }]
    : [];

/** The doubt that keeps opinions from ending, as far as whoever asks may know of it; owners hear of none. */
export const whatHoldsOpinionsUp: DossierRule = (facts) => {
  const { openPanel, actor } = facts;
  const isOwner = actor.roles.every(({ role }) => role === 'producer');
  return openPanel && openPanel.opinionsDueOn !== null && !isOwner
    ? asFarAsKnown(nobodyWhoCountsIsInDoubt(facts), facts, openPanel.level)
    : [];
};

const areOver = ({ opinionsDueOn, seats, cast }: OpenPanel, today: CalendarDay): boolean =>
  isPastDue(opinionsDueOn, today) || seats.every((seat) => cast.includes(seat));

/**
 * A re-evaluation that ran longer would break the law whatever came of it. Its time runs since the dossier was complete, not
 * since opinions are asked; null where none is set, or where it is over already and no day is lawful any more.
 */
export const latestDueDay = ({ rulebook, today, clocks }: DossierFacts): CalendarDay | null => {
  const begun = clocks.find(({ kind }) => kind === 'reevaluation')?.dueOn;
  if (begun) return begun < today ? null : begun;
  const { reevaluationDays } = rulebook.deadlines;
  return reevaluationDays === null ? null : addDays(today, reevaluationDays);
};
