import type { WriteKey } from '../../platform/requests/index.js';

/** The key of a write of the demo's own. */
export const writeOf = (name: string): WriteKey => ({ key: `demo-${name}`, fingerprint: name });
