import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, RunningApplication } from '../support/running-application.js';
import { bestSheet, openScoring, type ScoringStory } from '../support/scoring-story.js';
import { codesOf } from '../support/told.js';

let world: RunningApplication;
let story: ScoringStory;
let chair: Browser;
let secretary: Browser;
let vice: Browser;
let member: Browser;

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await openScoring(world);
  [chair, secretary, vice, member] = story.council;
  await world.query(`UPDATE council_seat SET seat = 'viceChair' WHERE council_id = $1 AND person_id = $2`, [
    story.councilId,
    vice.personId,
  ]);
});
afterAll(() => world.stop());

const say = (by: Browser, body: object) => by.post(`/dossiers/${story.dossierId}/conflicts`, { body });
const rule = (by: Browser, on: Browser, body: object = { word: 'none', note: 'Đã hỏi' }) =>
  by.post(`/dossiers/${story.dossierId}/conflicts/${on.personId}`, { body });
const close = (by = secretary) => story.step(by, 'closeScoring');
interface Words {
  readonly members: readonly { readonly personId: string; readonly mayRule: boolean }[];
}
const seenBy = async (by: Browser) =>
  ((await by.get(`/dossiers/${story.dossierId}/conflicts`)).body as unknown as Words).members;
const ruledBy = async (by: Browser) =>
  (await seenBy(by)).filter(({ mayRule }) => mayRule).map(({ personId }) => personId);
const refusalsOf = async (by: Browser, action: string) => {
  const { availableActions } = (await by.get(`/dossiers/${story.dossierId}`)).body;
  const offers = availableActions as {
    action: string;
    refusals: { code: string; waitingFor?: string[] }[];
  }[];
  return offers.find((offer) => offer.action === action)?.refusals ?? [];
};

describe('a doubt', () => {
  it('holds up the count until whoever presides has ruled: nobody in doubt counts, nobody is dropped', async () => {
    for (const each of story.council) {
      const body = await bestSheet(each);
      const sent = { version: await story.version(), body };
      const cast = await each.post(`/dossiers/${story.dossierId}/panels/${story.panelId}/ballot`, sent);
      expect(cast.status).toBe(200);
    }
    expect((await say(member, { word: 'doubt', note: 'Cùng bản' })).status).toBe(200);
    const held = await close();
    expect([held.status, held.body.refusals]).toEqual([
      409,
      [{ code: 'conflict.in-doubt', waitingFor: [member.personId] }],
    ]);
    await expect(
      world.query(
        `UPDATE panel SET status = 'closed', closed_at = ocop_now(), ballots = 7, points = 700 WHERE id = $1`,
        [story.panelId],
      ),
    ).rejects.toMatchObject({ code: 'OC036' });
  });

  it('is named to those who lead or audit the council and to oneself; others hear of somebody, owners of nothing', async () => {
    const [, , , , fifth] = story.council;
    const named = (personIds: readonly string[]) =>
      expect.arrayContaining([{ code: 'conflict.in-doubt', waitingFor: personIds }]);
    const auditor = await world.signedIn(['auditor', world.places.district]);
    expect(await refusalsOf(auditor, 'closeScoring')).toEqual(named([member.personId]));
    expect(await refusalsOf(fifth, 'closeScoring')).toEqual(named([]));
    expect(await refusalsOf(story.districtOfficer, 'closeScoring')).toEqual(named([]));
    const owners = await refusalsOf(story.owner, 'closeScoring');
    expect(owners.map(({ code }) => code)).toEqual(['person.not-permitted']);
  });

  it('of the chair is the vice chair’s to rule on, who else only hears of it', async () => {
    expect(codesOf(await rule(vice, member))).toEqual(['council.not-chair']);
    expect(await ruledBy(vice)).toEqual([]);
    expect((await say(chair, { word: 'doubt', note: 'Có họ xa' })).status).toBe(200);
    expect(codesOf(await rule(chair, chair))).toEqual(['conflict.own-case']);
    expect(codesOf(await rule(chair, member))).toEqual(['conflict.in-doubt']);
    expect(await ruledBy(chair)).toEqual([]);
    expect((await ruledBy(vice)).toSorted()).toEqual([chair.personId, member.personId].toSorted());
    expect((await rule(vice, member)).status).toBe(200);
    expect((await rule(vice, chair)).status).toBe(200);
    expect(codesOf(await rule(vice, member))).toEqual(['council.not-chair']);
  });
});

describe('a ruling', () => {
  it('is about something: a doubt, a declared conflict, an earlier ruling, or a "none" that the record speaks against', async () => {
    const [, , , , fifth] = story.council;
    const nothing = await rule(chair, fifth, { word: 'conflict', ground: 'other', note: 'Nghi ngờ' });
    expect([nothing.status, nothing.body.refusals]).toEqual([
      409,
      [{ code: 'conflict.nothing-to-rule', word: 'none' }],
    ]);
    expect((await rule(chair, member)).status).toBe(200);
    await world.query(`UPDATE person SET address = 'Bản Bo' WHERE id = $1`, [fifth.personId]);
    expect(await ruledBy(chair)).toContain(fifth.personId);
    expect((await rule(chair, fifth)).status).toBe(200);
    await world.query(`UPDATE person SET address = NULL WHERE id = $1`, [fifth.personId]);
    await expect(
      world.query(
        `INSERT INTO conflict_declaration (dossier_id, person_id, number, word, note, stated_by) VALUES ($1, $2, 1, 'none', 'Vì vậy', $3)`,
        [story.dossierId, story.districtOfficer.personId, chair.personId],
      ),
    ).rejects.toMatchObject({ code: 'OC037' });
  });

  it('is made by whoever is impartial', async () => {
    const [, , , , , sixth] = story.council;
    expect((await say(sixth, { word: 'doubt', note: 'Cùng xã' })).status).toBe(200);
    expect((await say(chair, { word: 'conflict', ground: 'kin' })).status).toBe(200);
    expect(codesOf(await rule(chair, sixth))).toEqual(['conflict.declared']);
    expect((await rule(vice, sixth)).status).toBe(200);
    // The others are a quorum, and the vice chair presides, with or without a secretary.
    expect((await say(secretary, { word: 'conflict', ground: 'kin' })).status).toBe(200);
    for (const by of [chair, secretary]) expect(codesOf(await close(by))).toEqual(['conflict.declared']);
    expect(codesOf(await close(member))).toEqual(['person.not-permitted']);
    expect(codesOf(await close(vice))).toEqual([]);
  });
});

describe('a council that another one follows while it scores', () => {
  it('goes on to the end: a member still steps aside, and its own chair rules on a doubt', async () => {
    story = await openScoring(world, 2);
    const [itsChair, itsSecretary, third, fourth] = story.council;
    for (const each of story.council) {
      const sent = { version: await story.version(), body: await bestSheet(each) };
      const cast = await each.post(`/dossiers/${story.dossierId}/panels/${story.panelId}/ballot`, sent);
      expect(cast.status).toBe(200);
    }
    expect((await say(third, { word: 'doubt', note: 'Cùng bản' })).status).toBe(200);
    const [laterChair, , laterMember] = await world.council('district', 7);
    if (!laterChair || !laterMember) throw new Error('The later council has no members');
    expect((await say(fourth, { word: 'conflict', ground: 'kin' })).status).toBe(200);
    expect(codesOf(await say(laterMember, { word: 'none' }))).toEqual(['council.not-seated']);
    expect(codesOf(await rule(laterChair, third))).toEqual(['council.not-chair']);
    expect(await ruledBy(laterChair)).toEqual([]);
    expect((await ruledBy(itsChair)).toSorted()).toEqual([third.personId, fourth.personId].toSorted());
    expect(codesOf(await close(itsSecretary))).toEqual(['conflict.in-doubt']);
    expect((await rule(itsChair, third)).status).toBe(200);
    expect(codesOf(await close(itsSecretary))).toEqual([]);
    const { panels } = (await itsSecretary.get(`/dossiers/${story.dossierId}`)).body;
    expect(panels).toMatchObject([{ standing: 'sealed', result: { ballots: 6 } }]);
  });
});
