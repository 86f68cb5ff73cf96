import { describe, expect, it } from '@jest/globals';
import { firstValueFrom, timeout } from 'rxjs';
import type { CouncilSession } from './council-session.js';
import type { CouncilSessionStore } from './council-session.store.js';
import { WatchBoard } from './watch-board.js';

const session = { version: 3, state: 'open', items: [] } as unknown as CouncilSession;
/** Busier than a look a second. */
const slowStore = {
  find: () => new Promise((resolve) => setTimeout(() => resolve(session), 1_200)),
} as unknown as CouncilSessionStore;

describe('a board', () => {
  it('is told of looks that take longer than a second', async () => {
    const board = new WatchBoard(slowStore);
    const changes = board.changes('s', () => Promise.resolve(() => true));
    expect(await firstValueFrom(changes.pipe(timeout(5_000)))).toEqual({
      version: 3,
      state: 'open',
      items: [],
    });
  });
});
