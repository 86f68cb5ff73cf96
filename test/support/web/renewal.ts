import { randomUUID } from 'node:crypto';
import { Client } from '../../../scripts/journey/client.js';
import { samplePaper } from '../../../src/modules/demo/sample-paper.js';
import { withoutPage } from './council.js';
import type { Site } from './site.js';

interface Registered {
  readonly dossier: { readonly id: string };
}

const commune = 'lc.banbo';
const papers = ['registration-slip', 'self-assessment-report', 'updated-papers'];
const report = {
  ...{ reportNumber: '14/BC-UBND', assessedOn: '2026-08-01' },
  contents: { origin: 'Của xã', labour: '12 lao động', idea: 'Nghề của bản', identity: 'Chè cổ thụ' },
};

/** A round of the province under QĐ 26/2026, opened without a page; answers its id. */
export async function roundUnderQd26(url: string, number: number): Promise<string> {
  const office = await withoutPage(url, 'lc.dieuphoi');
  const { roles } = await office.get<{ roles: readonly { place: { id: string } | null }[] }>('/session');
  const { id } = await office.post<{ id: string }>('/rounds', {
    ...{ placeId: roles[0]?.place?.id, year: 2026, number, rulebook: 'qd-26-2026' },
    registrationCloses: { on: '2026-10-30', counts: 'by' },
    dueAtProvince: { on: '2026-10-30', counts: 'by' },
  });
  return id;
}

/**
 * A product whose certificate ends within the year, brought by its owner and commune before the council of Lai Châu a
 * second time. The first recognition lies three years back and is written into the record.
 */
export async function bringRenewal(site: Site, roundId: string, name: string): Promise<string> {
  const [owner, officer, desk] = await Promise.all(
    [`${commune}.htxche`, `${commune}.canbo`, 'lc.canbo'].map((who) => withoutPage(site.url, who)),
  );
  if (!owner || !officer || !desk) throw new Error('Nobody to bring it');
  const { producers } = await owner.get<{ producers: readonly { id: string }[] }>('/session');
  const { id: productId } = await owner.post<{ id: string }>('/products', {
    ...{ producerId: producers[0]?.id, name, description: 'Chè shan hái tay.' },
    ...{ rulebook: 'qd-26-2026', setCode: '11' },
  });
  await recognise(site, productId, roundId);
  const filing = { productId, roundId, purpose: 're-evaluation' };
  const { id } = (await owner.post<Registered>('/dossiers', filing)).dossier;
  const version = async () => (await officer.get<{ version: number }>(`/dossiers/${id}`)).version;
  const take = async (by: Client, action: string, input: object = {}) =>
    by.post(`/dossiers/${id}/steps/${action}`, input, { version: await version() });
  await take(officer, 'acceptIdea');
  for (const kind of papers) {
    const paper = samplePaper(kind, name);
    await owner.upload(`/dossiers/${id}/evidence`, kind, paper, { version: await version() });
  }
  await take(owner, 'submit');
  await take(officer, 'recordCommuneReport', report);
  await take(officer, 'requestEvaluation', { letterNumber: '08/TTr-UBND' });
  await take(desk, 'receive', { samplesReceived: 5 });
  return id;
}

const recognise = (site: Site, productId: string, roundId: string): Promise<void> =>
  site.inDatabase(async (database) => {
    const before = randomUUID();
    await database.query(
      `INSERT INTO dossier (id, version, product_id, producer_id, round_id, commune_id, province_id, purpose, rulebook,
         criteria_set, machine_id, machine_version, state, open, stage_entered_at, filed_on, head, updated_at)
       SELECT $1, 1, p.id, p.producer_id, r.id, c.commune_id, r.place_id, 'first', 'qd-26-2026', '11', 'qd-26-2026', '1',
              'closed.recognised', false, ocop_now(), '2023-06-01', '\\x00', ocop_now()
         FROM product p JOIN producer c ON c.id = p.producer_id, round r WHERE p.id = $2 AND r.id = $3`,
      [before, productId, roundId],
    );
    await database.query(
      `INSERT INTO recognition (dossier_id, star, recognised_by, decision_number, decided_on, certificate_number, expires_on,
         recorded_at) VALUES ($1::uuid, 4, 'province', '1/QĐ', '2023-12-15', $1::text, '2026-12-15', ocop_now())`,
      [before],
    );
  });
