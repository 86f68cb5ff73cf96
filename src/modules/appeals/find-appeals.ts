import { Injectable } from '@nestjs/common';
import { isPartial } from '../../domain/council/conflict.js';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import { displayMean } from '../../domain/scoring/star-rating.js';
import type { PanelResult } from '../../domain/scoring/tally.js';
import { accept } from '../../domain/shared/outcome.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import type { Appeal } from './appeal.js';
import { AppealStore } from './appeal.store.js';

/** The appeals of a dossier, each as one person may see it now. Nobody reads results here before it is decided. */
@Injectable()
export class FindAppeals {
  constructor(private readonly store: AppealStore) {}

  async execute(dossierId: string, person: SignedInPerson) {
    const appeals = await this.store.list(dossierId, person.id, scopeOf(person));
    return accept({ items: appeals.map((appeal) => appealView(appeal, person)) });
  }
}

/** Owners see what was decided and why, not who sat; only whoever names members sees who might be. */
function appealView(appeal: Appeal, person: SignedInPerson) {
  const { id, panelId, level, status, grounds, criteria, filedAt, endedAt, members } = appeal;
  const roles = rolesOver(person, appeal);
  const own = members.find(({ personId }) => personId === person.id);
  const impartial = !isPartial(appeal.word);
  const decided = status === 'decided' && !appeal.unseen;
  const names = impartial && mayAt(roles, 'dossier.admitAppeal', level);
  return {
    ...{ id, panelId, level, status, grounds, criteria, filedAt, endedAt },
    // Why an earlier one was refused may speak of marks.
    reason: appeal.unseen ? null : appeal.reason,
    rulebook: appeal.rulebook,
    localRules: appeal.localRules,
    criteriaSet: appeal.criteriaSet,
    members: roles.some(({ role }) => role !== 'producer')
      ? members.map((member) => memberView(member, member === own || !appeal.unseen))
      : [],
    mine:
      own && !own.released ? (own.hasCast ? ('cast' as const) : ('waiting' as const)) : ('notNamed' as const),
    word: appeal.word,
    candidates: names ? appeal.candidates : [],
    readsBallots: impartial && decided && mayAt(roles, 'ballot.readClosed', level),
    // Before that, whoever may yet be named would read the marks here.
    before: decided ? resultOf(appeal.before, criteria) : null,
    after: decided && appeal.after ? resultOf(appeal.after, criteria) : null,
  };
}

/** Why a member was released is what others wrote beside a step, as why an appeal was refused. */
const memberView = ({ released, ...member }: Appeal['members'][number], readsReason: boolean) => ({
  ...member,
  released: released && { ...released, reason: readsReason ? released.reason : null },
});

/** Sums stay sums; means are written beside them for reading only. */
const resultOf = (
  { points, ballots, star, outcome, criteria }: PanelResult,
  contested: readonly string[],
) => ({
  ...{ points, ballots, star, outcome, mean: displayMean(points, ballots) },
  criteria: criteria
    .filter(({ code }) => contested.includes(code))
    .map(({ code, points: sum }) => ({ code, points: sum, mean: displayMean(sum, ballots) })),
});
