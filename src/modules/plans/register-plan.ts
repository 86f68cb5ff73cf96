import { Injectable } from '@nestjs/common';
import { decidePlan } from '../../domain/plan/decide-plan.js';
import type { PlanItem } from '../../domain/plan/plan-facts.js';
import { listedTwice } from '../../domain/plan/plan.rules.js';
import { refuse } from '../../domain/shared/outcome.js';
import { RegisterDossier } from '../dossiers/index.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { AddProduct } from '../products/index.js';
import { PlanDoor, planFactsOf } from './plan-door.js';
import { PlanStore, type ItemRegistration } from './plan.store.js';

export interface PlanRegistrationWish {
  readonly planId: string;
  readonly version: number;
  readonly roundId: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

interface Registering {
  readonly year: number;
  readonly roundId: string;
  readonly person: SignedInPerson;
  /** What has become a dossier so far: an item that proves to be the same product becomes none. */
  readonly registered: readonly PlanItem[];
}

type Refusals = readonly { readonly code: string }[];

/**
 * Makes dossiers of all products of a plan that have none yet, each by the registration that people use, and tells of each
 * what became of it. What broke off half-way, or a colleague did at the same time, is found and linked.
 */
@Injectable()
export class RegisterPlan {
  constructor(
    private readonly store: PlanStore,
    private readonly door: PlanDoor,
    private readonly addProduct: AddProduct,
    private readonly registerDossier: RegisterDossier,
  ) {}

  async execute({ planId, version, roundId, person, write }: PlanRegistrationWish) {
    const kept = await this.store.findKept(person.id, write);
    if (kept) return kept;
    const entered = await this.door.enter(person, planId);
    if (!entered) return refuse({ code: 'plan.not-found' as const });
    const { plan, beside } = entered;
    if (plan.version !== version) return refuse({ code: 'version.stale' as const, current: plan.version });
    const event = { type: 'register', input: { roundId } } as const;
    const decided = decidePlan(plan, planFactsOf(plan, beside), event);
    if (!decided.ok) return decided;
    const items: ItemRegistration[] = [];
    const registered: PlanItem[] = plan.items.filter(({ dossierId }) => dossierId !== null);
    const waiting = plan.items.filter(({ hasPotential, dossierId }) => hasPotential && dossierId === null);
    for (const item of waiting) {
      const became = await this.register(item, { year: plan.year, roundId, person, registered });
      items.push(became);
      if (became.dossierId !== null) registered.push({ ...item, productId: became.productId });
    }
    return this.store.recordRegistrations(planId, items, { personId: person.id, write });
  }

  private async register(item: PlanItem, to: Registering, isAgain = false): Promise<ItemRegistration> {
    const { id: itemId, productName } = item;
    const product = await this.productOf(item, to);
    if (!product.ok)
      return { itemId, productName, productId: null, dossierId: null, refusals: product.refusals };
    const productId = product.value.id;
    const twin = to.registered.find(
      (other) => other.productId === productId && other.purpose === item.purpose,
    );
    if (twin) return { itemId, productName, productId, dossierId: null, refusals: [listedTwice(twin)] };
    const roundId = item.roundId ?? to.roundId;
    const wanted = { productId, roundId, year: to.year, purpose: item.purpose };
    const found = await this.store.findDossier(wanted);
    // Whoever withdrew is not registered again behind their back: that is done with the dossier itself.
    if (found?.counts) return { itemId, productName, productId, dossierId: found.id, refusals: [] };
    if (found && !found.mayComeAgain) {
      const ended = { code: 'plan.dossier-ended', dossierId: found.id, state: found.state };
      return { itemId, productName, productId, dossierId: null, refusals: [ended] };
    }
    const registered = await this.registerDossier.execute({
      ...{ productId, roundId, purpose: item.purpose, person: to.person },
      // The same wish when it is repeated: one dossier a planned product and round.
      write: { key: `plan-item-${itemId}-${productId}-${roundId}`, fingerprint: 'register' },
    });
    if (registered.ok)
      return { itemId, productName, productId, dossierId: registered.value.dossier.id, refusals: [] };
    const { refusals } = registered;
    // A colleague who registers the same plan was faster: theirs is found now.
    if (!isAgain && refusals.some(({ code }) => code === 'dossier.already-open'))
      return this.register(item, to, true);
    return { itemId, productName, productId, dossierId: null, refusals };
  }

  /** The product on the record, put there where its owner already is and the plan says enough of it. */
  private async productOf(
    item: PlanItem,
    { person }: Registering,
  ): Promise<{ ok: true; value: { readonly id: string } } | { ok: false; refusals: Refusals }> {
    const { id, producerId, producerName, productId, productName, rulebook, setCode, description } = item;
    if (productId !== null) return { ok: true, value: { id: productId } };
    if (producerId === null) return refuse({ code: 'plan.owner-not-on-record', producerName });
    const found = await this.store.findProduct(producerId, productName);
    if (found !== null) return { ok: true, value: { id: found } };
    if (rulebook === null || setCode === null || description === null)
      return refuse({ code: 'plan.product-not-described', productName });
    return this.addProduct.once({
      ...{ producerId, name: productName, description, rulebook, setCode, person },
      write: { key: `plan-item-${id}-product`, fingerprint: productName },
    });
  }
}
