/** The key was used before for another request. */
export interface KeyReused {
  readonly code: 'idempotency-key.reused';
  readonly key: string;
}
