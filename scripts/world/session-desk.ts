import { generateKeyPairSync } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { KeptWorkingDays } from '../../src/modules/calendar/kept-working-days.js';
import { PgCalendarStore } from '../../src/modules/calendar/persistence/pg-calendar.store.js';
import { FindSessions } from '../../src/modules/council-sessions/find-sessions.js';
import { OpenDoor } from '../../src/modules/council-sessions/open-door.js';
import { PgCouncilSessionStore } from '../../src/modules/council-sessions/persistence/pg-council-session.store.js';
import { PlanSession } from '../../src/modules/council-sessions/plan-session.js';
import { TakeSessionStep } from '../../src/modules/council-sessions/take-session-step.js';
import { Councils } from '../../src/modules/councils/councils.js';
import { TypeOrmCouncilStore } from '../../src/modules/councils/persistence/typeorm-council.store.js';
import { LedgerKey } from '../../src/modules/ledger/checkpoint.js';
import { LedgerPlaces } from '../../src/modules/ledger/ledger-places.js';
import { PgCheckpointStore } from '../../src/modules/ledger/persistence/pg-checkpoint.store.js';
import { SignCheckpoint } from '../../src/modules/ledger/sign-checkpoint.js';
import { TypeOrmWriteOnce } from '../../src/modules/people/persistence/typeorm-write-once.js';
import { Places } from '../../src/modules/places/index.js';
import { TypeOrmPlaceStore } from '../../src/modules/places/persistence/typeorm-place.store.js';
import type { Relay } from '../../src/modules/reminders/index.js';
import type { Rulebooks } from '../../src/modules/rulebooks/index.js';

/** The use cases of councils in session on a database, put together as the application does. */
export function sessionDesk(dataSource: DataSource, rulebooks: Rulebooks, relay: Relay) {
  const writeOnce = new TypeOrmWriteOnce(dataSource);
  const places = new Places(new TypeOrmPlaceStore(dataSource, writeOnce));
  const councilStore = new TypeOrmCouncilStore(dataSource, writeOnce);
  const councils = new Councils(councilStore, places);
  const signCheckpoint = new SignCheckpoint(
    new PgCheckpointStore(dataSource, writeOnce),
    new LedgerPlaces(places),
    new LedgerKey(generateKeyPairSync('ed25519').privateKey),
    relay,
  );
  const store = new PgCouncilSessionStore(dataSource, writeOnce, signCheckpoint);
  const workingDays = new KeptWorkingDays(new PgCalendarStore(dataSource, writeOnce));
  const door = new OpenDoor(store, places);
  return {
    ...{ places, councils, councilStore, writeOnce },
    planSession: new PlanSession(store, councils, relay),
    findSessions: new FindSessions(store, door, places, rulebooks, workingDays),
    takeSessionStep: new TakeSessionStep(store, door, rulebooks, workingDays, relay),
  };
}
