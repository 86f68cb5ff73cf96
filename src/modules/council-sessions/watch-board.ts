import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  distinctUntilChanged,
  finalize,
  from,
  Observable,
  share,
  Subject,
  switchMap,
  takeUntil,
  timer,
} from 'rxjs';
import { CouncilSessionStore } from './council-session.store.js';

const everySecond = 1_000;

/** What of a session moves while it is watched: a number for each state of it, never what anybody voted. */
export interface BoardChange {
  readonly version: number;
  readonly state: string;
  readonly cast: readonly { readonly dossierId: string; readonly state: string; readonly cast: number }[];
}

/** Tells every screen of a session that something has moved; one look a second serves them all. */
@Injectable()
export class WatchBoard implements OnApplicationShutdown {
  private readonly watched = new Map<string, Observable<BoardChange>>();
  private readonly ended = new Subject<void>();

  constructor(private readonly store: CouncilSessionStore) {}

  changes(sessionId: string): Observable<BoardChange> {
    const known = this.watched.get(sessionId);
    if (known) return known;
    const changes = timer(0, everySecond).pipe(
      switchMap(() => from(this.look(sessionId))),
      distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other)),
      takeUntil(this.ended),
      finalize(() => this.watched.delete(sessionId)),
      share(),
    );
    this.watched.set(sessionId, changes);
    return changes;
  }

  onApplicationShutdown(): void {
    this.ended.next();
  }

  private async look(sessionId: string): Promise<BoardChange> {
    const session = await this.store.find(sessionId);
    if (!session) throw new Error(`Session ${sessionId} is gone`);
    const { version, state, items } = session;
    const cast = items.map(({ dossierId, state: of, panel }) => ({
      ...{ dossierId, state: of, cast: panel?.cast.length ?? 0 },
    }));
    return { version, state, cast };
  }
}
