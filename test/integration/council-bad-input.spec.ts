import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keptRows } from '../support/kept-rows.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { bestSheet, openScoring, toDistrictCouncil, type CouncilStory } from '../support/scoring-story.js';
import { codesOf, fieldsOf, told } from '../support/told.js';

/** One council in session: `listed` is being scored, `waiting` is not on its agenda, `closed` has its result. */
let world: RunningApplication;
let listed: { readonly dossierId: string; readonly panelId: string };
let waiting: CouncilStory;
let closed: { readonly dossierId: string; readonly panelId: string };
let council: CouncilStory['council'];
let latecomer: Browser;
let stranger: { readonly chair: Browser; readonly secretary: Browser; readonly member: Browser };
let sheet: Awaited<ReturnType<typeof bestSheet>>;
let sessionId: string;
let planned: Session;
let another: Session;

type Session = { readonly id: string; readonly version: number };
type Sheet = { readonly dossierId: string; readonly panelId: string };
const ballotOf = ({ dossierId, panelId }: Sheet) => `/dossiers/${dossierId}/panels/${panelId}/ballot`;
const versionOf = async (dossierId: string) => {
  const [row] = await world.query<{ version: number }>('SELECT version FROM dossier WHERE id = $1', [
    dossierId,
  ]);
  return row?.version ?? 0;
};
const cast = async (by: Browser, where: Sheet, body: object = sheet) =>
  by.post(ballotOf(where), { version: await versionOf(where.dossierId), body });
const step = async (by: Browser, dossierId: string, action: string, body: object = {}) =>
  by.post(`/dossiers/${dossierId}/steps/${action}`, { version: await versionOf(dossierId), body });
const take = (by: Browser, action: string, body: object, { id, version } = planned) =>
  by.post(`/council-sessions/${id}/steps/${action}`, { version, body });
const sessionVersion = async () => {
  const [row] = await world.query<{ version: number }>('SELECT version FROM council_session WHERE id = $1', [
    sessionId,
  ]);
  return row?.version ?? 0;
};

async function must(answering: Promise<Answer>): Promise<Answer> {
  const answer = await answering;
  if (answer.status >= 300) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

beforeAll(async () => {
  // Nothing works beside the requests: whatever changes was changed by one of them.
  world = await RunningApplication.start({ OCOP_PROCESS: 'api' });
  const first = await openScoring(world, 1);
  sheet = await bestSheet(first.owner);
  for (const member of first.council) await must(cast(member, first));
  await must(first.step(first.council[1], 'closeScoring'));
  closed = first;
  const second = await toDistrictCouncil(world, 2);
  waiting = await toDistrictCouncil(world, 3);
  ({ council } = waiting);
  const [chair, secretary] = council;
  await world.convene(second.dossierId, 'district');
  await must(second.step(secretary, 'openScoring'));
  const [panel] = await world.query<{ id: string; session_id: string }>(
    `SELECT id, session_id FROM panel WHERE dossier_id = $1`,
    [second.dossierId],
  );
  listed = { dossierId: second.dossierId, panelId: panel?.id ?? '' };
  sessionId = panel?.session_id ?? '';
  await must(cast(chair, listed));
  await must(
    council[2].post(`/dossiers/${listed.dossierId}/conflicts`, { body: { word: 'conflict', ground: 'kin' } }),
  );
  latecomer = first.council[2];
  stranger = {
    chair: await world.signedIn(['councilChair', world.places.otherDistrict]),
    secretary: await world.signedIn(['councilSecretary', world.places.otherDistrict]),
    member: await world.signedIn(['councilMember', world.places.otherDistrict]),
  };
  for (const member of council)
    await member.post(`/dossiers/${waiting.dossierId}/conflicts`, { body: { word: 'none' } });
  planned = await aDeliveredSession(secretary);
  another = await aPlannedSession(secretary);
});
afterAll(() => world.stop());

async function aPlannedSession(by: Browser): Promise<Session> {
  const body = { councilId: waiting.councilId, title: 'Phiên họp', plannedOn: '2021-06-16' };
  const plan = await must(
    by.post('/council-sessions', { body: { ...body, plannedAt: '08:00', venue: 'Hội trường' } }),
  );
  return { id: told(plan, 'id'), version: told(plan, 'version') };
}

/** Everybody is there on a later day, and the charter is younger than the papers. */
async function aDeliveredSession(by: Browser): Promise<Session> {
  let { id, version } = await aPlannedSession(by);
  const steps: [string, object][] = [
    ['addItems', { dossierIds: [waiting.dossierId] }],
    ['deliver', {}],
    ...council.map(({ personId }) => ['arrive', { personId, mode: 'inPerson' }] satisfies [string, object]),
  ];
  for (const [action, sent] of steps)
    version = told<number>(await must(take(by, action, sent, { id, version })), 'version');
  await world.setClock('2021-06-16T08:00:00+07:00');
  const office = await world.signedIn(['coordinationOffice', world.places.district]);
  await must(
    office.post(`/councils/${waiting.councilId}/charters`, {
      body: {
        ...{ decisionNumber: '07/QĐ-HĐ', decidedOn: '2021-06-16', inForceFrom: '2021-06-16' },
        terms: { leadWorkingDays: 1 },
      },
    }),
  );
  return { id, version };
}

type Row = readonly [wrong: string, status: number, named: readonly string[], send: () => Promise<Answer>];
const annexesOf = ({ dossierId, panelId }: Sheet) => `/dossiers/${dossierId}/panels/${panelId}/annexes`;

const rows: readonly Row[] = [
  [
    'a vote in the name of another',
    400,
    ['personId'],
    () => cast(council[1], listed, { ...sheet, personId: council[3].personId }),
  ],
  [
    'a draft in the name of another',
    400,
    ['memberId'],
    async () =>
      council[1].send('PUT', `/dossiers/${listed.dossierId}/panels/${listed.panelId}/draft`, {
        version: 0,
        body: { ...sheet, memberId: council[3].personId },
      }),
  ],
  [
    'a declaration in the name of another',
    400,
    ['personId'],
    () =>
      council[1].post(`/dossiers/${listed.dossierId}/conflicts`, {
        body: { word: 'conflict', ground: 'kin', personId: council[3].personId },
      }),
  ],
  [
    'a vote by somebody without a seat in the panel',
    403,
    ['panel.not-seated'],
    () => cast(latecomer, listed),
  ],
  ['a second vote', 409, ['ballot.already-cast'], () => cast(council[0], listed)],
  ['a vote after the result was sealed', 409, ['panel.closed'], () => cast(latecomer, closed)],
  [
    'a draft after the result was sealed',
    409,
    ['panel.closed'],
    () =>
      latecomer.send('PUT', `/dossiers/${closed.dossierId}/panels/${closed.panelId}/draft`, {
        version: 0,
        body: sheet,
      }),
  ],
  ['a vote with a conflict of interest', 403, ['conflict.declared'], () => cast(council[2], listed)],
  [
    'a conflict of interest taken back by whoever has it',
    409,
    ['conflict.settled'],
    () => council[2].post(`/dossiers/${listed.dossierId}/conflicts`, { body: { word: 'none' } }),
  ],
  ['a vote with a total', 400, ['total'], () => cast(council[1], listed, { ...sheet, total: 100 })],
  [
    'a result with its own sum',
    400,
    ['points'],
    () => step(council[1], listed.dossierId, 'closeScoring', { points: 700 }),
  ],
  [
    'a scoring of a dossier that is not on the agenda',
    409,
    ['session.not-open'],
    () => step(council[1], waiting.dossierId, 'openScoring'),
  ],
  [
    'a vote on a dossier that is not on the agenda',
    404,
    ['panel.not-found'],
    () => cast(council[1], { dossierId: waiting.dossierId, panelId: listed.panelId }),
  ],
  [
    'dossiers on two agendas at once, among them one of elsewhere: every reason, and none is listed',
    409,
    ['agenda.listed-elsewhere', 'agenda.dossier-unknown'],
    () => {
      const dossierIds = [waiting.dossierId, world.places.commune, listed.dossierId];
      return take(council[1], 'addItems', { dossierIds }, another);
    },
  ],
  ['a vote from a council of another place', 404, ['panel.not-found'], () => cast(stranger.member, listed)],
  [
    'a declaration from a council of another place',
    404,
    ['dossier.not-found'],
    () => stranger.chair.post(`/dossiers/${listed.dossierId}/conflicts`, { body: { word: 'none' } }),
  ],
  [
    'a step in a session of another place',
    404,
    ['session.not-found'],
    () => take(stranger.secretary, 'open', { charterId: null }),
  ],
  [
    'the seal of a session of another place',
    404,
    ['session.not-found'],
    async () => take(stranger.chair, 'seal', {}, { id: sessionId, version: await sessionVersion() }),
  ],
  [
    'a result closed from another place',
    404,
    ['dossier.not-found'],
    () => step(stranger.secretary, listed.dossierId, 'closeScoring'),
  ],
  [
    'a receipt that does not match',
    422,
    ['receipt.mismatch'],
    () => council[0].get(`${ballotOf(listed)}/receipts/${'0'.repeat(64)}`),
  ],
  [
    'a receipt of another member',
    422,
    ['receipt.mismatch'],
    async () => {
      const [other] = await world.query<{ receipt: string }>(
        `SELECT encode(receipt, 'hex') AS receipt FROM ballot WHERE panel_id = $1 LIMIT 1`,
        [closed.panelId],
      );
      return council[0].get(`${ballotOf(listed)}/receipts/${other?.receipt ?? ''}`);
    },
  ],
  [
    'a code that stands nowhere in a ledger',
    422,
    ['receipt.mismatch', 'head.not-in-ledger'],
    () => council[0].get(`/ledgers/kept?text=${'0'.repeat(64)}`),
  ],
  ...['minutes?format=pdf', 'summary?format=docx', 'annexes'].map((paper): Row => [
    `${paper} of a session that is not sealed`,
    409,
    ['session.not-sealed'],
    () => council[1].get(`/council-sessions/${sessionId}/${paper}`),
  ]),
  [
    'an annex to the minutes of a session that is not sealed',
    409,
    ['session.not-sealed'],
    () => {
      const body = { what: 'Tên sản phẩm', reason: 'Viết nhầm' };
      return council[1].post(`/council-sessions/${sessionId}/annexes`, { body });
    },
  ],
  [
    'annexes to minutes of opinions that were never asked',
    409,
    ['panel.without-opinions'],
    () => latecomer.get(annexesOf(closed)),
  ],
  [
    'an annex to minutes of what is being scored',
    403,
    ['panel.still-open'],
    () => council[1].post(annexesOf(listed), { body: { what: 'Tên sản phẩm', reason: 'Viết nhầm' } }),
  ],
  [
    'an opening under a charter that binds no more',
    409,
    ['charter.stale'],
    () => take(council[1], 'open', { charterId: null }),
  ],
  [
    'a session sealed while a product is being scored',
    409,
    ['agenda.scoring-open'],
    async () => take(council[1], 'seal', {}, { id: sessionId, version: await sessionVersion() }),
  ],
  [
    'a step on a session that has moved on',
    412,
    ['version.stale'],
    () => take(council[1], 'arrange', { dossierIds: [] }, { ...planned, version: 1 }),
  ],
];

describe('what a council must not be told is refused by name and changes nothing', () => {
  it.each(rows)('%s: %i', async (_, status, named, send) => {
    const before = await keptRows(world);
    const answer = await send();
    const found = [...new Set([...codesOf(answer), ...fieldsOf(answer)])];
    expect([answer.status, found]).toEqual([status, named]);
    expect(await keptRows(world)).toEqual(before);
  });
});
