import type { DataSource } from 'typeorm';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { isSameValue } from '../../../domain/shared/same-value.js';
import { instant, namedStatement, runNamed } from '../../../platform/database/index.js';
import type { BallotSheet } from '../../../domain/scoring/ballot.js';
import type { BallotDraft, SavedDraft } from '../ballot.store.js';

/** Where drafts lie, where what was cast lies, and the column that both name what is scored by. */
interface Tables {
  readonly name: string;
  readonly drafts: 'ballot_draft' | 'appeal_draft';
  readonly ballots: 'ballot' | 'appeal_ballot';
  readonly of: 'panel_id' | 'appeal_id';
}

export interface SheetToSave {
  /** The panel, or the appeal. */
  readonly of: string;
  readonly personId: string;
  /** The version the voter began from. */
  readonly version: number;
  readonly sheet: BallotSheet;
}

type SaveRefusal =
  { readonly code: 'ballot.already-cast' } | { readonly code: 'version.stale'; readonly current: number };

const columns = `version, ${instant('saved_at')} AS "savedAt"`;

/** Unfinished sheets, one a voter, saved over the version last seen. Guards of their table throw. */
export const draftTable = ({ name, drafts, ballots, of }: Tables) => {
  const findStatement = namedStatement<BallotDraft>(
    `${name}.draft`,
    `SELECT ${columns}, sheet FROM ${drafts} WHERE ${of} = $1 AND person_id = $2`,
  );
  const castStatement = namedStatement<{ readonly cast: boolean }>(
    `${name}.draft-is-cast`,
    `SELECT EXISTS (SELECT FROM ${ballots} WHERE ${of} = $1 AND person_id = $2) AS cast`,
  );
  /** $3 the version begun from, $4 sheet. Nothing comes back where the version or a cast ballot stands against it. */
  const saveStatement = namedStatement<SavedDraft>(
    `${name}.save-draft`,
    `INSERT INTO ${drafts} AS d (${of}, person_id, version, sheet)
     SELECT $1::uuid, $2::uuid, 1, $4::json
      WHERE NOT EXISTS (SELECT FROM ${ballots} WHERE ${of} = $1 AND person_id = $2)
        AND ($3::integer = 0 OR EXISTS (SELECT FROM ${drafts} WHERE ${of} = $1 AND person_id = $2))
     ON CONFLICT (${of}, person_id) DO UPDATE
        SET version = d.version + 1, sheet = excluded.sheet, saved_at = ocop_now() WHERE d.version = $3
     RETURNING ${columns}`,
  );
  const find = async (on: DataSource, id: string, personId: string): Promise<BallotDraft> =>
    (await runNamed(on, findStatement, [id, personId]))[0] ?? { version: 0, sheet: null, savedAt: null };
  const whyNotSaved = async (
    on: DataSource,
    { of: id, personId, sheet }: SheetToSave,
  ): Promise<Outcome<SavedDraft, SaveRefusal>> => {
    const [row] = await runNamed(on, castStatement, [id, personId]);
    if (row?.cast) return refuse({ code: 'ballot.already-cast' });
    const { version, savedAt, sheet: kept } = await find(on, id, personId);
    return isSameValue(kept, sheet)
      ? accept({ version, savedAt })
      : refuse({ code: 'version.stale', current: version });
  };
  return {
    find,
    /** The same sheet once more is answered as saved. */
    save: async (on: DataSource, draft: SheetToSave): Promise<Outcome<SavedDraft, SaveRefusal>> => {
      const values = [draft.of, draft.personId, draft.version, JSON.stringify(draft.sheet)];
      const [saved] = await runNamed(on, saveStatement, values);
      return saved ? accept(saved) : whyNotSaved(on, draft);
    },
  };
};
