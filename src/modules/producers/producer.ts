import type { ProducerKind } from '../../domain/jurisdiction/producer-kind.js';

/** Chủ thể: who makes products, at home in one commune. */
export interface Producer {
  readonly id: string;
  readonly name: string;
  readonly kind: ProducerKind;
  readonly commune: { readonly id: string; readonly name: string };
  readonly representativeName: string;
  readonly address: string;
  readonly registrationNumber: string | null;
  readonly phone: string | null;
}

/** An account by which somebody acts, or might act, for a producer. */
export interface OwnerAccount {
  readonly id: string;
  readonly fullName: string;
  /** Tells namesakes apart. */
  readonly signInName: string;
}

export interface PeopleOfProducer {
  /** Who acts for it; a closed account signs nobody in. */
  readonly items: readonly (OwnerAccount & { readonly active: boolean })[];
  /** The other owners of its commune, by their open accounts. */
  readonly candidates: readonly OwnerAccount[];
}
