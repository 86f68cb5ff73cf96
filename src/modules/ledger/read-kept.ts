import { findCheckpoints, type SignedCheckpoint } from './checkpoint.js';

/** What somebody kept outside the system: a signed checkpoint, a head as a QR code holds it, or a bare code of a receipt or a signed head. */
export type Kept =
  | { readonly kind: 'checkpoint'; readonly checkpoint: SignedCheckpoint }
  | { readonly kind: 'head'; readonly placeId: string; readonly number: number; readonly hash: string }
  | { readonly kind: 'code'; readonly hash: string };

const head = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([1-9][0-9]{0,14})\/([0-9a-f]{64})$/;

/** Null where a text is none of them. Blanks and capitals mean nothing: codes are typed off paper in groups. */
export function readKept(text: string): Kept | null {
  const [checkpoint] = findCheckpoints(text);
  if (checkpoint) return { kind: 'checkpoint', checkpoint };
  const typed = text.replaceAll(/\s/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(typed)) return { kind: 'code', hash: typed };
  const [, placeId, number, hash] = head.exec(typed) ?? [];
  if (placeId === undefined || hash === undefined) return null;
  return { kind: 'head', placeId, number: Number(number), hash };
}
