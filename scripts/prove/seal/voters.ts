import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { BallotSheet, EvaluatedBallot } from '../../../src/domain/scoring/ballot.js';
import type { CastBallot } from '../../../src/modules/ballots/cast-ballot.js';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import { untilAnswered } from './until-answered.js';

export interface FilledSheet {
  readonly sheet: BallotSheet;
  readonly evaluated: EvaluatedBallot;
}
/** What is scored at one turn: the panel, and the dossier as its members have it before them. */
export interface Turn {
  readonly dossierId: string;
  readonly panelId: string;
  readonly version: number;
}
/** `cast`: acknowledged. `closed`: too late. `twice`: has voted already. `conflicted`, `unseated`: has no say. */
export type Voted = 'cast' | 'closed' | 'twice' | 'conflicted' | 'unseated';
export type Vote = (turn: Turn, member: SignedInPerson, filled: FilledSheet) => Promise<Voted>;

const saidByUseCase: Readonly<Record<string, Voted>> = {
  'panel.closed': 'closed',
  // The dossier's step is recorded in the moment of closing: having seen another version is being late, too.
  'version.stale': 'closed',
  'ballot.already-cast': 'twice',
  'conflict.declared': 'conflicted',
  'panel.not-seated': 'unseated',
};

/** As the application takes a ballot. */
export const votesByUseCase =
  (castBallot: CastBallot): Vote =>
  async (turn, person, { sheet }) => {
    const write = { key: randomUUID(), fingerprint: 'vote' };
    const outcome = await untilAnswered(() => castBallot.execute({ ...turn, sheet, person, write }));
    if (outcome.ok) return 'cast';
    const said = saidByUseCase[outcome.refusals[0].code];
    if (said) return said;
    throw new Error(`A ballot was refused: ${JSON.stringify(outcome.refusals)}`);
  };

const insert = `INSERT INTO ballot (panel_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
  VALUES ($1, $2, $3, '[]', '[]', '{}', $4, $5, ocop_now())`;
const saidBySql: Readonly<Record<string, Voted>> = {
  OC001: 'closed',
  OC006: 'conflicted',
  23503: 'unseated',
  23505: 'twice',
};

/** Past the application, under its role: a plain insert that asks nobody. */
export const votesBySql =
  (pool: Pool): Vote =>
  async ({ panelId }, { id }, { sheet, evaluated }) => {
    const values = [panelId, id, JSON.stringify(sheet.marks), JSON.stringify(evaluated), evaluated.total];
    const client = await pool.connect(); // the pool's own query would drop the connection after each refusal
    try {
      await client.query(insert, values);
      return 'cast';
    } catch (reason) {
      const said = saidBySql[String((reason as { code?: unknown }).code)];
      if (said) return said;
      throw reason;
    } finally {
      client.release();
    }
  };
