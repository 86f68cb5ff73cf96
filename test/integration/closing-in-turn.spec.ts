import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { bestSheet, openScoring, type ScoringStory } from '../support/scoring-story.js';

/** All who end a panel or speak of its members take the dossier first: nobody waits holding what the other needs. */
let world: RunningApplication;
let story: ScoringStory;

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await openScoring(world);
  const sheet = await bestSheet(story.council[0]);
  for (const member of story.council.slice(0, 6)) {
    const cast = await member.post(`/dossiers/${story.dossierId}/panels/${story.panelId}/ballot`, {
      version: await story.version(),
      body: sheet,
    });
    expect(cast.status).toBe(200);
  }
});
afterAll(() => world.stop());

/** While somebody holds the dossier, the wish waits without holding the panel; then it is answered. */
async function heldOff(wish: () => Promise<Answer>): Promise<Answer> {
  await world.query('BEGIN');
  try {
    await world.query('SELECT FROM dossier WHERE id = $1 FOR UPDATE', [story.dossierId]);
    const answer = wish();
    await eventually(async () => {
      await world.query('SELECT pg_stat_clear_snapshot()');
      const [row] = await world.query<{ waiting: number }>(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      );
      expect(row?.waiting).toBe(1);
    });
    await world.query('SELECT FROM panel WHERE id = $1 FOR UPDATE NOWAIT', [story.panelId]);
    await world.query('COMMIT');
    return await answer;
  } catch (reason) {
    await world.query('ROLLBACK');
    throw reason;
  }
}

const declare = (member: Browser, body: object) =>
  member.post(`/dossiers/${story.dossierId}/conflicts`, { body });

describe('the dossier first, its panel then', () => {
  it('a word on conflicts', async () => {
    const declared = await heldOff(() => declare(story.council[6], { word: 'conflict', ground: 'kin' }));
    expect([declared.status, declared.body.word]).toEqual([200, 'conflict']);
  });

  it('the end of the scoring, which sees what came before it', async () => {
    const version = await story.version();
    const [, secretary] = story.council;
    const closed = await heldOff(() =>
      secretary.post(`/dossiers/${story.dossierId}/steps/closeScoring`, { version, body: {} }),
    );
    expect(closed).toMatchObject({ status: 200, body: { dossier: { version: version + 1 } } });
  });
});
