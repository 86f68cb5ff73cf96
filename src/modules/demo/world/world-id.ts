import { createHash } from 'node:crypto';

/** The id of a place or person of the invented world: the same in every demo, so that its data can name one another. */
export function worldId(kind: 'place' | 'person', name: string): string {
  const hex = createHash('sha256').update(`ocop demo ${kind} ${name}`).digest('hex');
  // UUID version 8: what is in it is the application's own business (RFC 9562 §5.8).
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
