import type { SignedInPerson } from '../../../src/modules/people/index.js';
import { World, type Place, type Seat } from '../../world/world.js';
import { addDays, type ModelCouncil, type ModelRound } from './model-facts.js';
import { firstDay } from './proof-clock.js';

/** One commune with everybody whom its dossiers meet on their way up. */
export interface Way {
  readonly commune: Place;
  /** Null under a decision without districts. */
  readonly district: Place | null;
  readonly province: Place;
  readonly owner: SignedInPerson;
  /** Whoever may come near a dossier of this way, some of them with no right to. */
  readonly people: readonly SignedInPerson[];
  /** The round dossiers start in, and others that some of them may or may not enter later. */
  readonly rounds: readonly ModelRound[];
}

export interface SequenceWorld {
  readonly world: World;
  readonly ways: readonly Way[];
  readonly councils: Readonly<Record<string, readonly ModelCouncil[]>>;
}

type CouncilPlan = readonly {
  readonly from: string;
  readonly size: number;
  readonly hasChair: boolean;
  readonly charters?: ModelCouncil['charters'];
}[];

const twoThirds = { present: 2, of: 3, withChair: false } as const;

// A lawful council with two charters; one that is set up late; one too small and without a chair, until a better one follows it.
const districtPlans: readonly CouncilPlan[] = [
  [
    {
      ...{ from: '2020-06-01', size: 6, hasChair: true },
      charters: [
        { from: '2020-07-01', spread: { points: 8, counts: 'above' } },
        { from: addDays(firstDay, 5), spread: { points: 14, counts: 'from' }, quorum: twoThirds },
      ],
    },
  ],
  [{ from: addDays(firstDay, 4), size: 7, hasChair: true }],
  [
    { from: '2020-06-01', size: 3, hasChair: false },
    { from: addDays(firstDay, 6), size: 6, hasChair: true },
  ],
];
/** Of provinces under QĐ 26/2026: lawful with two charters; too small until a better one follows. */
const laterPlans: readonly CouncilPlan[] = [
  [
    {
      ...{ from: '2020-06-01', size: 9, hasChair: true },
      charters: [
        { from: addDays(firstDay, 3), spread: { points: 7, counts: 'above' } },
        { from: addDays(firstDay, 8), quorum: { present: 75, of: 100, withChair: true } },
      ],
    },
  ],
  [
    { from: '2020-06-01', size: 8, hasChair: true },
    { from: addDays(firstDay, 6), size: 10, hasChair: true },
  ],
];
const provincePlans: readonly CouncilPlan[] = [
  [
    {
      ...{ from: '2020-06-01', size: 11, hasChair: true },
      charters: [
        {
          from: addDays(firstDay, 2),
          scoresOnce: true,
          spread: { points: 9, counts: 'from' },
          quorum: twoThirds,
        },
        { from: addDays(firstDay, 9), spread: { points: 6, counts: 'above' } },
      ],
    },
  ],
  [
    { from: '2020-06-01', size: 8, hasChair: true },
    { from: addDays(firstDay, 12), size: 11, hasChair: true },
  ],
];

export function aSequenceWorld(): SequenceWorld {
  const world = new World();
  const councils: Record<string, readonly ModelCouncil[]> = {};
  const stranger = world.person('stranger', ['communeOfficer', world.place('province', 'Tỉnh xa', null)]);
  const ways = provincePlans.flatMap((provincePlan, p) => {
    const province = world.place('province', `Tỉnh ${p}`, null);
    const provincial = officials(world, province, `p${p}`, 11);
    councils[province.id] = seatCouncils(world, province, provincial.council, provincePlan);
    return districtPlans.map((districtPlan, d) => {
      const district = world.place('district', `Huyện ${p}.${d}`, province);
      const local = officials(world, district, `p${p}d${d}`, 7);
      councils[district.id] = seatCouncils(world, district, local.council, districtPlan);
      const commune = world.place('commune', `Xã ${p}.${d}`, district);
      return wayThrough(world, { commune, district, province }, [
        ...local.everybody,
        ...provincial.everybody,
        stranger,
      ]);
    });
  });
  const later = laterPlans.map((plan, p) => {
    const province = world.place('province', `Tỉnh sau ${p}`, null);
    const provincial = officials(world, province, `q${p}`, 11);
    councils[province.id] = seatCouncils(world, province, provincial.council, plan);
    const commune = world.place('commune', `Xã sau ${p}`, province);
    return wayThrough(world, { commune, district: null, province }, [...provincial.everybody, stranger]);
  });
  return { world, ways: [...ways, ...later, ...later], councils };
}

function wayThrough(
  world: World,
  places: Pick<Way, 'commune' | 'district' | 'province'>,
  above: readonly SignedInPerson[],
): Way {
  const { commune, district, province } = places;
  const name = commune.name.replace(' ', '-');
  const owner = world.owner(`owner-${name}`, commune);
  const people = [
    owner,
    world.owner(`neighbour-${name}`, commune),
    world.person(`officer-${name}`, ['communeOfficer', commune]),
    // Holds two offices at once: the first that may act is the one recorded.
    world.person(`both-${name}`, ['communeOfficer', commune], ['councilSecretary', district ?? province]),
    ...above,
  ];
  const rounds = district ? roundsOf(world, district, province) : laterRounds(world, province);
  return { ...places, owner, people, rounds };
}

function officials(world: World, place: Place, name: string, members: number) {
  const atDistrict = place.level === 'district';
  const desk = world.person(`desk-${name}`, [atDistrict ? 'districtOfficer' : 'provinceOfficer', place]);
  const others = atDistrict
    ? [
        world.person(`auditor-${name}`, ['auditor', place]),
        world.person(`approver-${name}`, ['districtApprover', place]),
      ]
    : [
        world.person(`approver-${name}`, ['provincialApprover', place], ['councilMember', place]),
        world.person(`office-${name}`, ['coordinationOffice', place]),
      ];
  const council = Array.from({ length: members }, (_, i) =>
    world.person(`council-${name}-${i}`, [
      i === 0 ? 'councilChair' : i === 1 ? 'councilSecretary' : 'councilMember',
      place,
    ]),
  );
  return { everybody: [desk, ...others, ...council.slice(0, 3)], council };
}

function seatCouncils(
  world: World,
  place: Place,
  people: readonly SignedInPerson[],
  plan: CouncilPlan,
): readonly ModelCouncil[] {
  return plan.map(({ from, size, hasChair, charters = [] }) => {
    const seats = people.slice(0, size).map((person, i): Seat => [person, seatOf(i, hasChair)]);
    const id = world.council(place, from, seats);
    for (const { from: inForceFrom, scoresOnce, ...terms } of charters)
      world.charter(id, inForceFrom, { ...terms, ...(scoresOnce ? { scoringRounds: 1 } : {}) });
    return { id, from, charters, seats: seats.map(([person, seat]) => ({ personId: person.id, seat })) };
  });
}

const seatOf = (i: number, hasChair: boolean): Seat[1] => {
  if (i === 0 && hasChair) return 'chair';
  return i === 1 ? 'secretary' : i === 2 ? 'viceChair' : 'member';
};

function roundsOf(world: World, district: Place, province: Place): readonly ModelRound[] {
  const dates = (closes: string, atDistrict: string, atProvince: string) =>
    ({
      registrationCloses: { on: closes, counts: 'by' },
      dueAtDistrict: { on: atDistrict, counts: 'before' },
      dueAtProvince: { on: atProvince, counts: 'by' },
    }) as const;
  const rulebook = 'qd-1048-2019';
  const present = dates('2021-06-20', '2021-07-01', '2021-07-12');
  const autumn = dates('2021-09-30', '2021-10-15', '2021-11-17');
  const elsewhere = world.place('province', `Nơi khác ${district.name}`, null);
  return [
    world.round(district, { year: 2021, number: 1, rulebook, ...present }),
    world.round(district, { year: 2021, number: 2, rulebook, ...autumn }),
    world.round(province, {
      year: 2021,
      number: district.name.length * 100 + Number(district.name.slice(-1)),
      rulebook,
      ...autumn,
    }),
    world.round(district, {
      year: 2020,
      number: 4,
      rulebook,
      ...dates('2021-12-01', '2021-12-02', '2021-12-03'),
    }),
    world.round(district, {
      year: 2021,
      number: 3,
      rulebook,
      ...dates('2021-06-15', '2021-10-15', '2021-11-17'),
    }),
    world.round(district, { year: 2022, number: 1, rulebook: 'qd-148-2023', ...autumn }),
    world.round(elsewhere, { year: 2022, number: 1, rulebook, ...autumn }),
  ];
}

/** The same choice under QĐ 26/2026: the present round, later ones, an earlier one, one that is closed, another decision, elsewhere. */
function laterRounds(world: World, province: Place): readonly ModelRound[] {
  const rulebook = 'qd-26-2026';
  const dates = (closes: string, atProvince: string) =>
    ({
      registrationCloses: { on: closes, counts: 'by' },
      dueAtDistrict: null,
      dueAtProvince: { on: atProvince, counts: 'before' },
    }) as const;
  const autumn = dates('2021-09-30', '2021-11-17');
  const elsewhere = world.place('province', `Nơi khác ${province.name}`, null);
  return [
    world.round(province, { year: 2021, number: 1, rulebook, ...dates('2021-06-20', '2021-07-01') }),
    world.round(province, { year: 2021, number: 2, rulebook, ...autumn }),
    world.round(province, { year: 2021, number: 3, rulebook, ...autumn }),
    world.round(province, { year: 2020, number: 4, rulebook, ...dates('2021-12-01', '2021-12-03') }),
    world.round(province, { year: 2021, number: 4, rulebook, ...dates('2021-06-15', '2021-11-17') }),
    world.round(province, { year: 2022, number: 1, rulebook: 'qd-148-2023', ...autumn }),
    world.round(elsewhere, { year: 2022, number: 1, rulebook, ...autumn }),
  ];
}
