import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { scoredAlike, scoredInAnotherSession, type AppealStory } from '../support/appeal-story.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { codesOf } from '../support/told.js';

let world: RunningApplication;
let story: AppealStory;
let session: string;
/** Where the same council had given a scoring up. */
let earlier: string;
/** Of no panel, impartial, and with another office each that reads marks. */
let others: Browser[];
/** The same offices, without a seat in any council. */
let officials: Browser[];

const papers = ['minutes?format=pdf', 'summary?format=docx', 'annexes', 'annexes/1?format=pdf'];
const statusesFor = async (by: Browser) =>
  Promise.all(papers.map(async (paper) => (await by.get(`${session}/${paper}`)).status));
const refusalsFor = async (by: Browser) =>
  Promise.all(papers.map(async (paper) => codesOf(await by.get(`${session}/${paper}`))));
const took = ({ status, body }: { readonly status: number; readonly body: unknown }) => {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
};
const each = <Item>(item: Item): readonly Item[] => papers.map(() => item);

/** What people write of marks. */
const reason = 'Tiêu chí 1.1 chấm 3, đáng lẽ 8';
const fileAppeal = async () => {
  const grounds = [{ criterion: story.low[0]?.criterion, reason: 'Đã có trong hồ sơ' }];
  took(await story.step(story.owner, 'fileAppeal', { grounds }));
};
/** Answers the address of the session that met last. */
const seal = async (): Promise<string> => {
  const [met] = await world.query<{ id: string }>(
    'SELECT session_id AS id FROM panel WHERE dossier_id = $1 ORDER BY opened_at DESC LIMIT 1',
    [story.dossierId],
  );
  const address = `/council-sessions/${met?.id ?? ''}`;
  took(await story.council[1].post(`${address}/steps/seal`, { version: 1, body: {} }));
  return address;
};

/** An appeal was refused, the result opened again, and the scoring after that given up. */
async function aPast(): Promise<void> {
  const [chair, secretary, , ...partial] = story.council;
  await seal();
  await fileAppeal();
  took(await story.step(chair, 'refuseAppeal', { reason }));
  took(await story.step(secretary, 'proposeReopening', { reason }));
  took(await story.step(chair, 'confirmReopening', { reason }));
  await world.convene(story.dossierId, 'district');
  took(await story.step(secretary, 'openScoring'));
  const conflicts = `/dossiers/${story.dossierId}/conflicts`;
  for (const by of partial) took(await by.post(conflicts, { body: { word: 'conflict', ground: 'kin' } }));
  took(await story.step(chair, 'breakOffScoring', { reason }));
  for (const { personId } of partial)
    took(await chair.post(`${conflicts}/${personId}`, { body: { word: 'none', note: 'Không phải' } }));
  earlier = await seal();
}

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await scoredAlike(world, 60);
  const [, secretary] = story.council;
  await aPast();
  story = await scoredInAnotherSession(world, story, 60);
  session = await seal();
  took(await story.step(secretary, 'proposeReopening', { reason }));
  const correction = { what: 'Tên sản phẩm', reason: 'Viết nhầm' };
  took(await secretary.post(`${session}/annexes`, { body: correction }));
  const { district, province } = world.places;
  const offices = [
    ['auditor', district],
    ['provinceOfficer', province],
    ['auditor', province],
  ] as const;
  others = [];
  officials = [];
  for (const office of offices) {
    officials.push(await world.signedIn(office));
    others.push(await world.signedIn(['councilMember', province], office));
  }
});
afterAll(() => world.stop());

const hintsFor = async (by: Browser) => (await by.get(`${session}/hints`)).body;
const simulatedFor = async (by: Browser) =>
  (await by.get('/simulations?to=qd-1048-2019&year=2021')).body.products;

/** Of the reopening that is proposed, of the scoring given up, of the appeal refused: why, as one person reads it. */
const reasonsFor = async (by: Browser) => {
  const [dossier, agenda, appeals] = await Promise.all(
    [`/dossiers/${story.dossierId}`, earlier, `/dossiers/${story.dossierId}/appeals`].map((path) =>
      by.get(path),
    ),
  );
  return [dossier?.body.reopening, at(agenda?.body.items, 0)?.brokenOff, at(appeals?.body.items, -1)].map(
    (told) => (told as { reason: string | null }).reason,
  );
};
const at = (items: unknown, place: number) => (items as Readonly<Record<string, unknown>>[]).at(place);

describe('marks of a result that is appealed against', () => {
  beforeAll(async () => {
    await fileAppeal();
    for (const other of others)
      took(await other.post(`/dossiers/${story.dossierId}/conflicts`, { body: { word: 'none' } }));
  });

  /** Whoever may yet be named, and whoever was. */
  function areUnseen(): void {
    it('do not stand in the papers of their session', async () => {
      expect(await statusesFor(others[0] as Browser)).toEqual(each(403));
      expect(await refusalsFor(others[0] as Browser)).toEqual(each(['appeal.marks-unseen']));
      expect(await statusesFor(officials[0] as Browser)).toEqual(each(200));
    });

    it('are left out of the hints on its sheets', async () => {
      expect(await hintsFor(others[0] as Browser)).toMatchObject({
        ...{ sheets: 0, products: 0, leftOut: 1, items: [] },
      });
      expect(await hintsFor(officials[0] as Browser)).toMatchObject({ sheets: 7, products: 1, leftOut: 0 });
    });

    it('are spoken of in no reason', async () => {
      for (const by of others) expect(await reasonsFor(by)).toEqual([null, null, null]);
      for (const by of officials) expect(await reasonsFor(by)).toEqual([reason, reason, reason]);
    });

    it('are left out of simulations', async () => {
      for (const by of others.slice(1)) expect(await simulatedFor(by)).toBe(0);
      for (const by of officials.slice(1)) expect(await simulatedFor(by)).toBe(1);
    });
  }

  describe('for whoever may yet be named to score the appeal', () => {
    areUnseen();
  });

  describe('for whoever scores it', () => {
    let admitted: Answer[];
    beforeAll(async () => {
      // A chair who has neither scored nor read, and might be named too.
      const chair = await world.signedIn(['councilChair', world.places.district]);
      took(await chair.post(`/dossiers/${story.dossierId}/conflicts`, { body: { word: 'none' } }));
      const body = { memberIds: others.map(({ personId }) => personId) };
      const sent = { version: await story.version(), body, key: randomUUID() };
      const admit = () => chair.post(`/dossiers/${story.dossierId}/steps/admitAppeal`, sent);
      admitted = [await admit(), await admit()];
      admitted.forEach(took);
    });
    areUnseen();

    it('are told by no answer to a step, the first time or again', () => {
      for (const { body } of admitted)
        expect(body).toMatchObject({ dossier: { star: null }, step: { action: 'admitAppeal' } });
    });
  });

  describe('once it is decided', () => {
    beforeAll(async () => {
      const [appeal] = await world.query<{ id: string }>(
        `SELECT id FROM appeal WHERE dossier_id = $1 AND status = 'scoring'`,
        [story.dossierId],
      );
      const marks = { [story.low[0]?.criterion ?? '']: story.low[0]?.bestOption };
      const body = { marks, declared: [], confirmedEmpty: [], notes: {} };
      for (const by of others)
        took(await by.post(`/dossiers/${story.dossierId}/appeals/${appeal?.id ?? ''}/ballot`, { body }));
      took(await story.step(story.council[1], 'decideAppeal'));
    });

    it('are open to all of these offices', async () => {
      const [auditor, ...provincial] = others as [Browser, ...Browser[]];
      expect(await statusesFor(auditor)).toEqual(each(200));
      expect(await hintsFor(auditor)).toMatchObject({ sheets: 7, products: 1, leftOut: 0 });
      for (const by of provincial) expect(await simulatedFor(by)).toBe(1);
      for (const by of others) expect(await reasonsFor(by)).toEqual([reason, reason, reason]);
    });
  });
});
