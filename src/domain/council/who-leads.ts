import type { Quorum } from './charter.js';
import { isPartial, type ConflictWords } from './conflict.js';
import { holdersOf, whoPresides, type SeatedMember } from './quorum.js';

/** A council as it is for one product, whether it sits or not. */
export interface Bench {
  readonly seats: readonly SeatedMember[];
  /** Who is there, in whose seat; null: the council does not sit, and each member can be asked. */
  readonly present: readonly SeatedMember[] | null;
  readonly words: ConflictWords;
  readonly quorum: Pick<Quorum, 'withChair'>;
}

/**
 * Who decides for the council on one product: whoever presides, without a conflict of interest or a doubt in it, and never
 * on the own case; nor does a stand-in where the member is out. Where nobody who may is there, the chair decides from outside,
 * else a vice chair: whoever of them is in office, since nobody waits for a word that cannot be given. Pure.
 */
export function whoLeads(
  { seats, present, words, quorum }: Bench,
  caseOf: string | null = null,
): readonly SeatedMember[] {
  const isOut = (personId: string) => personId === caseOf || isPartial(words[personId]);
  const free = (members: readonly SeatedMember[]) => members.filter((each) => !holdersOf(each).some(isOut));
  const conflicted = seats.map(({ personId }) => personId).filter(isOut);
  const inOffice = seats.filter(({ isOutOfOffice }) => !isOutOfOffice);
  const there = whoPresides({ seats, counted: free(present ?? inOffice), conflicted }, quorum);
  if (there.length > 0) return there;
  const unable = seats.filter((each) => !inOffice.includes(each)).map(({ personId }) => personId);
  const outside = { seats, counted: free(inOffice), conflicted: [...conflicted, ...unable] };
  return whoPresides(outside, { withChair: true });
}
