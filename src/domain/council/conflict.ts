import { isOfCouncil, type HeldRole } from '../jurisdiction/role.js';
import { holdersOf, type SeatedMember } from './quorum.js';

/** What a member, or the chair about a member, says of one dossier: no conflict, a conflict, or not sure. */
export const conflictWords = ['none', 'conflict', 'doubt'] as const;
export type ConflictWord = (typeof conflictWords)[number];

/** Why a member may not judge a product: owner or kin within three generations, employee, paid adviser of two years, officer of that commune (ADR 0007). */
export const conflictGrounds = ['owner', 'kin', 'employee', 'adviser', 'officer', 'other'] as const;
export type ConflictGround = (typeof conflictGrounds)[number];

/** The last word on each member, by the member's id; nobody has spoken of the others yet. */
export type ConflictWords = Readonly<Partial<Record<string, ConflictWord>>>;

/** Why somebody may neither read nor score a dossier as a member of its council. */
export type ConflictRefusal =
  | { readonly code: 'conflict.undeclared'; readonly waitingFor: readonly string[] }
  | { readonly code: 'conflict.in-doubt'; readonly waitingFor: readonly string[] }
  | { readonly code: 'conflict.declared'; readonly personId: string };

/** Ballots were counted whose members turned out to have a conflict since: what they gave stands no more. */
export interface CountedSince {
  readonly code: 'conflict.since-counted';
  readonly personIds: readonly string[];
}

interface Counted {
  readonly counted: readonly string[];
  readonly standIns: readonly SeatedMember[];
}

/** Whose ballots those are: of whoever has a conflict, and of whoever sits for such a member. */
export const whyNoLongerCounted = (
  { counted, standIns }: Counted,
  words: ConflictWords,
): readonly CountedSince[] => {
  const isOut = (personId: string) => words[personId] === 'conflict';
  const out = standIns.filter((each) => holdersOf(each).some(isOut)).map(({ personId }) => personId);
  const personIds = counted.filter((id) => isOut(id) || out.includes(id));
  return personIds.length > 0 ? [{ code: 'conflict.since-counted', personIds }] : [];
};

/** One member's own word. Only a clear "none" lets a member read and score. */
export function whyNotImpartial(personId: string, words: ConflictWords): readonly ConflictRefusal[] {
  switch (words[personId]) {
    case 'none':
      return [];
    case 'conflict':
      return [{ code: 'conflict.declared', personId }];
    case 'doubt':
      return [{ code: 'conflict.in-doubt', waitingFor: [personId] }];
    case undefined:
      return [{ code: 'conflict.undeclared', waitingFor: [personId] }];
  }
}

/**
 * Whoever is in doubt neither counts nor is dropped, nor does whoever sits for such a member: nothing is opened or counted
 * before somebody has ruled.
 */
export function whyStillInDoubt(
  personIds: readonly string[],
  words: ConflictWords,
  standIns: readonly SeatedMember[] = [],
): readonly ConflictRefusal[] {
  const holders = standIns
    .filter(({ personId }) => personIds.includes(personId) && words[personId] !== 'conflict')
    .flatMap(holdersOf);
  const waitingFor = [...new Set([...personIds, ...holders])].filter((id) => words[id] === 'doubt');
  return waitingFor.length > 0 ? [{ code: 'conflict.in-doubt', waitingFor }] : [];
}

/**
 * Whether somebody has a conflict of interest in a dossier, or one not ruled on yet. Of what was said and scored of it such a
 * person learns no more than its owner, whatever other office they hold (ADR 0007).
 */
export const isPartial = (word: ConflictWord | null | undefined): boolean =>
  word === 'conflict' || word === 'doubt';

/** Everybody's word is needed before a scoring opens; whoever has a conflict stays out of it and holds nobody up. */
export function whyNotAllDeclared(
  members: readonly SeatedMember[],
  words: ConflictWords,
): readonly ConflictRefusal[] {
  const personIds = members.map(({ personId }) => personId);
  const undeclared = personIds.filter((id) => words[id] === undefined);
  return [
    ...(undeclared.length > 0 ? [{ code: 'conflict.undeclared' as const, waitingFor: undeclared }] : []),
    ...whyStillInDoubt(personIds, words, members),
  ];
}

export type ReadingRefusal = ConflictRefusal | { readonly code: 'advice.not-brought' };

/** Who asks to read a dossier, with the roles that reach it. */
export interface Reader {
  readonly id: string;
  readonly roles: readonly HeldRole[];
  /** Whether the dossier was delivered to a council that this person advises. */
  readonly advises: boolean;
}

/**
 * Somebody who meets a dossier only as a member of its council, or of its advisory team, reads it once it is clear that
 * nothing is against it; the advisory team not before it was brought to its council (QĐ 26/2026, Đ.7.3c; ADR 0007).
 */
export function whyNotReading(
  { id, roles, advises }: Reader,
  words: ConflictWords,
): readonly ReadingRefusal[] {
  if (roles.length === 0 || !roles.every(({ role }) => isOfCouncil(role))) return [];
  const isOnlyAdviser = roles.every(({ role }) => role === 'adviser');
  return [
    ...(isOnlyAdviser && !advises ? [{ code: 'advice.not-brought' as const }] : []),
    ...whyNotImpartial(id, words),
  ];
}

/** What the record itself says of a member and a product: never more than a hint, the member and the chair decide. */
export const conflictHints = [
  'sameOwner',
  'sameIdentityNumber',
  'sameAddress',
  'employedByOwner',
  'workedOnDossier',
  'advisedOnDossier',
  'communeOfficer',
] as const;
export type ConflictHint = (typeof conflictHints)[number];

export interface ConflictStatement {
  readonly word: ConflictWord;
  readonly ground: ConflictGround | null;
  readonly note: string | null;
}

export type DeclarationRefusal =
  | { readonly code: 'conflict.ground-missing' }
  | { readonly code: 'conflict.ground-unexpected'; readonly word: ConflictWord }
  | { readonly code: 'conflict.settled'; readonly word: ConflictWord }
  | { readonly code: 'conflict.own-case' }
  | { readonly code: 'conflict.nothing-to-rule'; readonly word: ConflictWord | null }
  | { readonly code: 'reason.missing' };

/** A member may always step aside; taking a declared conflict back, or speaking against a ruling, is the chair's. */
export function refusalsOfDeclaring(
  { word, ground }: ConflictStatement,
  last: { readonly word: ConflictWord; readonly ruled: boolean } | null,
): readonly DeclarationRefusal[] {
  const isSettled = last !== null && (last.word === 'conflict' || last.ruled) && word !== 'conflict';
  return [
    ...refusalsOfGround(word, ground),
    ...(isSettled ? [{ code: 'conflict.settled' as const, word: last.word }] : []),
  ];
}

/** What a ruling is about: the last word on the member, and whether the record hints at a conflict. */
export interface RulingCase {
  readonly isOwn: boolean;
  readonly last: { readonly word: ConflictWord; readonly ruled: boolean } | null;
  readonly isHintedAt: boolean;
}

/**
 * Whoever presides rules on others, with a reason, and leaves no doubt: on what was declared or doubted, on an earlier
 * ruling, or on a "none" that the record speaks against. Nobody is kept out, or let in, unasked.
 */
export function refusalsOfRuling(
  { word, ground, note }: ConflictStatement,
  { isOwn, last, isHintedAt }: RulingCase,
): readonly DeclarationRefusal[] {
  const isThere = hasSomethingToRule({ last, isHintedAt });
  return [
    ...refusalsOfGround(word, ground),
    ...(isOwn ? [{ code: 'conflict.own-case' as const }] : []),
    ...(isThere || isOwn ? [] : [{ code: 'conflict.nothing-to-rule' as const, word: last?.word ?? null }]),
    ...((note ?? '').trim() === '' ? [{ code: 'reason.missing' as const }] : []),
  ];
}

export const hasSomethingToRule = ({ last, isHintedAt }: Omit<RulingCase, 'isOwn'>): boolean =>
  last !== null && (last.word !== 'none' || last.ruled || isHintedAt);

const refusalsOfGround = (
  word: ConflictWord,
  ground: ConflictGround | null,
): readonly DeclarationRefusal[] => {
  if (word === 'conflict') return ground === null ? [{ code: 'conflict.ground-missing' }] : [];
  return ground === null ? [] : [{ code: 'conflict.ground-unexpected', word }];
};
