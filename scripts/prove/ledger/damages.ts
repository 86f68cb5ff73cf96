import type { Damage } from './damage.js';
import { damagesToChains } from './damage-chain.js';
import { damagesToRows } from './damage-rows.js';

const nothing: Damage = () => Promise.resolve(null);

/** Every way to damage a ledger; `nothing` shows that an unharmed one holds. */
export const damages: Readonly<Record<string, Damage>> = { nothing, ...damagesToRows, ...damagesToChains };
