import {
  awaitedMembers,
  boundMembers,
  countedMembers,
  isOpen,
  lastDayOfAppeal,
  whyNotNamed,
  whyNotSoMany,
  type AppealStatus,
} from '../appeal/appeal.js';
import { scoredAnew } from '../appeal/contested-sheet.js';
import { charterOf } from '../council/charter.js';
import { whyStillInDoubt } from '../council/conflict.js';
import { codesOf } from '../scoring/criteria-set.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import type { DossierAction, DossierEvent } from './dossier-action.js';
import type { DossierFacts, LastResult } from './dossier-facts.js';
import type { DossierRefusal } from './dossier.refusals.js';
import type { DossierRule, Given, InputRule, Recording } from './dossier-rule.js';

type EventOf<A extends DossierAction> = Extract<DossierEvent, { type: A }>;
type Named = EventOf<'admitAppeal' | 'nameAppealMembers'>;

const appealIs =
  (status: AppealStatus): Given =>
  ({ appeal }) =>
    appeal?.status === status;
export const anAppealIsFiled: Given = (facts) => appealIs('filed')(facts);
export const anAppealIsScored: Given = (facts) => appealIs('scoring')(facts);

/** Nothing rests on a result while an appeal against it is open (not in the decisions; ADR 0018). */
export const noAppealIsOpen: DossierRule = ({ appeal }) =>
  appeal && isOpen(appeal) ? [{ code: 'appeal.open', appealId: appeal.id }] : [];

/** A result is appealed once. */
export const theResultIsNotAppealed: DossierRule = ({ appeal }) =>
  appeal ? [{ code: 'appeal.filed-already', appealId: appeal.id }] : [];

/** Within the days of the council's charter, counted from the day after the result was sealed; nobody is late for a day not known yet. */
export const theAppealIsInTime: DossierRule = (facts) => {
  const lastDay = lastDayToAppeal(facts);
  return lastDay !== null && facts.today > lastDay
    ? [{ code: 'appeal.too-late', lastDay, today: facts.today }]
    : [];
};

type Appealable = Pick<DossierFacts, 'rulebook' | 'calendar'> & {
  readonly lastResult: Pick<LastResult, 'sealedOn' | 'appealUntil' | 'level' | 'charter'> | null;
};

/**
 * The last day for an appeal against the result that stands: the one its owner was told with it, whatever became of the
 * working days since (ADR 0007); reckoned only where none could be told. Null while no result is sealed, or where its
 * year's working days are not known yet.
 */
export const lastDayToAppeal = ({ lastResult, rulebook, calendar }: Appealable): CalendarDay | null => {
  if (!lastResult?.sealedOn) return null;
  const { sealedOn, appealUntil, level, charter } = lastResult;
  return appealUntil ?? lastDayOfAppeal(sealedOn, charterOf(rulebook, level, charter).appealDays, calendar);
};

/**
 * Why there is no way to appeal a result that stands: the dossier was sent up, recognised or eliminated on it. That
 * decision is contested under Luật Khiếu nại 2011, Đ.7, away from this record. A withdrawn dossier has none.
 */
export const whatRestsOnTheResult = (
  state: string,
  { lastResult }: DossierFacts,
): readonly DossierRefusal[] =>
  lastResult?.standing === 'sealed' && state !== 'closed.withdrawn'
    ? [{ code: 'appeal.result-relied-on', state, at: lastResult.level }]
    : [];

/** An appeal names criteria of the sheet, and says of each what is wrong. */
export const theGroundsNameCriteria: InputRule<EventOf<'fileAppeal'>> = ({ criteriaSet }, { input }) => {
  const known = codesOf(criteriaSet);
  return [
    ...(input.grounds.length === 0 ? [{ code: 'appeal.nothing-contested' as const }] : []),
    ...input.grounds.flatMap(({ criterion, reason }) => [
      ...(known.has(criterion) ? [] : [{ code: 'appeal.criterion-unknown' as const, criterion }]),
      ...(reason.trim() === '' ? [{ code: 'reason.missing' as const }] : []),
    ]),
  ];
};

/** Everybody named is another member, impartial, who has not seen the marks; together they are odd. */
export const theMembersAreOthers: InputRule<Named> = ({ appeal, words }, { input }) => {
  if (!appeal) return [];
  const named = [...new Set(input.memberIds)];
  return [
    ...whyNotSoMany(countedMembers(appeal, words).length + named.length),
    ...named.flatMap((personId) => whyNotNamed(personId, appeal, words)),
  ];
};

export const everyAppealMemberHasCast: DossierRule = ({ appeal, words }) => {
  if (!appeal) return [];
  const counted = countedMembers(appeal, words);
  const waitingFor = awaitedMembers(appeal, words);
  return waitingFor.length === 0
    ? []
    : [
        {
          code: 'panel.ballots-missing',
          ...{ seats: counted.length, cast: counted.length - waitingFor.length, waitingFor },
        },
      ];
};

/** Whoever declared a conflict since, or was released, is replaced before the appeal is decided. */
export const enoughAppealMembersRemain: DossierRule = ({ appeal, words }) =>
  appeal ? whyNotSoMany(countedMembers(appeal, words).length) : [];

/** Nothing is counted while a member of the appeal is in doubt of a conflict. */
export const noAppealMemberIsInDoubt: DossierRule = ({ appeal, words }) =>
  appeal ? whyStillInDoubt(boundMembers(appeal), words) : [];

/** Nobody is added to members who are complete. */
export const anAppealMemberIsMissing: DossierRule = (facts) =>
  enoughAppealMembersRemain(facts).length > 0 ? [] : [{ code: 'appeal.members-complete' }];

/** Somebody is left to be released: a sheet that was cast is not taken back. */
export const anAppealMemberIsAwaited: DossierRule = ({ appeal, words }) =>
  appeal && awaitedMembers(appeal, words).length === 0 ? [{ code: 'appeal.nobody-awaited' }] : [];

/** A member who does not cast is released, and no other. */
export const theMemberIsAwaited: InputRule<EventOf<'releaseAppealMember'>> = (
  { appeal, words },
  { input: { memberId } },
) =>
  appeal && !awaitedMembers(appeal, words).includes(memberId)
    ? [{ code: 'appeal.member-not-awaited', personId: memberId }]
    : [];

export const keepAppeal: Recording<EventOf<'fileAppeal'>> = (
  { newId, lastResult, criteriaSet },
  { input },
) => {
  if (!lastResult) throw new Error('Only a result can be appealed');
  const criteria = scoredAnew(
    criteriaSet,
    input.grounds.map(({ criterion }) => criterion),
  );
  return {
    effects: [{ type: 'fileAppeal', id: newId, of: lastResult.panelId, grounds: input.grounds, criteria }],
  };
};

export const nameMembers: Recording<Named> = ({ appeal }, { input }) => {
  if (!appeal) throw new Error('Members are named for an appeal');
  return {
    effects: [{ type: 'nameAppealMembers', id: appeal.id, memberIds: [...new Set(input.memberIds)] }],
  };
};

export const releaseTheMember: Recording<EventOf<'releaseAppealMember'>> = ({ appeal }, { input }) => {
  if (!appeal) throw new Error('Members are released from an appeal');
  return { effects: [{ type: 'releaseAppealMember', id: appeal.id, ...input }] };
};

const ended = (status: 'refused' | 'withdrawn', { appeal }: DossierFacts) =>
  appeal && isOpen(appeal) ? { effects: [{ type: 'endAppeal', id: appeal.id, status } as const] } : {};
export const refuseTheAppeal: Recording = (facts) => ended('refused', facts);
/** Whoever withdraws the dossier withdraws the appeal with it. */
export const withdrawTheAppeal: Recording = (facts) => ended('withdrawn', facts);

/** The result with the appeal in it stands from now on; the one before stays on the record as it was. */
export const decideTheAppeal: Recording = ({ appeal, tally }) => {
  if (!appeal || !tally) throw new Error('An appeal is decided only with its ballots counted');
  return {
    changes: { star: tally.star },
    effects: [{ type: 'decideAppeal', id: appeal.id, result: tally }],
  };
};
