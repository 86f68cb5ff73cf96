import { Injectable } from '@nestjs/common';
import type { SessionEvent } from '../../domain/council/session/session-facts.js';
import { DeclareConflict } from '../conflicts/index.js';
import { PlanSession, TakeSessionStep } from '../council-sessions/index.js';
import type { SignedInPerson } from '../people/index.js';
import { DemoPeople } from './demo-people.js';
import type { Scene } from './set-scene.js';
import { nameOf, type TaleInTelling } from './tale-in-telling.js';
import { valueOf } from './value-of.js';
import type { Act } from './world/beat.js';
import { benchOf, type CouncilLevel } from './world/bench.js';
import { districtId, provinceId } from './world/places-of.js';
import { worldId } from './world/world-id.js';
import { writeOf } from './write-of.js';

interface Held {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}
type Sitting = Extract<Act, { kind: 'list' | 'meet' | 'adjourn' }>;
type Declaring = Extract<Act, { kind: 'declare' }>;

/** The sessions of the invented councils: one a council and day, with all the dossiers the tales bring to it. */
@Injectable()
export class HoldSessions {
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly planSession: PlanSession,
    private readonly takeStep: TakeSessionStep,
    private readonly declareConflict: DeclareConflict,
    private readonly people: DemoPeople,
  ) {}

  async execute(
    telling: TaleInTelling,
    act: Sitting | Declaring,
    person: SignedInPerson,
    scene: Scene,
  ): Promise<TaleInTelling> {
    if (act.kind === 'declare') await this.declare(telling, person);
    else if (act.kind === 'list') await this.list(telling, act, person, scene);
    else if (act.kind === 'meet') await this.meet(telling, act, person);
    else await this.adjourn(telling, act, person);
    return telling;
  }

  /** The secretary puts the dossier on the agenda and has it brought to the members. */
  private async list(
    telling: TaleInTelling,
    act: Sitting,
    person: SignedInPerson,
    { councils }: Scene,
  ): Promise<void> {
    const key = keyOf(telling, act);
    const councilId = councils.get(placeIdOf(telling, act.level));
    if (councilId === undefined) throw new Error(`There is no council for ${key}`);
    if (!this.held.has(key)) await this.plan(telling, act, person, councilId);
    await this.take(key, { type: 'addItems', input: { dossierIds: [telling.dossierId] } }, person);
    await this.take(key, { type: 'deliver', input: {} }, person);
  }

  private async plan(
    telling: TaleInTelling,
    act: Sitting,
    person: SignedInPerson,
    councilId: string,
  ): Promise<void> {
    const key = keyOf(telling, act);
    const { province } = telling;
    const where = act.level === 'district' ? `huyện ${province.district.name}` : `tỉnh ${province.name}`;
    const [, month = '', date = ''] = act.day.split('-');
    const planned = await this.planSession.execute({
      ...{ councilId, title: `Phiên họp Hội đồng ${where} ngày ${date}/${month}` },
      ...{ plannedOn: act.day, plannedAt: '08:00', venue: `Hội trường UBND ${where}` },
      ...{ person, write: writeOf(`session-${key}`) },
    });
    this.held.set(key, valueOf(planned, `the session ${key}`));
  }

  /** Everybody says that there is no conflict of interest, comes in, and the session opens. */
  private async meet(telling: TaleInTelling, act: Sitting, person: SignedInPerson): Promise<void> {
    const key = keyOf(telling, act);
    const members = benchOf(act.level).map((seat) => nameOf(`${act.level}.${seat.key}`, telling));
    for (const name of members) await this.declare(telling, await this.people.get(name));
    if (this.held.get(key)?.state === 'open') return;
    for (const name of members)
      await this.take(
        key,
        { type: 'arrive', input: { personId: worldId('person', name), mode: 'inPerson' } },
        person,
      );
    await this.take(key, { type: 'open', input: { charterId: null } }, person);
  }

  private async declare({ dossierId, tale }: TaleInTelling, person: SignedInPerson): Promise<void> {
    const statement = { word: 'none', ground: null, note: null } as const;
    const write = writeOf(`declared-${dossierId}-${person.id}`);
    const declared = await this.declareConflict.execute({ dossierId, person, write, ...statement });
    valueOf(declared, `the word of ${person.signInName} on ${tale.product}`);
  }

  /** At the end of the day; where a product is still being scored, the session goes on. */
  private async adjourn(telling: TaleInTelling, act: Sitting, person: SignedInPerson): Promise<void> {
    const key = keyOf(telling, act);
    const session = this.held.get(key);
    if (session?.state !== 'open') return;
    const { id, version } = session;
    const write = writeOf(`${id}-${version}`);
    const event = { type: 'seal', input: {} } as const;
    const sealed = await this.takeStep.execute({ sessionId: id, version, event, person, write });
    const goesOn = !sealed.ok && sealed.refusals.every(({ code }) => code === 'agenda.scoring-open');
    if (!goesOn) this.held.set(key, valueOf(sealed, `the end of ${key}`));
  }

  private async take(key: string, event: SessionEvent, person: SignedInPerson): Promise<void> {
    const session = this.held.get(key);
    if (!session) throw new Error(`Nobody has planned the session ${key}`);
    const { id, version } = session;
    const write = writeOf(`${id}-${version}`);
    const taken = await this.takeStep.execute({ sessionId: id, version, event, person, write });
    this.held.set(key, valueOf(taken, `${event.type} in the session ${key}`));
  }
}

const keyOf = (telling: TaleInTelling, { level, day }: Sitting) => `${placeIdOf(telling, level)}-${day}`;
const placeIdOf = ({ province }: TaleInTelling, level: CouncilLevel) =>
  level === 'district' ? districtId(province) : provinceId(province);
