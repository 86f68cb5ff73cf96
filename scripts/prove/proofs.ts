import { bands } from './bands.proof.js';
import { council } from './council.proof.js';
import { deadlines } from './deadlines.proof.js';
import { ledger } from './ledger.proof.js';
import { seal } from './seal.proof.js';
import { machines } from './machines.proof.js';
import type { Proof } from './proof.js';
import { reminders } from './reminders.proof.js';
import { secrecy } from './secrecy.proof.js';
import { sequences } from './sequences.proof.js';
import { sheets } from './sheets.proof.js';
import { stars } from './stars.proof.js';
import { twins } from './twins.proof.js';
import { which } from './which.proof.js';

/** Every proof that `npm run prove` knows. */
export const proofs: readonly Proof[] = [
  ...[stars, sheets, bands, which, deadlines, machines],
  ...[sequences, council, secrecy, seal, twins, ledger, reminders],
];
