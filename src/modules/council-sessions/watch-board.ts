import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import {
  distinctUntilChanged,
  exhaustMap,
  finalize,
  from,
  Observable,
  ReplaySubject,
  share,
  takeUntil,
  takeWhile,
  timer,
} from 'rxjs';
import type { CouncilSession, StoredItem } from './council-session.js';
import { CouncilSessionStore } from './council-session.store.js';

const everySecond = 1_000;
/** Whoever watches is asked for again with every so many looks: people sign out, and offices end. */
const looksAPerson = 5;

/** What of a session moves while it is watched: a number for each state of it, never what anybody voted. */
export interface BoardChange {
  readonly version: number;
  readonly state: string;
  readonly items: readonly {
    readonly dossierId: string;
    readonly state: string;
    /** Ballots that count, of so many seats that do: fewer once a member has a conflict of interest, or has left. */
    readonly cast: number;
    readonly seats: number;
    /** Of whom nothing is said yet on a conflict of interest in it. */
    readonly undeclared: number;
  }[];
}

/** The dossiers that a screen may hear of; null: it may watch no longer. */
export type Hearing = (session: CouncilSession) => Promise<((item: StoredItem) => boolean) | null>;

/** Tells every screen of a session that something has moved; one look a second serves them all. */
@Injectable()
export class WatchBoard implements OnModuleDestroy {
  private readonly watched = new Map<string, Observable<CouncilSession>>();
  /** Whoever comes after the end is told it too. */
  private readonly ended = new ReplaySubject<void>(1);

  constructor(private readonly store: CouncilSessionStore) {}

  /** Of those dossiers alone of which the screen may hear, for as long as it may. */
  changes(sessionId: string, hearing: Hearing): Observable<BoardChange> {
    let mayHearOf: Awaited<ReturnType<Hearing>> = null;
    return this.looks(sessionId).pipe(
      exhaustMap(async (session, look) => {
        if (look % looksAPerson === 0) mayHearOf = await hearing(session);
        return mayHearOf && changeOf(session, mayHearOf);
      }),
      takeWhile((change) => change !== null),
      distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other)),
    );
  }

  /** Before HTTP closes, which waits for every answer that goes on. */
  onModuleDestroy(): void {
    this.ended.next();
  }

  private looks(sessionId: string): Observable<CouncilSession> {
    const known = this.watched.get(sessionId);
    if (known) return known;
    const looks = timer(0, everySecond).pipe(
      // A look may take longer than a second; the next one waits for its end.
      exhaustMap(() => from(this.look(sessionId))),
      takeUntil(this.ended),
      finalize(() => this.watched.delete(sessionId)),
      share(),
    );
    this.watched.set(sessionId, looks);
    return looks;
  }

  private async look(sessionId: string): Promise<CouncilSession> {
    const session = await this.store.find(sessionId);
    if (!session) throw new Error(`Session ${sessionId} is gone`);
    return session;
  }
}

const changeOf = (
  { version, state, items }: CouncilSession,
  mayHearOf: (item: StoredItem) => boolean,
): BoardChange => ({
  ...{ version, state },
  items: items.filter(mayHearOf).map(({ dossierId, state: of, panel, undeclared }) => ({
    ...{ dossierId, state: of, undeclared: undeclared.length },
    ...{ cast: panel?.cast.length ?? 0, seats: panel?.seats.length ?? 0 },
  })),
});
