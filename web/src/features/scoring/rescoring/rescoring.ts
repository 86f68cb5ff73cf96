import { criteriaOf } from '../../../api/criteria-of.js';
import type { CriteriaSet } from '../../../api/types.js';
import type { Count } from '../count-points.js';
import type { Sheet } from '../sheet.js';

/** A second look at one's own ballot: what it said before, what may be scored again, and how it stands now. */
export interface SecondLook {
  readonly set: CriteriaSet;
  readonly contested: readonly string[];
  readonly before: Sheet;
  readonly now: Sheet;
  readonly count: Count;
}

const marksOf = ({ marks }: Sheet, code: string) => [...(marks[code] ?? [])].toSorted().join(' ');
const noteOn = ({ notes }: Sheet, code: string) => (notes[code] ?? '').trim();

/** Contested criteria marked otherwise than before; one that no longer applies has lost its mark. */
export const changedIn = ({ contested, before, now, count }: SecondLook): readonly string[] =>
  contested.filter(
    (code) => marksOf(before, code) !== (count.switchedOff.has(code) ? '' : marksOf(now, code)),
  );

/** What was typed as the reason; the note of the sheet before is none. */
export const reasonFor = ({ before, now }: Pick<SecondLook, 'before' | 'now'>, code: string): string =>
  noteOn(now, code) === noteOn(before, code) ? '' : (now.notes[code] ?? '');

export const withoutReason = (look: SecondLook): readonly string[] =>
  changedIn(look).filter((code) => reasonFor(look, code).trim() === '');

/** The sheet as it is handed in: a note is touched only where a mark is. */
export function sheetToCast(look: SecondLook): Sheet {
  const changed = changedIn(look);
  const notes = criteriaOf(look.set).flatMap(({ code }) => {
    const note = (changed.includes(code) ? look.now : look.before).notes[code];
    return note === undefined ? [] : [[code, note] as const];
  });
  return { ...look.now, notes: Object.fromEntries(notes) };
}

/** The sheet with only some of its criteria; parts and sections that become empty are left out. */
export function setWith(set: CriteriaSet, isKept: (code: string) => boolean): CriteriaSet {
  const parts = set.parts.map((part) => ({
    ...part,
    sections: part.sections
      .map((section) => ({ ...section, criteria: section.criteria.filter(({ code }) => isKept(code)) }))
      .filter(({ criteria }) => criteria.length > 0),
  }));
  return { ...set, parts: parts.filter(({ sections }) => sections.length > 0) };
}
