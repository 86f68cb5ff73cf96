import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  distinctUntilChanged,
  finalize,
  from,
  map,
  Observable,
  share,
  Subject,
  switchMap,
  takeUntil,
  timer,
} from 'rxjs';
import type { CouncilSession, StoredItem } from './council-session.js';
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
  private readonly watched = new Map<string, Observable<CouncilSession>>();
  private readonly ended = new Subject<void>();

  constructor(private readonly store: CouncilSessionStore) {}

  /** Of those dossiers alone of which the screen may hear. */
  changes(sessionId: string, mayHearOf: (item: StoredItem) => boolean): Observable<BoardChange> {
    return this.looks(sessionId).pipe(
      map(({ version, state, items }) => ({
        ...{ version, state },
        cast: items.filter(mayHearOf).map(({ dossierId, state: of, panel }) => ({
          ...{ dossierId, state: of, cast: panel?.cast.length ?? 0 },
        })),
      })),
      distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other)),
    );
  }

  onApplicationShutdown(): void {
    this.ended.next();
  }

  private looks(sessionId: string): Observable<CouncilSession> {
    const known = this.watched.get(sessionId);
    if (known) return known;
    const looks = timer(0, everySecond).pipe(
      switchMap(() => from(this.look(sessionId))),
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
