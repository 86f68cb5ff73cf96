import { Injectable } from '@nestjs/common';
import { CallForFollowUps, FindFollowUps, TakeFollowUpStep } from '../follow-ups/index.js';
import { DemoPeople } from './demo-people.js';
import type { PlanMoment } from './plan-year.js';
import { valueOf } from './value-of.js';
import { districtId } from './world/places-of.js';
import { provinces } from './world/provinces.js';
import type { FollowUpsOfWorld, ProvinceOfWorld } from './world/world.js';
import { writeOf } from './write-of.js';

interface Story {
  readonly province: ProvinceOfWorld;
  readonly asked: FollowUpsOfWorld;
}

/** What the invented districts ask for their rated products, and what was done so far. */
@Injectable()
export class FollowUpYear {
  constructor(
    private readonly callForFollowUps: CallForFollowUps,
    private readonly findFollowUps: FindFollowUps,
    private readonly takeStep: TakeFollowUpStep,
    private readonly people: DemoPeople,
  ) {}

  moments(): readonly PlanMoment[] {
    return provinces
      .flatMap((province) => province.district.followUps.map((asked) => ({ province, asked })))
      .flatMap((story) => [
        { at: story.asked.calledAt, play: () => this.call(story) },
        ...story.asked.done.map((done) => ({ at: done.at, play: () => this.record(story, done) })),
      ]);
  }

  private async call({ province, asked }: Story): Promise<void> {
    const { kind, due, basis, source, carriedOutBy } = asked;
    const wish = {
      ...{ placeId: districtId(province), kind, due, basis, source, carriedOutBy },
      ...{ stars: { from: 3, to: 5 }, productIds: null },
      person: await this.people.get(personOf(province, 'dieuphoi')),
      write: writeOf(`follow-ups-${province.key}-${kind}`),
    };
    valueOf(await this.callForFollowUps.execute(wish), `the call for ${kind}`);
  }

  private async record({ province, asked }: Story, { product, entry }: FollowUpsOfWorld['done'][number]) {
    const person = await this.people.get(personOf(province, 'canbo'));
    const all = { callId: null, dossierId: null, productId: null, open: true, take: 100, after: null };
    const found = (await this.findFollowUps.list(person, all)).find(
      ({ kind, productName }) => kind === asked.kind && productName === product,
    );
    if (!found) throw new Error(`The world asks nothing for ${product}`);
    const { id: followUpId } = found;
    const events = [
      { type: 'assign', input: { personId: person.id } },
      { type: 'addEntry', input: entry },
    ] as const;
    for (const [index, event] of events.entries()) {
      const write = writeOf(`follow-up-${followUpId}-${index}`);
      const wish = { followUpId, version: index + 1, event, person, write };
      valueOf(await this.takeStep.execute(wish), `${event.type} for ${product}`);
    }
  }
}

const personOf = ({ key, district }: ProvinceOfWorld, office: 'dieuphoi' | 'canbo') =>
  `${key}.${district.key}.${office}`;
