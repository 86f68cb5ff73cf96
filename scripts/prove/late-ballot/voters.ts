import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { BallotSheet, EvaluatedBallot } from '../../../src/domain/scoring/ballot.js';
import type { CastBallot } from '../../../src/modules/ballots/cast-ballot.js';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import type { OpenPanel } from './panel-world.js';

export interface FilledSheet {
  readonly sheet: BallotSheet;
  readonly evaluated: EvaluatedBallot;
}
/** `cast`: acknowledged. `closed`: came too late. `twice`: the member had voted already. */
export type Voted = 'cast' | 'closed' | 'twice';
export type Vote = (panel: OpenPanel, member: SignedInPerson, filled: FilledSheet) => Promise<Voted>;

/** As the application takes a ballot. */
export const votesByUseCase =
  (castBallot: CastBallot): Vote =>
  async ({ dossierId, panelId }, person, { sheet }) => {
    const write = { key: randomUUID(), fingerprint: 'vote' };
    const outcome = await castBallot.execute({ dossierId, panelId, version: 1, sheet, person, write });
    if (outcome.ok) return 'cast';
    const [{ code }] = outcome.refusals;
    // The use case closes the dossier's step in the same moment: having seen another version is being late, too.
    if (code === 'panel.closed' || code === 'version.stale') return 'closed';
    if (code === 'ballot.already-cast') return 'twice';
    throw new Error(`A ballot was refused: ${code}`);
  };

const insert = `INSERT INTO ballot (panel_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
  VALUES ($1, $2, $3, '[]', '[]', '{}', $4, $5, ocop_now())`;

/** Past the application, under its role: a plain insert that asks nobody. */
export const votesBySql =
  (pool: Pool): Vote =>
  async ({ panelId }, { id }, { sheet, evaluated }) => {
    try {
      await pool.query(insert, [
        panelId,
        id,
        JSON.stringify(sheet.marks),
        JSON.stringify(evaluated),
        evaluated.total,
      ]);
      return 'cast';
    } catch (reason) {
      const { code } = reason as { code?: string };
      if (code === 'OC001') return 'closed';
      if (code === '23505') return 'twice';
      throw reason;
    }
  };
