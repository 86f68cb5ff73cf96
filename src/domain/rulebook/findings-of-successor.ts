import {
  criteriaOf,
  criteriaOfPart,
  findingKinds,
  withCriteria,
  type CriteriaFile,
  type CriteriaSet,
  type Criterion,
  type CriterionNote,
} from '../scoring/criteria-set.js';

/**
 * The sheets of a decision whose printed text of eliminations and stops we do not have whole, filled in from the sheets
 * of the decision that followed (ADR 0007): a sheet that names no ground for elimination takes the other's, and one
 * that prints no knock-out, precondition or stop at all takes those of the criteria of the same name. What is printed stays.
 */
export const withFindingsOf = (file: CriteriaFile, successor: CriteriaFile): CriteriaFile => ({
  ...file,
  sets: file.sets.map((set) => {
    const other = successor.sets.find(({ code }) => code === set.code);
    return other ? filledFrom(set, other) : set;
  }),
});

function filledFrom(set: CriteriaSet, other: CriteriaSet): CriteriaSet {
  const { eliminatedWhen } = set.eliminatedWhen.length > 0 ? set : other;
  const printsFindings = criteriaOf(set).some(({ notes }) => notes.some(isFinding));
  if (printsFindings) return { ...set, eliminatedWhen };
  return withCriteria({ ...set, eliminatedWhen }, (criterion, part) => {
    const samePart = other.parts.filter(({ code }) => code === part.code);
    return criterionFrom(criterion, samePart.flatMap(criteriaOfPart));
  });
}

function criterionFrom(criterion: Criterion, others: readonly Criterion[]): Criterion {
  const other = others.find(({ name }) => name === criterion.name);
  if (!other) return criterion;
  const stopping = other.options.filter(({ stopsScoring }) => stopsScoring).map(({ points }) => points);
  return {
    ...criterion,
    notes: [...criterion.notes, ...other.notes.filter(isFinding)],
    options: criterion.options.map((option) =>
      stopping.includes(option.points) ? { ...option, stopsScoring: true } : option,
    ),
  };
}

const isFinding = ({ kind }: CriterionNote) => findingKinds.some((finding) => finding === kind);
