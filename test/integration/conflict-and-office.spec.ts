import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { otherMembers, scoredAlike, type AppealStory } from '../support/appeal-story.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { codesOf, told } from '../support/told.js';
import { paragraphsOf } from '../support/read-paper.js';

let world: RunningApplication;
let story: AppealStory;
let session: string;

const see = (by: Browser, path = '') => by.get(`/dossiers/${story.dossierId}${path}`);
const took = async (answer: ReturnType<Browser['get']>) => {
  const { status, ...rest } = await answer;
  return [status, codesOf({ status, ...rest })];
};
const speak = (by: Browser, word: string) =>
  world.query(
    `INSERT INTO conflict_declaration (dossier_id, person_id, number, word, ground, stated_by)
     SELECT $1, $2, coalesce(max(number), 0) + 1, $3, CASE WHEN $3 = 'conflict' THEN 'kin' END, $2 FROM conflict_declaration
      WHERE dossier_id = $1 AND person_id = $2`,
    [story.dossierId, by.personId, word],
  );

interface Panel {
  readonly readsBallots: boolean;
  readonly result: { readonly points: number } | null;
}
interface Told {
  readonly reason: string | null;
  readonly details?: object;
}
const panelFor = async (by: Browser) => told<readonly Panel[]>(await see(by), 'panels')[0];

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await scoredAlike(world, 60);
  const [panel] = await world.query<{ id: string }>('SELECT session_id AS id FROM panel WHERE id = $1', [
    story.panelId,
  ]);
  session = `/council-sessions/${panel?.id ?? ''}`;
  expect((await story.council[1].post(`${session}/steps/seal`, { version: 1, body: {} })).status).toBe(200);
});
afterAll(() => world.stop());

describe('whoever has a conflict of interest and another office', () => {
  let officer: Browser;
  let auditor: Browser;
  let above: Browser;
  const marks = () => [
    `/panels/${story.panelId}/ballots`,
    `/panels/${story.panelId}/ballots/${story.council[0].personId}/sheet?format=pdf`,
  ];

  beforeAll(async () => {
    const { district, province } = world.places;
    above = await world.signedIn(['councilMember', province], ['auditor', province]);
    officer = await world.signedIn(['councilMember', district], ['districtOfficer', district]);
    auditor = await world.signedIn(['councilMember', district], ['auditor', district]);
  });

  describe.each(['conflict', 'doubt'])('of which was said: %s', (word) => {
    beforeAll(async () => {
      for (const by of [officer, auditor, above]) await speak(by, word);
    });

    it('reads by that office no ballot, and why', async () => {
      const code = word === 'conflict' ? 'conflict.declared' : 'conflict.in-doubt';
      for (const by of [officer, auditor])
        for (const path of marks()) expect([path, await took(see(by, path))]).toEqual([path, [403, [code]]]);
    });

    it('reads the dossier and its result as the owner does, down to the sums', async () => {
      const owners = await panelFor(story.owner);
      for (const by of [officer, auditor]) {
        const panel = await panelFor(by);
        expect([panel?.readsBallots, panel?.result]).toEqual([false, owners?.result]);
        const own = (await see(story.owner, `/panels/${story.panelId}/explanation`)).body;
        expect((await see(by, `/panels/${story.panelId}/explanation`)).body).toEqual(own);
      }
    });

    it('reads minutes without what was said and scored of it', async () => {
      const minutes = await officer.download(`${session}/minutes?format=docx`);
      const whole = await story.council[0].download(`${session}/minutes?format=docx`);
      const textOf = ({ content }: { content: Buffer }) => paragraphsOf(content).join('\n');
      expect([minutes.status, whole.status]).toEqual([200, 200]);
      expect(textOf(whole)).toContain('60');
      expect(textOf(minutes).length).toBeLessThan(textOf(whole).length);
      expect(textOf(minutes)).toContain('xung đột lợi ích');
    });

    it('finds it left out of hints and simulations', async () => {
      expect((await auditor.get(`${session}/hints`)).body).toMatchObject({ sheets: 0, leftOut: 1 });
      expect((await above.get('/simulations?to=qd-1048-2019&year=2021')).body).toMatchObject({
        products: 0,
      });
    });
  });

  it('reads all of it once the chair has ruled that there is none', async () => {
    for (const by of [officer, auditor, above]) await speak(by, 'none');
    for (const path of marks()) expect((await see(officer, path)).status).toBe(200);
    expect((await panelFor(officer))?.readsBallots).toBe(true);
    expect((await auditor.get(`${session}/hints`)).body).toMatchObject({ sheets: 7, leftOut: 0 });
    expect((await above.get('/simulations?to=qd-1048-2019&year=2021')).body).toMatchObject({ products: 1 });
  });
});

describe('an owner who sits in a council of the place', () => {
  it('reads no ballot on the own product', async () => {
    await world.query(
      `INSERT INTO assignment (id, person_id, role, place_id, valid_from) VALUES (gen_random_uuid(), $1, 'councilMember', $2, '2019-01-01')`,
      [story.owner.personId, world.places.district],
    );
    await speak(story.owner, 'conflict');
    expect(await took(see(story.owner, `/panels/${story.panelId}/ballots`))).toEqual([
      403,
      ['conflict.declared'],
    ]);
    expect((await panelFor(story.owner))?.readsBallots).toBe(false);
    expect((await see(story.owner)).status).toBe(200);
  });
});

describe('an office that acts on the dossier', () => {
  let office: Browser;
  let approver: Browser;
  let forwarding: Browser;

  beforeAll(async () => {
    const { district } = world.places;
    office = await world.signedIn(['councilMember', district], ['coordinationOffice', district]);
    approver = await world.signedIn(['councilMember', district], ['districtApprover', district]);
    forwarding = await world.signedIn(['councilMember', district], ['districtOfficer', district]);
    for (const by of [office, approver, forwarding]) await speak(by, 'conflict');
  });

  it('opens no result again whose product its holder has a conflict of interest in', async () => {
    const [, secretary] = story.council;
    expect((await story.step(secretary, 'proposeReopening', { reason: 'Thiếu phiếu' })).status).toBe(200);
    for (const action of ['confirmReopening', 'declineReopening']) {
      const answer = await story.step(approver, action, { reason: 'Không' });
      expect([action, answer.status, codesOf(answer)]).toEqual([action, 403, ['conflict.declared']]);
    }
    const impartial = await world.signedIn(['districtApprover', world.places.district]);
    expect((await story.step(impartial, 'declineReopening', { reason: 'Không' })).status).toBe(200);
  });

  it('reads no more than the owner why that was proposed and declined: whoever has no conflict does', async () => {
    const [, secretary] = story.council;
    const reason = 'Ông Năm chấm tiêu chí 1.1 quá thấp';
    const toldTo = async (by: Browser) => {
      const { reopening, steps } = (await see(by)).body as { reopening: Told | null; steps: Told[] };
      return [reopening?.reason, steps.at(-1)?.reason, Object.keys(steps.at(-1)?.details ?? {})];
    };
    const impartial = await world.signedIn(['districtOfficer', world.places.district]);
    const partial = [forwarding, approver, office, story.owner];
    expect((await story.step(secretary, 'proposeReopening', { reason })).status).toBe(200);
    for (const by of partial) expect(await toldTo(by)).toEqual([null, null, []]);
    for (const by of [impartial, secretary]) expect(await toldTo(by)).toEqual([reason, reason, ['reason']]);
    expect((await story.step(story.council[0], 'declineReopening', { reason })).status).toBe(200);
    for (const by of partial) expect(await toldTo(by)).toEqual([undefined, null, []]);
    expect(await toldTo(impartial)).toEqual([undefined, reason, ['reason']]);
  });

  it('neither admits nor refuses an appeal, nor sees who may be named for it', async () => {
    const grounds = [{ criterion: story.low[0]?.criterion ?? '', reason: 'Đã có giấy chứng nhận' }];
    expect((await story.step(story.owner, 'fileAppeal', { grounds })).status).toBe(200);
    const others = await otherMembers(world, story.dossierId, 3);
    const memberIds = others.map(({ personId }) => personId);
    for (const [action, body] of [
      ['admitAppeal', { memberIds }],
      ['refuseAppeal', { reason: 'Không có căn cứ' }],
    ] as const) {
      const answer = await story.step(office, action, body);
      expect([action, answer.status, codesOf(answer)]).toEqual([action, 403, ['conflict.declared']]);
    }
    const candidatesFor = async (by: Browser) =>
      told<readonly { candidates: readonly object[] }[]>(await see(by, '/appeals'), 'items')[0]?.candidates;
    expect(await candidatesFor(office)).toEqual([]);
    const impartial = await world.signedIn(['coordinationOffice', world.places.district]);
    expect((await candidatesFor(impartial))?.length).toBeGreaterThan(2);
    expect((await story.step(impartial, 'refuseAppeal', { reason: 'Không có căn cứ' })).status).toBe(200);
  });

  it('still forwards: that rests on the result as it stands', async () => {
    const letters = { letterNumber: '12/TTr', minutesNumber: '03/BB' };
    const answer = await story.step(forwarding, 'forwardToProvince', letters);
    expect([answer.status, codesOf(answer)]).toEqual([200, []]);
  });
});
