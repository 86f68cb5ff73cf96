import type { Pool } from 'pg';
import type { Spoken, TurnLog } from './turn-log.js';

interface Recorded {
  readonly status: string;
  readonly ballots: number;
  readonly points: number;
  readonly cast: readonly { readonly personId: string; readonly total: number; readonly carried: boolean }[];
  /** Members whose conflict of interest bears an instant up to that of the closing. */
  readonly conflicted: readonly string[];
}
export interface JudgedTurn {
  readonly problems: readonly string[];
  /** Who cast, whose sheet stood from before, whose counts for nothing, and whose counts. */
  readonly own: ReadonlySet<string>;
  readonly carried: ReadonlySet<string>;
  readonly void: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
}

// The tables as they are; no view of the engine is asked what counts.
const recorded = `SELECT p.status, p.ballots, p.points,
    (SELECT coalesce(json_agg(json_build_object('personId', b.person_id, 'total', b.total, 'carried', b.carried)), '[]')
       FROM ballot b WHERE b.panel_id = p.id) AS cast,
    (SELECT coalesce(json_agg(DISTINCT c.person_id), '[]') FROM conflict_declaration c
      WHERE c.dossier_id = p.dossier_id AND c.word = 'conflict' AND c.stated_at <= p.closed_at) AS conflicted
  FROM panel p WHERE p.id = $1`;

/** Holds one closed panel against what its members were told. `before`: whose sheets counted at the turn before. */
export async function judgeTurn(
  pool: Pool,
  { turn, told, closing }: TurnLog,
  { spoken, before }: { readonly spoken: readonly Spoken[]; readonly before: ReadonlySet<string> | null },
): Promise<JudgedTurn> {
  const { rows } = await pool.query<Recorded>(recorded, [turn.panelId]);
  const [found] = rows;
  if (!found) throw new Error('The panel is gone');
  const { cast, ballots, points } = found;
  const out = new Set(found.conflicted);
  const of = (isCarried: boolean) =>
    new Set(cast.filter(({ carried }) => carried === isCarried).map(({ personId }) => personId));
  const [own, carried] = [of(false), of(true)];
  const valid = cast.filter(({ personId }) => !out.has(personId));
  const sum = valid.reduce((total, each) => total + each.total, 0);
  const acknowledged = told.filter(({ voted }) => voted === 'cast').map(({ personId }) => personId);
  const standing = [...(before ?? [])].filter((personId) => !own.has(personId) && !out.has(personId));
  const name = (what: string, personIds: Iterable<string>) => [...personIds].map((id) => `${what}: ${id}`);
  const early = spoken.filter(({ ended }) => ended < closing.began).map(({ personId }) => personId);
  const late = spoken.filter(({ began }) => began > closing.ended).map(({ personId }) => personId);
  const problems = [
    ...(found.status === 'closed' ? [] : ['still open']),
    ...(ballots === valid.length && points === sum
      ? []
      : [`the result says ${points}/${ballots}, the ballots ${sum}/${valid.length}`]),
    ...name(
      'acknowledged twice',
      acknowledged.filter((id, i) => acknowledged.indexOf(id) !== i),
    ),
    ...name(
      'lost',
      acknowledged.filter((id) => !own.has(id)),
    ),
    ...name(
      'never acknowledged',
      [...own].filter((id) => !acknowledged.includes(id)),
    ),
    ...name('cast without a sheet before', before ? [...own].filter((id) => !before.has(id)) : []),
    ...name(
      'not carried',
      standing.filter((id) => !carried.has(id)),
    ),
    ...name(
      'carried though cast again, conflicted or never there',
      [...carried].filter((id) => !standing.includes(id)),
    ),
    ...name(
      'spoke before closing and counted',
      early.filter((id) => !out.has(id)),
    ),
    ...name(
      'spoke after closing and did not count',
      late.filter((id) => out.has(id)),
    ),
  ];
  const isVoid = (personId: string) => out.has(personId);
  return {
    ...{ problems, own, carried },
    void: new Set(cast.map(({ personId }) => personId).filter(isVoid)),
    counted: new Set(valid.map(({ personId }) => personId)),
  };
}
