import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { LetterFacts } from '../papers/index.js';
import type { Letter, LetterContent, LetterKind, LetterTopic } from './letter.js';
import type { LetterRecord } from './letter.store.js';

type SubjectUnknown = { readonly code: 'letter.subject-unknown'; readonly kind: LetterKind };
type NothingToTell = { readonly code: 'letter.nothing-to-tell'; readonly kind: LetterKind };

/** A draft that tells what the record no longer says, with how many of its lines are gone and how many it lacks. */
export interface FactsChanged {
  readonly code: 'letter.facts-changed';
  readonly gone: number;
  readonly added: number;
  /** Dossiers among them. */
  readonly dossierIds: readonly string[];
}

/** What a letter tells of its topic by the record as it stands; refused where there is nothing. */
export async function contentOf(
  record: LetterRecord,
  { kind, placeId, subjectId }: LetterTopic,
): Promise<Outcome<LetterContent, SubjectUnknown | NothingToTell>> {
  const content = await find(record, { kind, placeId, subjectId });
  if (!content) return refuse({ code: 'letter.subject-unknown', kind });
  // A plan is sent though it lists nothing: its targets are told.
  return kind !== 'planSubmission' && linesOf(content.facts).length === 0
    ? refuse({ code: 'letter.nothing-to-tell', kind })
    : accept(content);
}

/** In what a draft differs from the record as it stands; null where it tells just that. The day it was reckoned on may be over. */
export async function changesOf(record: LetterRecord, letter: Letter): Promise<FactsChanged | null> {
  const { kind, place, subjectId, facts, to } = letter;
  const now = await contentOf(record, { kind, placeId: place.id, subjectId });
  if (now.ok && now.value.toPlaceId === (to?.id ?? null) && told(now.value.facts) === told(facts))
    return null;
  const [before, after] = [linesOf(facts), now.ok ? linesOf(now.value.facts) : []];
  const [gone, added] = [without(before, after), without(after, before)];
  const dossierIds = new Set([...gone, ...added].flatMap(idOf));
  return {
    ...{ code: 'letter.facts-changed', gone: gone.length, added: added.length },
    dossierIds: [...dossierIds],
  };
}

function find(
  record: LetterRecord,
  { kind, placeId, subjectId }: LetterTopic,
): Promise<LetterContent | null> {
  switch (kind) {
    case 'planSubmission':
      return record.findPlan(subjectId, placeId);
    case 'dossierForwarding':
      return record.findForwarded(subjectId, placeId);
    case 'urging':
      return record.findLate(subjectId, placeId);
  }
}

/** Everything that a letter lists. */
function linesOf(facts: LetterFacts): readonly object[] {
  switch (facts.kind) {
    case 'planSubmission':
      return facts.items;
    case 'dossierForwarding':
      return facts.dossiers;
    case 'urging':
      return [...facts.plans, ...(facts.reports ?? []), ...(facts.followUps ?? []), ...facts.dossiers];
  }
}

const told = (facts: LetterFacts) => JSON.stringify(facts.kind === 'urging' ? linesOf(facts) : facts);

/** Of the lines, only dossiers have one. */
const idOf = (line: object) => ('id' in line && typeof line.id === 'string' ? [line.id] : []);

function without(lines: readonly object[], others: readonly object[]): readonly object[] {
  const known = new Set(others.map((each) => JSON.stringify(each)));
  return lines.filter((each) => !known.has(JSON.stringify(each)));
}
