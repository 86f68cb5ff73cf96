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
