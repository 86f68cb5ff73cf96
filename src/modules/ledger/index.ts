export { ActStore } from './act.store.js';
export { kindOfRead, Recorded } from './http/recorded.js';
export { Ledger } from './ledger.js';
export { LedgerModule } from './ledger.module.js';
export type { SealedUnder } from './checkpoint.store.js';
export { SignCheckpoint } from './sign-checkpoint.js';
export type { StoredResult } from './stored-result.js';
