import type { EntityManager } from 'typeorm';
import type { Outcome } from '../../../domain/shared/outcome.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import type { KeyReused } from '../key-reused.js';

/** Runs a write in one transaction together with the record of its answer. */
export abstract class WriteOnce {
  /**
   * The answer of `work`, or the kept answer where this person already sent this key. A refusal keeps nothing.
   * Two at the same moment: one does the work, the other gets its answer.
   */
  abstract run<Answer extends object, R extends { readonly code: string }>(
    personId: string,
    write: WriteKey,
    work: (manager: EntityManager) => Promise<Outcome<Answer, R>>,
  ): Promise<Outcome<Answer, R | KeyReused>>;
}
