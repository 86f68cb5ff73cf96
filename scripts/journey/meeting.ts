import type { CouncilLevel } from '../../src/modules/demo/world/bench.js';
import type { Council, CouncilSession, Listed, SessionAnswer } from './answers.js';
import { councilAt, secretaryAt } from './people.js';
import { refusalOf, type Story } from './story.js';
import { expectThat } from './unexpected.js';
import { toldRefusals, writtenDay } from './words.js';

/** A council's session under way. */
export interface Meeting {
  take(action: string, body: object): Promise<void>;
}

/** The dossier is delivered, the lawful working days pass, everybody declares and comes, and the session opens. */
export async function meet(story: Story, level: CouncilLevel): Promise<Meeting> {
  const secretary = secretaryAt(level);
  const { client } = await story.as(secretary);
  let session = await plan(story, level);
  const take = async (action: string, body: object) => {
    const path = `/council-sessions/${session.id}/steps/${action}`;
    session = await client.post<SessionAnswer>(path, body, { version: session.version });
  };
  await take('addItems', { dossierIds: [story.dossier] });
  await take('deliver', {});
  await story.say(secretary, 'Gửi hồ sơ đến từng thành viên hội đồng');
  const early = await refusalOf(
    client.post(
      `/council-sessions/${session.id}/steps/open`,
      { charterId: null },
      { version: session.version },
    ),
  );
  expectThat(
    early.refusals.some(({ code }) => code === 'agenda.delivered-late'),
    `Họp ngay bị từ chối vì ${early.code}`,
  );
  const { items } = await client.get<CouncilSession>(`/council-sessions/${session.id}`);
  const seats = await seatsOf(story, level);
  const names = new Map([
    ...items.map(({ dossierId, product }) => [dossierId, product] as const),
    ...seats.map(({ personId, fullName }) => [personId, fullName] as const),
  ]);
  const why = toldRefusals(early.refusals, names);
  await story.say(secretary, `Chưa họp được: ${why}`, { refusals: early.refusals });
  await story.wakeAt(items[0]?.mayOpenOn ?? '');
  await declareAll(story, level);
  for (const { personId } of seats) await take('arrive', { personId, mode: 'inPerson' });
  await take('open', { charterId: null });
  await story.say(secretary, `Khai mạc phiên họp, đủ ${councilAt(level).length} thành viên`);
  return { take };
}

/** Before the dossier can be read, each member says whether there is a conflict of interest. */
async function declareAll(story: Story, level: CouncilLevel): Promise<void> {
  const path = `/dossiers/${story.dossier}/conflicts`;
  for (const name of councilAt(level)) {
    const { client, me } = await story.as(name);
    const { mine } = await client.get<{ mine: { standing: object | null } }>(path);
    if (mine.standing !== null) continue;
    const closed = await refusalOf(client.get(`/dossiers/${story.dossier}`));
    expectThat(
      closed.code === 'conflict.undeclared',
      `${me.fullName} đọc hồ sơ trước khi khai: ${closed.code}`,
    );
    await client.post(path, { word: 'none' });
    await story.say(name, 'Khai: không có xung đột lợi ích với sản phẩm này', { action: 'declareConflict' });
  }
}

async function plan(story: Story, level: CouncilLevel): Promise<SessionAnswer> {
  const secretary = secretaryAt(level);
  const { client } = await story.as(secretary);
  const council = await councilOf(story, level);
  const title = `Phiên họp ${council.name}`;
  const planned = { title, plannedOn: story.now, plannedAt: '08:30', venue: 'Hội trường UBND' };
  const session = await client.post<SessionAnswer>('/council-sessions', {
    councilId: council.id,
    ...planned,
  });
  await story.say(secretary, `Lập phiên họp ngày ${writtenDay(story.now)}`);
  return session;
}

const seatsOf = async (story: Story, level: CouncilLevel) => (await councilOf(story, level)).seats;

async function councilOf(story: Story, level: CouncilLevel): Promise<Council> {
  const { client, me } = await story.as(secretaryAt(level));
  const placeId = me.roles.find(({ role }) => role === 'councilSecretary')?.place?.id ?? '';
  const { items } = await client.get<Listed<Council>>('/councils', { placeId, limit: 1 });
  const [council] = items;
  expectThat(council !== undefined, `Không có hội đồng ở ${placeId}`);
  return council;
}
