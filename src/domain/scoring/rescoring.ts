import { isSameValue } from '../shared/same-value.js';
import { ticksOf, type BallotSheet } from './ballot.js';

/** A second look at one's own ballot: what it said before, and the criteria that may be scored again. */
export interface Rescoring {
  readonly before: BallotSheet;
  readonly contested: readonly string[];
}

export type RescoringRefusal =
  | { readonly code: 'ballot.not-contested'; readonly path: string; readonly criterion: string }
  | { readonly code: 'ballot.change-without-reason'; readonly path: string; readonly criterion: string }
  | { readonly code: 'ballot.findings-settled'; readonly path: string };

/**
 * Why a sheet is no lawful second one: it changes what causes no gap, changes a mark without saying why in that
 * criterion's note, or changes findings. Not in the decisions; ADR 0007.
 */
export function refusalsOfRescoring(
  { before, contested }: Rescoring,
  after: BallotSheet,
): readonly RescoringRefusal[] {
  const named = new Set(
    [before, after].flatMap(({ marks, notes, confirmedEmpty }) => [
      ...Object.keys(marks),
      ...Object.keys(notes),
      ...confirmedEmpty,
    ]),
  );
  return [
    ...[...named].flatMap((criterion) => refusalOfOne(criterion, { before, contested }, after)),
    ...(isSameValue([...before.declared].toSorted(), [...after.declared].toSorted())
      ? []
      : [{ code: 'ballot.findings-settled' as const, path: 'declared' }]),
  ];
}

function refusalOfOne(
  criterion: string,
  { before, contested }: Rescoring,
  after: BallotSheet,
): readonly RescoringRefusal[] {
  const remarked = noteOn(after, criterion) !== noteOn(before, criterion);
  const changed = isChanged(before, after, criterion);
  if (!changed && !remarked) return [];
  if (!contested.includes(criterion))
    return [{ code: 'ballot.not-contested', path: `${changed ? 'marks' : 'notes'}.${criterion}`, criterion }];
  return changed && !(remarked && noteOn(after, criterion) !== '')
    ? [{ code: 'ballot.change-without-reason', path: `notes.${criterion}`, criterion }]
    : [];
}

const noteOn = ({ notes }: BallotSheet, criterion: string) => (notes[criterion] ?? '').trim();

/** Whether a criterion is marked otherwise; the order of ticks says nothing. */
export const isChanged = (before: Marked, after: Marked, criterion: string): boolean =>
  !isSameValue(ticksIn(before, criterion), ticksIn(after, criterion));

type Marked = Pick<BallotSheet, 'marks'>;
const ticksIn = ({ marks }: Marked, criterion: string) => [...ticksOf(marks[criterion])].toSorted();
