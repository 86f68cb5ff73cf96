import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction } from './in-transaction.js';

class Refused extends Error {
  constructor(readonly answer: unknown) {
    super('refused');
  }
}

/** As `inTransaction`; an answer that is a refusal undoes all that was written for it, and is handed on as the value it is. */
export async function undoneIfRefused<Answer extends { readonly ok: boolean }>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await inTransaction(dataSource, async (manager) => {
      const answer = await work(manager);
      if (!answer.ok) throw new Refused(answer);
      return answer;
    });
  } catch (reason) {
    if (reason instanceof Refused) return reason.answer as Answer;
    throw reason;
  }
}
