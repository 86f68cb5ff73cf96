import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { DeclareConflict } from '../../../src/modules/conflicts/index.js';
import type { TakeSessionStep } from '../../../src/modules/council-sessions/index.js';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import type { OpenPanel } from './panel-world.js';
import { untilAnswered } from './until-answered.js';

type Pause = () => Promise<void>;
/** A member says in the midst of scoring that there is a conflict of interest. */
export type Speak = (panel: OpenPanel, member: SignedInPerson) => Promise<void>;

export const speaksByUseCase =
  (declareConflict: DeclareConflict): Speak =>
  async ({ dossierId }, person) => {
    const write = { key: randomUUID(), fingerprint: 'conflict' };
    const wish = { dossierId, person, write, word: 'conflict', ground: 'kin', note: null } as const;
    const outcome = await untilAnswered(() => declareConflict.execute(wish));
    if (!outcome.ok) throw new Error(`Declaring was refused: ${JSON.stringify(outcome.refusals)}`);
  };

/** Past the application, in a transaction that takes its time before and after. */
export const speaksBySql =
  (pool: Pool, pause: Pause): Speak =>
  async ({ dossierId }, { id }) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await pause();
      await client.query(
        `INSERT INTO conflict_declaration (dossier_id, person_id, number, word, ground, stated_by) VALUES ($1, $2, 2, 'conflict', 'kin', $2)`,
        [dossierId, id],
      );
      await pause();
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };

/** The secretary notes that a member has left; others may leave in the same moment. */
export const leaves =
  (takeSessionStep: TakeSessionStep, secretary: SignedInPerson): Speak =>
  async ({ sessionId }, { id: personId }) => {
    for (let version = 1; ;) {
      const write = { key: randomUUID(), fingerprint: 'leave' };
      const event = { type: 'leave', input: { personId } } as const;
      const outcome = await untilAnswered(() =>
        takeSessionStep.execute({ sessionId, version, event, person: secretary, write }),
      );
      if (outcome.ok) return;
      const [refusal] = outcome.refusals;
      if (refusal.code !== 'version.stale') throw new Error(`Leaving was refused: ${refusal.code}`);
      version = refusal.current;
    }
  };
