import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import { World, type Place } from '../../world/world.js';
import type { Draw } from '../sequences/draw.js';
import {
  usualWishes,
  type BookCommune,
  type BookDistrict,
  type BookPerson,
  type BookProvince,
} from './book-facts.js';
import type { Day } from './wall-clock.js';

export const firstDay: Day = '2021-03-01';
const rulebook = 'qd-1048-2019';
export const setCode = '07';

/** Somebody of the book with what it takes to act as them. */
export interface Actor {
  readonly book: BookPerson;
  readonly person: SignedInPerson;
  readonly cookie: string;
}
export interface StageDistrict {
  readonly book: BookDistrict;
  readonly place: Place;
  readonly office: Actor;
  readonly communes: readonly StageCommune[];
}
export interface StageCommune {
  readonly book: BookCommune;
  readonly place: Place;
  readonly owners: readonly Actor[];
}
export interface Stage {
  readonly province: BookProvince;
  readonly districts: readonly StageDistrict[];
  /** A round of the province under QĐ 26/2026 that takes dossiers for years. */
  readonly longRoundId: string;
  readonly people: readonly Actor[];
  readonly country: Actor;
  /** What it takes to ask a council of the province for written opinions. */
  readonly opinions: {
    readonly provinceId: string;
    readonly roundId: string;
    readonly councilId: string;
    readonly members: readonly Actor[];
  };
}

export function actorNamed({ people }: Stage, name: string | undefined): Actor {
  const found = people.find(({ book }) => book.name === name);
  if (!found) throw new Error(`Nobody is called ${name}`);
  return found;
}

/** One who still has the office. */
export const officerAt = (stage: Stage, { officers }: BookCommune, today: Day): Actor =>
  actorNamed(stage, officers.find(({ until }) => until === null || until >= today)?.person.name);

/** A province with two districts of two communes each, and people who are reached by mail, by phone, by both or by neither. */
export async function writeStage(client: Client, draw: Draw): Promise<Stage> {
  const world = new World();
  const cast = new Cast(world, draw);
  const province = world.place('province', 'Tỉnh', null);
  const provincial = cast.person('vp-tinh', ['coordinationOffice', province]);
  const decides = cast.person('lanh-dao-tinh', ['provincialApprover', province]);
  const receives = cast.person('can-bo-tinh', ['provinceOfficer', province]);
  const districts = ['a', 'b'].map((letter): StageDistrict => {
    const place = world.place('district', `Huyện ${letter}`, province);
    const office = cast.person(`vp-${letter}`, ['coordinationOffice', place]);
    const officer = cast.person(`huyen-${letter}`, ['districtOfficer', place]).book;
    const approver = cast.person(`lanh-dao-${letter}`, ['districtApprover', place]).book;
    const offices = [office.book, provincial.book];
    const communes = ['1', '2'].map((number) => communeOf({ world, cast, offices }, place, letter + number));
    return {
      book: {
        ...{ id: place.id, name: place.name, superior: null, above: [provincial.book] },
        ...{ officer, approver, office: office.book, offices },
        communes: communes.map(({ book }) => book),
      },
      place,
      office,
      communes,
    };
  });
  const country = cast.person('quan-tri');
  const members = ['mot', 'hai', 'ba'].map((name) => cast.person(`uv-${name}`, ['councilMember', province]));
  const round = world.round(province, { year: 2020, number: 1, rulebook, ...longOver });
  const longRound = world.round(province, { year: 2020, number: 2, rulebook: 'qd-26-2026', ...stillOpen });
  const councilId = world.council(
    province,
    '2020-06-01',
    members.map(({ person }) => [person, 'member']),
  );
  await world.write(client);
  await cast.write(client, country);
  const opinions = { provinceId: province.id, roundId: round.id, councilId, members };
  const bookOfProvince = {
    ...{ id: province.id, name: province.name, superior: null, above: [decides.book] },
    ...{ officer: receives.book, office: provincial.book, approver: decides.book },
  };
  return {
    ...{ province: bookOfProvince, districts, longRoundId: longRound.id },
    ...{ people: cast.people, country, opinions },
  };
}

const over = { on: '2020-12-01', counts: 'by' } as const;
const longOver = { registrationCloses: over, dueAtDistrict: over, dueAtProvince: over };
const stillOpen = {
  ...{ registrationCloses: over, dueAtDistrict: null },
  dueAtProvince: { on: '2030-12-01', counts: 'by' },
} as const;

function communeOf(
  { world, cast, offices }: { world: World; cast: Cast; offices: readonly BookPerson[] },
  district: Place,
  name: string,
): StageCommune {
  const place = world.place('commune', `Xã ${name}`, district);
  const officers = ['x', 'y'].map((letter) => ({
    ...{
      person: cast.person(`can-bo-${name}${letter}`, ['communeOfficer', place]).book,
      from: '2020-01-01',
      until: null,
    },
  }));
  const owners = [cast.owner(`chu-the-${name}`, place), cast.owner(`hop-tac-xa-${name}`, place)];
  const book = { id: place.id, name: place.name, superior: null, above: offices, officers };
  return { book, place, owners };
}

/** Puts people in world and book alike. */
class Cast {
  readonly people: Actor[] = [];

  constructor(
    private readonly world: World,
    private readonly draw: Draw,
  ) {}

  person(name: string, ...offices: Parameters<World['person']>[1][]): Actor {
    return this.add(this.world.person(name, ...offices));
  }

  owner(name: string, commune: Place): Actor {
    return this.add(this.world.owner(name, commune));
  }

  /** Addresses and sessions of everybody; the last argument administrates the whole country. */
  async write(client: Client, country: Actor): Promise<void> {
    for (const { book, person, cookie } of this.people) {
      await client.query('UPDATE person SET email = $2, phone = $3 WHERE id = $1', [
        person.id,
        book.address.mail ?? null,
        book.address.text ?? null,
      ]);
      const token = cookie.slice(cookie.indexOf('=') + 1);
      await client.query(
        `INSERT INTO session (token_hash, person_id, expires_at) VALUES ($1, $2, clock_timestamp() + interval '2 days')`,
        [createHash('sha256').update(token).digest(), person.id],
      );
    }
    await client.query(
      `INSERT INTO assignment (id, person_id, role, place_id, valid_from) VALUES ($1, $2, 'administrator', NULL, '2020-01-01')`,
      [randomUUID(), country.person.id],
    );
  }

  private add(person: SignedInPerson): Actor {
    const name = person.signInName.toLowerCase();
    const [hasMail, hasPhone] = [this.draw.percent(85), this.draw.percent(50)];
    const address = {
      ...(hasMail ? { mail: `${name}@ocop.example` } : {}),
      ...(hasPhone ? { text: `09${String(10_000_000 + this.people.length)}` } : {}),
    };
    const book = {
      name,
      address,
      wishes: usualWishes,
      digests: { mail: new Set<Day>(), text: new Set<Day>() },
      things: new Set<string>(),
    };
    const cookie = `__Host-ocop_session=${randomBytes(32).toString('base64url')}`;
    const actor = { book, person, cookie };
    this.people.push(actor);
    return actor;
  }
}
