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

/** Members of a council who vote without opening a page. Each sheet comes as near to `points` as its options allow. */
export async function castWithoutPage(
  url: string,
  dossierId: string,
  members: readonly string[],
  points: number,
): Promise<void> {
  for (const [index, signInName] of members.entries()) {
    const client = new Client(url);
    await client.post('/session', { signInName, password: 'ocop-demo-2021' });
    const { version, rulebook, criteriaSet, panels } = await client.get<Seen>(`/dossiers/${dossierId}`);
    const panel = panels.find(({ status }) => status === 'open');
    if (!panel) throw new Error(`${signInName} finds no open scoring`);
    const set = await client.get<CriteriaSet>(`/rulebooks/${rulebook}/sets/${criteriaSet}`);
    const sheet = ballotNear(set, points, index + 1);
    await client.post(`/dossiers/${dossierId}/panels/${panel.id}/ballot`, sheet, { version });
  }
}
