import { whyNotImpartial, type ConflictRefusal } from '../../domain/council/conflict.js';
import type { Appeal } from './appeal.js';

export type NamedRefusal =
  ConflictRefusal | { readonly code: 'appeal.not-found' } | { readonly code: 'appeal.not-named' };

/** Foreign and missing appeals look the same. Whether it still takes ballots, its own row says. */
export function whyNotNamedFor(appeal: Appeal | undefined, personId: string): NamedRefusal | null {
  if (!appeal) return { code: 'appeal.not-found' };
  if (!appeal.members.some((member) => member.personId === personId && !member.released))
    return { code: 'appeal.not-named' };
  return whyNotImpartial(personId, { [personId]: appeal.word ?? undefined })[0] ?? null;
}
