import type { WriteKey } from '../../platform/requests/index.js';

/** Who writes, and under which name of the wish. */
export interface Writer {
  readonly personId: string;
  readonly write: WriteKey;
}
