import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { CastBallot } from '../../../src/modules/ballots/cast-ballot.js';
import { PgBallotStore } from '../../../src/modules/ballots/persistence/pg-ballot.store.js';
import { CouncilBenches, DeclareConflict } from '../../../src/modules/conflicts/index.js';
import { PgConflictStore } from '../../../src/modules/conflicts/persistence/pg-conflict.store.js';
import { PgDossierStore } from '../../../src/modules/dossiers/persistence/pg-dossier.store.js';
import { TakeStep } from '../../../src/modules/dossiers/take-step.js';
import { TypeOrmWriteOnce } from '../../../src/modules/people/persistence/typeorm-write-once.js';
import type { Relay } from '../../../src/modules/reminders/index.js';
import { loadRulebooks, Rulebooks } from '../../../src/modules/rulebooks/index.js';
import { lawsOf } from '../../world/laws.js';
import { checkpointSigning } from '../../world/checkpoint-signing.js';
import { sessionDesk } from '../../world/session-desk.js';
import { Draw } from '../sequences/draw.js';
import { drawSheet, persuaded, readPrintedSet, type ReadySheet } from '../sequences/sheets.js';
import { byUseCase, closersBySql, type Closer } from './closers.js';
import type { PanelWorld } from './panel-world.js';
import { leaves, speaksBySql, speaksByUseCase, type Speak } from './speakers.js';
import { votesBySql, votesByUseCase, type Vote } from './voters.js';

/** Everything that comes together when a panel is closed. */
export interface Race {
  readonly draw: Draw;
  readonly world: PanelWorld;
  readonly pool: Pool;
  readonly sheets: readonly ReadySheet[];
  readonly votes: readonly Vote[];
  readonly speaks: readonly Speak[];
  readonly leave: Speak;
  /** Two processes each: whoever closes is not alone. */
  readonly closers: Readonly<Record<string, readonly Closer[]>>;
  /** The member's sheet with another's marks on the contested criteria, each change with its reason. */
  readonly secondSheet: (mine: ReadySheet, other: ReadySheet, contested: readonly string[]) => ReadySheet;
}

interface Ground {
  readonly dataSource: DataSource;
  readonly pool: Pool;
  readonly world: PanelWorld;
  readonly relay: Relay;
}

export function theRace({ dataSource, pool, world, relay }: Ground, draw: Draw): Race {
  const rulebooks = new Rulebooks(loadRulebooks());
  const desks = [0, 1].map(
    () =>
      new TakeStep(new PgDossierStore(dataSource, checkpointSigning(dataSource)), lawsOf(rulebooks), relay),
  );
  const printed = readPrintedSet(world.setCode);
  const set = rulebooks.getSet('qd-1048-2019', world.setCode);
  const pause = () => later(draw.below(3));
  const writeOnce = new TypeOrmWriteOnce(dataSource);
  const conflicts = new PgConflictStore(dataSource, writeOnce);
  const declareConflict = new DeclareConflict(conflicts, new CouncilBenches(rulebooks, conflicts), relay);
  const bySql = Object.entries(closersBySql(pool, pause)).map(
    ([way, closer]) => [way, [closer, closer]] as const,
  );
  return {
    ...{ draw, world, pool },
    sheets: Array.from({ length: 20 }, () =>
      drawSheet(printed, set, draw, { total: 20 + draw.below(80), findings: [], stops: false }),
    ),
    votes: [
      votesByUseCase(new CastBallot(new PgBallotStore(dataSource), rulebooks, { ring: () => undefined })),
      votesBySql(pool),
    ],
    speaks: [
      speaksByUseCase(declareConflict),
      speaksBySql(pool, () => later(draw.below(draw.percent(50) ? 3 : 40))),
    ],
    leave: leaves(sessionDesk(dataSource, rulebooks, relay).takeSessionStep, world.secretary),
    closers: {
      'use case': desks.map((desk, i) => byUseCase(desk, i === 0 ? world.secretary : world.chair)),
      ...Object.fromEntries(bySql),
    },
    secondSheet: (mine, other, contested) =>
      withReasons(mine, persuaded([printed, set], mine, [other, contested])),
  };
}

function withReasons(before: ReadySheet, after: ReadySheet): ReadySheet {
  const codes = Object.keys({ ...before.sheet.marks, ...after.sheet.marks });
  const changed = codes.filter(
    (code) => JSON.stringify(before.sheet.marks[code]) !== JSON.stringify(after.sheet.marks[code]),
  );
  const notes = Object.fromEntries(changed.map((code) => [code, 'Xem lại sau thảo luận']));
  return { ...after, sheet: { ...after.sheet, notes } };
}

export const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
