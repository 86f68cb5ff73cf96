import { Injectable } from '@nestjs/common';
import type { PlanStepEvent } from '../plans/index.js';
import { BeginPlan, CallForPlans, RegisterPlan, TakePlanStep } from '../plans/index.js';
import { DemoPeople } from './demo-people.js';
import type { Scene } from './set-scene.js';
import { valueOf } from './value-of.js';
import { ownerName } from './world/accounts-of.js';
import { communeId, districtId } from './world/places-of.js';
import { provinces, registeredAt, rulebookOf2021 } from './world/provinces.js';
import type { PlansOfWorld, ProvinceOfWorld } from './world/world.js';
import { worldId } from './world/world-id.js';
import { writeOf } from './write-of.js';

/** Something about the yearly plans that happens at a moment, Vietnam time. */
export interface PlanMoment {
  readonly at: string;
  readonly play: () => Promise<void>;
}

interface Story {
  readonly province: ProvinceOfWorld;
  readonly plans: PlansOfWorld;
  readonly scene: Scene;
}
interface Begun {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** The yearly plans of the invented districts: called for, listed by communes, merged, approved, registered. */
@Injectable()
export class PlanYear {
  private readonly begun = new Map<string, Begun>();

  constructor(
    private readonly callForPlans: CallForPlans,
    private readonly beginPlan: BeginPlan,
    private readonly takeStep: TakePlanStep,
    private readonly registerPlan: RegisterPlan,
    private readonly people: DemoPeople,
  ) {}

  momentsOf(scene: Scene): readonly PlanMoment[] {
    return provinces
      .flatMap((province) => province.district.plans.map((plans) => ({ province, plans, scene })))
      .flatMap((story) => this.momentsIn(story));
  }

  private momentsIn(story: Story): readonly PlanMoment[] {
    const { calledAt, handedIn, approved } = story.plans;
    const communes = Object.entries(handedIn);
    return [
      { at: calledAt, play: () => this.call(story) },
      ...communes.map(([commune, at]) => ({
        at: at ?? story.plans.calledAt,
        play: () => this.write(story, commune, at !== null),
      })),
      ...(approved ? [{ at: approved.at, play: () => this.approve(story, approved) }] : []),
      ...(approved ? [{ at: registeredAt, play: () => this.register(story) }] : []),
    ];
  }

  private async call({ province, plans }: Story): Promise<void> {
    const { year, plansDue, approvalDue, source } = plans;
    const placeId = districtId(province);
    const wish = { placeId, year, plansDue, approvalDue, source, person: await this.office(province) };
    const write = writeOf(`plans-${province.key}-${year}`);
    valueOf(await this.callForPlans.execute({ ...wish, write }), `the call for plans of ${year}`);
  }

  /** The commune's officer lists what was reviewed, guides every owner, and hands the plan in. */
  private async write(story: Story, commune: string, handsIn: boolean): Promise<void> {
    const { province, plans } = story;
    const officer = `${province.key}.${commune}.canbo`;
    const key = keyOf(story, commune);
    await this.begin(key, communeId(province, commune), plans.year, officer);
    const items = itemsOf(story, commune);
    for (const item of items) await this.take(key, { type: 'addItem', input: item }, officer);
    const first = items.filter(({ hasPotential }) => hasPotential).length;
    await this.take(key, { type: 'setTargets', input: { first, upgrade: 0, 're-evaluation': 0 } }, officer);
    if (handsIn) await this.take(key, { type: 'submit', input: {} }, officer);
  }

  /** The coordination office merges what the communes have handed in; the district approves. */
  private async approve(story: Story, { at, decisionNumber }: NonNullable<PlansOfWorld['approved']>) {
    const { province, plans } = story;
    const office = officeOf(province);
    const own = keyOf(story, province.district.key);
    await this.begin(own, districtId(province), plans.year, office);
    const communes = Object.entries(plans.handedIn).filter(([, day]) => day !== null && day < at);
    for (const [commune] of communes) {
      await this.take(keyOf(story, commune), { type: 'merge', input: {} }, office);
      const district = this.get(own);
      this.begun.set(own, { ...district, version: district.version + 1 });
    }
    const first = communes
      .flatMap(([commune]) => itemsOf(story, commune))
      .filter(({ hasPotential }) => hasPotential).length;
    await this.take(own, { type: 'setTargets', input: { first, upgrade: 0, 're-evaluation': 0 } }, office);
    const decision = { decisionNumber, decidedOn: at.slice(0, 10) };
    const approver = `${province.key}.${province.district.key}.pheduyet`;
    await this.take(own, { type: 'approve', input: decision }, approver);
  }

  /** By now owners have registered their products themselves: one click links the plan with their dossiers. */
  private async register(story: Story): Promise<void> {
    const { province, plans, scene } = story;
    for (const commune of Object.keys(plans.handedIn)) {
      const tale = talesOf(story, commune)[0];
      const round = tale && scene.rounds.get(tale.round);
      if (!round) continue;
      const key = keyOf(story, commune);
      const { id: planId, version } = this.get(key);
      const person = await this.people.get(`${province.key}.${commune}.canbo`);
      const wish = { planId, version, roundId: round.id, person, write: writeOf(`plan-${key}-register`) };
      this.begun.set(key, valueOf(await this.registerPlan.execute(wish), `registering the plan ${key}`));
    }
  }

  private async begin(key: string, placeId: string, year: number, by: string): Promise<void> {
    const wish = { placeId, year, person: await this.people.get(by), write: writeOf(`plan-${key}`) };
    this.begun.set(key, valueOf(await this.beginPlan.execute(wish), `the plan ${key}`));
  }

  private async take(key: string, event: PlanStepEvent, by: string): Promise<void> {
    const { id: planId, version } = this.get(key);
    const person = await this.people.get(by);
    const write = writeOf(`plan-${key}-${version}`);
    const taken = await this.takeStep.execute({ planId, version, event, person, write });
    this.begun.set(key, valueOf(taken, `${event.type} on the plan ${key}`));
  }

  private get(key: string): Begun {
    const begun = this.begun.get(key);
    if (!begun) throw new Error(`The world has no plan ${key}`);
    return begun;
  }

  private office(province: ProvinceOfWorld) {
    return this.people.get(officeOf(province));
  }
}

const officeOf = ({ key, district }: ProvinceOfWorld) => `${key}.${district.key}.dieuphoi`;
const keyOf = ({ province, plans }: Story, place: string) => `${province.key}.${place}-${plans.year}`;

/** Only of the year that the world lives through. */
function talesOf({ province: { district }, plans }: Story, commune: string) {
  const keys = district.producers.filter((each) => each.commune === commune).map(({ key }) => key);
  return plans.approved === null ? [] : district.tales.filter(({ producer }) => keys.includes(producer));
}

function itemsOf(story: Story, commune: string) {
  const { province, plans, scene } = story;
  const guideId = worldId('person', `${province.key}.${commune}.canbo`);
  const planned = talesOf(story, commune).map(({ producer, product, description, setCode, chapters }) => {
    const owner = province.district.producers.find(({ key }) => key === producer);
    const firstDay = chapters[0]?.[0]?.at ?? '2021-01-01';
    return {
      producerId: (owner && scene.producers.get(ownerName(province, owner))) ?? null,
      ...{ producerName: owner?.name ?? '', productId: null, productName: product },
      ...{ rulebook: rulebookOf2021, setCode, description, purpose: 'first' as const, hasPotential: true },
      finding: 'Có vùng nguyên liệu và người mua; chủ thể muốn tham gia.',
      ...{ guideId, targetStar: 3, quarter: Math.ceil(Number(firstDay.slice(5, 7)) / 3), roundId: null },
    };
  });
  const others = plans.reviewed
    .filter((each) => each.commune === commune)
    .map(({ owner, product, finding }) => ({
      ...{ producerId: null, producerName: owner, productId: null, productName: product, finding },
      ...{ rulebook: null, setCode: null, description: null, purpose: 'first' as const, hasPotential: false },
      ...{ guideId: null, targetStar: null, quarter: null, roundId: null },
    }));
  return [...planned, ...others];
}
