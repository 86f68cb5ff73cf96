import { Injectable } from '@nestjs/common';
import type { RoundFacts } from '../../domain/dossier/round-facts.js';
import { SetUpCouncil } from '../councils/index.js';
import { hashPassword } from '../people/index.js';
import { AddProducer } from '../producers/index.js';
import { OpenRound } from '../rounds/index.js';
import { DemoPeople } from './demo-people.js';
import { valueOf } from './value-of.js';
import { WorldStore } from './world.store.js';
import { advisersOf, benchOf, type CouncilLevel } from './world/bench.js';
import { communeId, districtId, placesOf, provinceId } from './world/places-of.js';
import { demoPassword, provinces, rulebookOf2021 } from './world/provinces.js';
import { worldAccounts } from './world/world-accounts.js';
import { ownerName } from './world/accounts-of.js';
import { worldId } from './world/world-id.js';
import type { CouncilOfWorld, ProvinceOfWorld } from './world/world.js';
import { writeOf } from './write-of.js';

/** The places as they stood after the mergers of early 2020; who serves there has done so since. */
const since = '2020-03-01';

export interface Scene {
  readonly rounds: ReadonlyMap<string, RoundFacts>;
  /** Ids of councils by their place. */
  readonly councils: ReadonlyMap<string, string>;
  /** Producer ids by the owner's sign-in name. */
  readonly producers: ReadonlyMap<string, string>;
}

/** Everything that is there before the first product is registered: places, people, councils, rounds, producers. */
@Injectable()
export class SetScene {
  private readonly rounds = new Map<string, RoundFacts>();
  private readonly councils = new Map<string, string>();
  private readonly producers = new Map<string, string>();

  constructor(
    private readonly store: WorldStore,
    private readonly people: DemoPeople,
    private readonly setUpCouncil: SetUpCouncil,
    private readonly openRound: OpenRound,
    private readonly addProducer: AddProducer,
  ) {}

  async execute(): Promise<Scene> {
    await this.store.addPlaces(provinces.flatMap(placesOf), since);
    await this.store.addAccounts(worldAccounts, since, await hashPassword(demoPassword));
    for (const province of provinces) {
      await this.seat(province.key, provinceId(province), 'province', province.name, province.council);
      const { district } = province;
      const path = `${province.key}.${district.key}`;
      await this.seat(path, districtId(province), 'district', district.name, district.council);
      await this.openRounds(province);
      await this.addProducers(province);
    }
    return { rounds: this.rounds, councils: this.councils, producers: this.producers };
  }

  private async seat(
    path: string,
    placeId: string,
    level: CouncilLevel,
    name: string,
    council: CouncilOfWorld,
  ) {
    const { decisionNumber, decidedOn, signer, advisers } = council;
    const wish = {
      placeId,
      name: `Hội đồng đánh giá, phân hạng sản phẩm OCOP ${level === 'district' ? 'huyện' : 'tỉnh'} ${name}`,
      decisionNumber,
      decidedOn,
      signer,
      advisers: advisersOf(level, advisers.length).map(({ key, place, body }) => ({
        personId: worldId('person', `${path}.${key}`),
        place,
        body,
      })),
      seats: benchOf(level).map(({ key, seat, body }) => ({
        personId: worldId('person', `${path}.${key}`),
        seat,
        body,
      })),
      person: await this.people.get(`${path}.dieuphoi`),
      write: writeOf(`council-${path}`),
    };
    const { id } = valueOf(await this.setUpCouncil.execute(wish), `the council ${path}`);
    this.councils.set(placeId, id);
  }

  private async openRounds(province: ProvinceOfWorld): Promise<void> {
    const { district } = province;
    const person = await this.people.get(`${province.key}.${district.key}.dieuphoi`);
    for (const { key, ...dates } of district.rounds) {
      const round = valueOf(
        await this.openRound.execute({
          placeId: districtId(province),
          year: 2021,
          rulebook: rulebookOf2021,
          ...dates,
          person,
          write: writeOf(`round-${key}`),
        }),
        `the round ${key}`,
      );
      this.rounds.set(key, { ...round, placeId: round.place.id });
    }
  }

  private async addProducers(province: ProvinceOfWorld): Promise<void> {
    for (const producer of province.district.producers) {
      const { commune, key: _key, ...record } = producer;
      const owner = ownerName(province, producer);
      const added = valueOf(
        await this.addProducer.execute({
          ...record,
          communeId: communeId(province, commune),
          phone: null,
          representativeIdentityNumber: null,
          personIds: [worldId('person', owner)],
          person: await this.people.get(`${province.key}.${commune}.canbo`),
          write: writeOf(`producer-${owner}`),
        }),
        `the producer ${owner}`,
      );
      this.producers.set(owner, added.id);
    }
  }
}
