import { Client } from '../../../scripts/journey/client.js';
import type { CriteriaSet } from '../../../src/domain/scoring/criteria-set.js';
import { ballotNear } from '../../../src/modules/demo/ballot-near.js';

interface OpenPanel {
  readonly id: string;
  readonly status: 'open' | 'closed';
}
interface Seen {
  readonly version: number;
  readonly rulebook: string;
  readonly criteriaSet: string;
  readonly panels: readonly OpenPanel[];
}
interface Session {
  readonly version: number;
  readonly council: { readonly seats: readonly { readonly personId: string }[] };
  readonly attendance: readonly { readonly personId: string }[];
  readonly items: readonly { readonly mayOpenOn: string }[];
}

/** Somebody who acts without opening a page. */
export async function withoutPage(url: string, signInName: string): Promise<Client> {
  const client = new Client(url);
  await client.post('/session', { signInName, password: 'ocop-demo-2021' });
  return client;
}

/** Members of a council who vote without opening a page. Each sheet comes as near to `points` as its options allow. */
export async function castWithoutPage(
  url: string,
  dossierId: string,
  members: readonly string[],
  points: number,
): Promise<void> {
  for (const [index, signInName] of members.entries()) {
    const client = await withoutPage(url, signInName);
    const { version, rulebook, criteriaSet, panels } = await client.get<Seen>(`/dossiers/${dossierId}`);
    const panel = panels.find(({ status }) => status === 'open');
    if (!panel) throw new Error(`${signInName} finds no open scoring`);
    const set = await client.get<CriteriaSet>(`/rulebooks/${rulebook}/sets/${criteriaSet}`);
    const sheet = ballotNear(set, points, index + 1);
    await client.post(`/dossiers/${dossierId}/panels/${panel.id}/ballot`, sheet, { version });
  }
}

/** Members who say that there is no conflict of interest, without opening a page. */
export async function declareWithoutPage(
  url: string,
  dossierId: string,
  members: readonly string[],
): Promise<void> {
  for (const signInName of members) {
    const client = await withoutPage(url, signInName);
    await client.post(`/dossiers/${dossierId}/conflicts`, { word: 'none' });
  }
}

/** The demo's clock goes on to the first day on which a delivered session may open. */
export async function waitUntilItMayOpen(url: string, secretary: string, sessionId: string): Promise<void> {
  const client = await withoutPage(url, secretary);
  const { items } = await client.get<Session>(`/council-sessions/${sessionId}`);
  await client.put('/demo/clock', { to: `${items[0]?.mayOpenOn ?? ''}T08:00:00+07:00` });
}

/** Everybody comes who is not there yet. */
export async function comeWithoutPage(url: string, secretary: string, sessionId: string): Promise<void> {
  const client = await withoutPage(url, secretary);
  const path = `/council-sessions/${sessionId}`;
  const { council, attendance } = await client.get<Session>(path);
  const there = attendance.map(({ personId }) => personId);
  for (const { personId } of council.seats.filter((seat) => !there.includes(seat.personId))) {
    const { version } = await client.get<Session>(path);
    await client.post(`${path}/steps/arrive`, { personId, mode: 'inPerson' }, { version });
  }
}
