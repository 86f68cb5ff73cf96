import { lateBallot } from './late-ballot.proof.js';
import type { Proof } from './proof.js';
import { sequences } from './sequences.proof.js';
import { stars } from './stars.proof.js';
import { twins } from './twins.proof.js';

/** Every proof that `npm run prove` knows. */
export const proofs: readonly Proof[] = [stars, sequences, lateBallot, twins];
