import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { isUniqueViolation, legalDay, runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type Writer } from '../../people/index.js';
import type { Letter, LetterTopic } from '../letter.js';
import {
  LetterStore,
  type Issuing,
  type IssuingAtOnce,
  type LetterEnded,
  type LetterQuestion,
  type LetterReach,
  type LetterRecord,
  type NewLetter,
  type NumberTaken,
} from '../letter.store.js';
import {
  addLetter,
  discardLetter,
  findEnd,
  findForwarded,
  findLate,
  findLetter,
  findPlanToSend,
  freeNumber,
  issueLetter,
  listLate,
  listLetters,
  lockNumbers,
  lockTopic,
  nextNumber,
} from './letter.statements.js';

type LetterKey = Pick<Letter, 'id' | 'place'>;

const recordOn = (on: DataSource | EntityManager): LetterRecord => ({
  findPlan: async (planId, placeId) => (await runNamed(on, findPlanToSend, [planId, placeId]))[0] ?? null,
  findForwarded: async (roundId, placeId) =>
    (await runNamed(on, findForwarded, [roundId, placeId]))[0] ?? null,
  findLate: async (toPlaceId, placeId) => (await runNamed(on, findLate, [placeId, toPlaceId]))[0] ?? null,
});

async function addDraft(manager: EntityManager, letter: NewLetter, personId: string): Promise<void> {
  const { id, placeId, kind, toPlaceId, subjectId, facts, note } = letter;
  const row = [id, placeId, kind, toPlaceId, subjectId, JSON.stringify(facts), note, personId];
  await runNamed(manager, addLetter, row);
}

async function writeIssue(
  manager: EntityManager,
  { id, place }: LetterKey,
  { issue, paper, personId }: Issuing & { readonly personId: string },
): Promise<void> {
  const { number, symbol, issuedOn, signerId, signerName, capacity } = issue;
  await runNamed(manager, issueLetter, [
    ...[id, place.id, number, symbol, issuedOn, signerId, signerName, capacity],
    ...[JSON.stringify(paper), personId],
  ]);
}

@Injectable()
export class PgLetterStore extends LetterStore {
  override readonly record: LetterRecord;

  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
    this.record = recordOn(dataSource);
  }

  override today() {
    return legalDay(this.dataSource);
  }

  override async find(id: string, { own, reach }: LetterReach) {
    return (await runNamed(this.dataSource, findLetter, [own, reach, id]))[0] ?? null;
  }

  override list({ own, reach, placeId, take, after }: LetterQuestion) {
    const [draftedAt = null, id = null] = after ?? [];
    return runNamed(this.dataSource, listLetters, [own, reach, placeId, draftedAt, id, take]);
  }

  override async nextNumber(placeId: string, year: number) {
    return (await runNamed(this.dataSource, nextNumber, [placeId, year]))[0]?.next ?? 1;
  }

  override listLate(placeId: string) {
    return runNamed(this.dataSource, listLate, [placeId]);
  }

  override draft(letter: NewLetter, { personId, write }: Writer) {
    return this.writeOnce.run<{ readonly id: string }, never>(personId, write, async (manager) => {
      await addDraft(manager, letter, personId);
      return accept({ id: letter.id });
    });
  }

  override issue<R extends { readonly code: string }>(
    letter: LetterKey & Pick<Letter, 'kind' | 'subjectId'>,
    { issue, paper, refusal }: Issuing & { readonly refusal: (record: LetterRecord) => Promise<R | null> },
    { personId, write }: Writer,
  ) {
    const { number, issuedOn } = issue;
    const taken: NumberTaken = { code: 'letter.number-taken', number, year: Number(issuedOn.slice(0, 4)) };
    return this.writeOnce.run<{ readonly id: string }, R | LetterEnded | NumberTaken>(
      personId,
      write,
      async (manager) => {
        await runNamed(manager, lockTopic, [letter.place.id, letter.kind, letter.subjectId]);
        await runNamed(manager, lockNumbers, [letter.place.id, taken.year]);
        return this.end<R | NumberTaken>(manager, letter, {
          taken,
          refusal: () => refusal(recordOn(manager)),
          write: () => writeIssue(manager, letter, { issue, paper, personId }),
        });
      },
    );
  }

  override draftAndIssue<R extends { readonly code: string }>(
    { placeId, kind, subjectId }: LetterTopic,
    work: (record: LetterRecord) => Promise<Outcome<IssuingAtOnce, R>>,
    { personId, write }: Writer,
  ) {
    return this.writeOnce.run<{ readonly id: string }, R>(personId, write, async (manager) => {
      await runNamed(manager, lockTopic, [placeId, kind, subjectId]);
      const worked = await work(recordOn(manager));
      if (!worked.ok) return worked;
      const { letter: drafted, issue: wished, paperOf } = worked.value;
      await addDraft(manager, drafted, personId);
      const [letter] = await runNamed(manager, findLetter, [[placeId], [], drafted.id]);
      if (!letter) throw new Error('A letter that was just drafted is gone');
      const { number: least, issuedOn } = wished;
      const year = Number(issuedOn.slice(0, 4));
      await runNamed(manager, lockNumbers, [placeId, year]);
      const [{ free } = { free: least }] = await runNamed(manager, freeNumber, [placeId, year, least]);
      const issue = { ...wished, number: free };
      await writeIssue(manager, letter, { issue, paper: paperOf(letter, issue), personId });
      return accept({ id: letter.id });
    });
  }

  override discard(letter: LetterKey, reason: string, { personId, write }: Writer) {
    return this.writeOnce.run<{ readonly id: string }, LetterEnded>(personId, write, (manager) =>
      this.end<never>(manager, letter, {
        write: () => runNamed(manager, discardLetter, [letter.id, letter.place.id, reason, personId]),
      }),
    );
  }

  /** A draft ends once, whoever is first. */
  private async end<R extends { readonly code: string }>(
    manager: EntityManager,
    { id }: LetterKey,
    { write, refusal, taken }: Ending<R>,
  ): Promise<Outcome<{ readonly id: string }, R | LetterEnded>> {
    const [ended] = await runNamed(manager, findEnd, [id]);
    if (ended) return refuse<LetterEnded>({ code: 'letter.ended', status: ended.outcome });
    const refused = await refusal?.();
    if (refused) return refuse(refused);
    try {
      await write();
    } catch (reason) {
      if (isUniqueViolation(reason, 'letter_end_pkey')) {
        const [other] = await runNamed(this.dataSource, findEnd, [id]);
        return refuse<LetterEnded>({ code: 'letter.ended', status: other?.outcome ?? 'issued' });
      }
      if (taken && isUniqueViolation(reason, 'a_number_is_given_once')) return refuse(taken);
      throw reason;
    }
    return accept({ id });
  }
}

interface Ending<R> {
  readonly write: () => Promise<unknown>;
  /** Asked under the lock, of a draft that has not ended. */
  readonly refusal?: () => Promise<R | null>;
  readonly taken?: R;
}
