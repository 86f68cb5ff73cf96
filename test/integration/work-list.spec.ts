import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { told } from '../support/told.js';

let world: RunningApplication;
let officer: Browser;
let neighbour: Browser;
const today = '2021-06-14';
const many = 230;

interface Work {
  readonly items: readonly { readonly id: string; readonly product: { readonly name: string } }[];
  readonly next: string | null;
  readonly total: number;
  readonly late: number;
  readonly isCut: boolean;
}
const work = async (by: Browser, query = '') => (await by.get(`/work${query}`)).body as unknown as Work;
const namesOf = ({ items }: Work) => items.map(({ product }) => product.name);

/** Dossiers under review by the commune: the first is due five days ago, each next one a day later; the last ten have no day. */
beforeAll(async () => {
  world = await RunningApplication.start();
  const { commune, district, province } = world.places;
  officer = await world.signedIn(['communeOfficer', commune]);
  neighbour = await world.signedIn(['communeOfficer', world.places.otherCommune]);
  const { producerId } = await world.producer();
  const roundId = await world.round();
  await world.query(
    `INSERT INTO product (id, producer_id, name, description, rulebook, set_code)
     SELECT ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, $1, 'Chè ' || n, 'Chè', 'qd-1048-2019', '12' FROM generate_series(1, $2::int) n`,
    [producerId, many],
  );
  // Written in the order of their names turned round, so that nothing but the day can put them in order.
  await world.query(
    `INSERT INTO dossier (id, version, product_id, producer_id, round_id, commune_id, district_id, province_id, purpose, rulebook, criteria_set,
       machine_id, machine_version, state, open, stage_entered_at, filed_on, head, updated_at, clock_due_on)
     SELECT gen_random_uuid(), 1, p.id, $1, $2, $3, $4, $5, 'first', 'qd-1048-2019', '12', 'qd-1048-2019', '1', 'commune.review', true,
            ocop_now() - n * interval '1 second', '2021-06-01', '\\x00', ocop_now(), CASE WHEN n <= $7 - 10 THEN $6::date - 6 + n END
       FROM product p CROSS JOIN LATERAL (SELECT substring(p.name FROM 5)::int AS n) x WHERE p.name LIKE 'Chè %' AND p.name <> 'Chè cổ thụ' ORDER BY n DESC`,
    [producerId, roundId, commune, district, province, today, many],
  );
});
afterAll(() => world.stop());

describe('the list of work', () => {
  it('is told page by page, least remaining lawful time first, what has no day last', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page: Work = await work(officer, `?limit=100${after === null ? '' : `&after=${after}`}`);
      expect(page.isCut).toBe(page.next !== null);
      names.push(...namesOf(page));
      after = page.next;
    } while (after !== null);
    const dated = Array.from({ length: many - 10 }, (_, index) => `Chè ${index + 1}`);
    expect(names.slice(0, many - 10)).toEqual(dated);
    // Of those without a day whoever waits longest is first.
    expect(names.slice(many - 10)).toEqual(Array.from({ length: 10 }, (_, index) => `Chè ${many - index}`));
  });

  it('says that it is cut, how much there is and how much is late, wherever it is cut', async () => {
    expect(await work(officer, '?limit=7')).toMatchObject({ total: many, late: 5, isCut: true });
    expect(await work(officer)).toMatchObject({ total: many, late: 5, isCut: true });
    expect(namesOf(await work(officer, '?limit=7'))).toHaveLength(7);
  });

  it('is empty for whom nothing waits', async () => {
    expect(await work(neighbour)).toEqual({ items: [], next: null, total: 0, late: 0, isCut: false });
  });

  it('does not take a cursor that is none', async () => {
    expect((await officer.get('/work?after=x')).status).toBe(400);
    expect((await officer.get('/work?limit=101')).status).toBe(400);
    expect(told<unknown[]>(await officer.get('/work?limit=1'), 'items')).toHaveLength(1);
  });
});
