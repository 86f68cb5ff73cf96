import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import { insertRows } from '../../world/insert-rows.js';
import { World, type Place, type Seat } from '../../world/world.js';
import type { Draw } from '../sequences/draw.js';
import { addDays, type ModelLevel } from '../sequences/model-facts.js';
import { firstDay } from '../sequences/proof-clock.js';
import { printed, type Hall, type HallCharter, type Product } from './hall.js';

/** One council in a place of its own, with the people who come near it and the products that wait for it. */
export interface CouncilCase {
  readonly hall: Hall;
  readonly people: readonly SignedInPerson[];
  readonly strangers: readonly SignedInPerson[];
  /** A product of another place. */
  readonly elsewhere: string;
}

export const setCode = '07';
const now = '2021-06-14T01:00:00Z';

type Places = Readonly<Record<'province' | 'district' | 'commune', Place>>;

const somePlaces = (world: World, name: string): Places => {
  const province = world.place('province', `Tỉnh ${name}`, null);
  const district = world.place('district', `Huyện ${name}`, province);
  return { province, district, commune: world.place('commune', `Xã ${name}`, district) };
};

export async function aCouncilCase(client: Client, draw: Draw, level: ModelLevel): Promise<CouncilCase> {
  const world = new World();
  const [places, far] = [somePlaces(world, 'gần'), somePlaces(world, 'xa')];
  const at = (place: Place, name: string, role: Parameters<World['person']>[1][0]) =>
    world.person(`${name}-${place.id}`, [role, place]);
  const here = places[level];
  const seats = theCouncil(draw, level, (name, role) => at(here, name, role));
  const substitutes = [0, 1].map((i) => at(here, `substitute-${i}`, 'councilMember'));
  const others = [
    at(here, 'officer', level === 'district' ? 'districtOfficer' : 'provinceOfficer'),
    at(here, 'approver', level === 'district' ? 'districtApprover' : 'provincialApprover'),
    at(here, 'auditor', 'auditor'),
    // Runs sessions, and has no seat.
    at(here, 'clerk', 'councilSecretary'),
  ];
  const strangers = (['councilChair', 'councilSecretary'] as const).map((role) => at(far[level], role, role));
  const councilId = world.council(here, '2020-06-01', seats);
  const charters = theCharters(world, councilId, draw, { level, seats, substitutes });
  const owners = [
    world.owner(`owner-${here.id}`, places.commune),
    world.owner(`owner-${far.commune.id}`, far.commune),
  ];
  const date = { on: '2021-12-01', counts: 'by' } as const;
  const round = world.round(places.district, {
    ...{ year: 2021, number: 1, rulebook: 'qd-1048-2019' },
    ...{ registrationCloses: date, dueAtDistrict: date, dueAtProvince: date },
  });
  await world.write(client);
  const people = [...seats.map(([person]) => person), ...substitutes, ...others];
  const products = Array.from({ length: 2 + draw.below(2) }, () => aProduct(draw, level));
  const elsewhere = aProduct(draw, level);
  await writeProducts(client, products, { places, owner: owners[0], roundId: round.id });
  await writeProducts(client, [elsewhere], { places: far, owner: owners[1], roundId: round.id });
  return {
    hall: {
      ...{ level, today: firstDay, councilId, charters, sessions: [], products },
      seats: seats.map(([{ id }, seat]) => ({ personId: id, seat })),
      offices: Object.fromEntries(
        people.map(({ id, assignments }) => [id, assignments.map(({ role }) => role)]),
      ),
    },
    ...{ people, strangers, elsewhere: elsewhere.id },
  };
}

function theCouncil(
  draw: Draw,
  level: ModelLevel,
  person: (name: string, role: 'councilChair' | 'councilSecretary' | 'councilMember') => SignedInPerson,
): readonly Seat[] {
  const { smallest, largest } = printed[level];
  const hasVice = draw.percent(60);
  return Array.from({ length: smallest + draw.below(largest - smallest + 1) }, (_, i): Seat => {
    if (i === 0) return [person('chair', 'councilChair'), 'chair'];
    if (i === 1) return [person('secretary', 'councilSecretary'), 'secretary'];
    return [person(`member-${i}`, 'councilMember'), i === 2 && hasVice ? 'viceChair' : 'member'];
  });
}

interface Seated {
  readonly level: ModelLevel;
  readonly seats: readonly Seat[];
  readonly substitutes: readonly SignedInPerson[];
}

/** None, one that has long been in force, or two, the second coming into force within these days. */
function theCharters(world: World, councilId: string, draw: Draw, seated: Seated): readonly HallCharter[] {
  const days = ['2020-07-01', addDays(firstDay, 1 + draw.below(5))].slice(0, draw.below(3));
  return days.map((from) => {
    const { standIns, scoresOnce, ...terms } = someTerms(draw, seated);
    const id = world.charter(councilId, from, {
      ...{ ...terms, standIns },
      ...(scoresOnce ? { scoringRounds: 1 } : {}),
    });
    return { id, from, ...terms, standIns, scoresOnce };
  });
}

function someTerms(draw: Draw, { level, seats, substitutes }: Seated): Omit<HallCharter, 'id' | 'from'> {
  const quorums = [
    { present: 2, of: 3, withChair: false },
    { present: 1, of: 2, withChair: true },
    { present: 4, of: 5, withChair: true },
  ];
  const spread = { points: draw.one([5, 8, 10, 14]), counts: draw.one(['above', 'from'] as const) };
  const members = draw.shuffled(seats.map(([{ id }]) => id));
  return {
    ...(draw.percent(60) ? { quorum: draw.one(quorums) } : {}),
    ...(draw.percent(80) ? { spread } : {}),
    ...(draw.percent(30) ? { leadWorkingDays: 1 + draw.below(4) } : {}),
    scoresOnce: level === 'province' && draw.percent(30),
    standIns: substitutes.map(({ id }, i) => ({ substituteId: id, memberId: members[i] ?? '' })),
  };
}

const aProduct = (draw: Draw, level: ModelLevel): Product => ({
  ...{ id: draw.uuid(), version: 1, state: `${level}.council`, star: null, words: {} },
  ...{ tested: draw.percent(70), panel: null, results: [], brokenOff: [], reopening: null },
});

interface Filed {
  readonly places: Places;
  readonly owner: SignedInPerson | undefined;
  readonly roundId: string;
}

/** Dossiers as they wait for their council; how they came there is another proof's matter. */
async function writeProducts(
  client: Client,
  products: readonly Product[],
  { places, owner, roundId }: Filed,
) {
  const producer = owner?.producers[0]?.id;
  const ids = products.map(() => randomUUID());
  await insertRows(
    client,
    'product',
    ids.map((id) => ({
      ...{ id, producer_id: producer, name: 'Sản phẩm', description: 'Sản phẩm' },
      ...{ rulebook: 'qd-1048-2019', set_code: setCode },
    })),
  );
  await insertRows(
    client,
    'dossier',
    products.map(({ id, version, state, tested }, i) => ({
      ...{
        id,
        version,
        state,
        product_id: ids[i],
        producer_id: producer,
        round_id: roundId,
        purpose: 'first',
      },
      ...{ commune_id: places.commune.id, district_id: places.district.id, province_id: places.province.id },
      ...{
        rulebook: 'qd-1048-2019',
        criteria_set: setCode,
        machine_id: 'qd-1048-2019',
        machine_version: '1',
      },
      ...{
        open: true,
        deadline: state.startsWith('district.') ? 'dueAtProvince' : null,
        stage_entered_at: now,
      },
      ...{ filed_on: firstDay, head: `\\x${'00'.repeat(32)}`, updated_at: now },
      ...{ tested_on: tested ? firstDay : null, site_checked_on: tested ? firstDay : null },
    })),
  );
}
