import {
  criteriaOf,
  criteriaOfPart,
  partCodes,
  type CriteriaSet,
  type Part,
  type PartCode,
} from '../../scoring/criteria-set.js';
import { criterionProblems } from './criterion-problems.js';
import { problemIf, type CriteriaProblem } from './criteria-problem.js';
import { findingCodes } from './finding-codes.js';

/** One sheet: its parts, its sums, and that every printed oddity is among its anomalies. */
export function setProblems(
  path: string,
  set: CriteriaSet,
  partPoints: Readonly<Record<PartCode, number>>,
): readonly CriteriaProblem[] {
  const attainable = sumOf(criteriaOf(set));
  return [
    ...problemIf(set.parts.map(({ code }) => code).join() !== partCodes.join(), path, 'set.parts-unexpected'),
    ...problemIf(set.attainablePoints !== attainable, path, 'set.attainable-points-wrong', {
      attainablePoints: set.attainablePoints,
      sum: attainable,
    }),
    ...set.parts.flatMap((part) =>
      partProblems(`${path}.parts[${part.code}]`, set, part, partPoints[part.code]),
    ),
    ...placedCriteria(path, set).flatMap(({ criterion, place }) => criterionProblems(criterion, place)),
    ...sectionOrderProblems(path, set),
    ...subgroupProblems(path, set),
    ...findingProblems(path, set),
  ];
}

function partProblems(
  path: string,
  set: CriteriaSet,
  part: Part,
  points: number,
): readonly CriteriaProblem[] {
  const sum = sumOf(criteriaOfPart(part));
  const facts = { maxPoints: part.maxPoints, sum };
  const isListed = set.anomalies.some(({ at, kind }) => at === part.code && kind === 'part-sum');
  return [
    ...problemIf(part.maxPoints !== points, path, 'part.points-unexpected', { ...facts, expected: points }),
    ...problemIf(sum !== part.maxPoints && !isListed, path, 'part.sum-unexplained', facts),
    ...problemIf(sum === part.maxPoints && isListed, path, 'part.anomaly-idle', facts),
    ...part.sections.flatMap(({ code, maxPoints, printedMaxPoints, criteria }) => {
      const at = `${path}.sections[${code}]`;
      return [
        ...problemIf(maxPoints !== sumOf(criteria), at, 'section.sum-wrong', {
          maxPoints,
          sum: sumOf(criteria),
        }),
        ...problemIf(printedMaxPoints === maxPoints, at, 'section.printed-points-idle', { maxPoints }),
      ];
    }),
  ];
}

function placedCriteria(path: string, set: CriteriaSet) {
  const all = criteriaOf(set);
  const firstOf = new Map<string, number>();
  for (const [i, { code }] of all.entries()) if (!firstOf.has(code)) firstOf.set(code, i);
  let index = 0;
  const earlierThan = (own: number) => (code: string) => {
    const first = firstOf.get(code) ?? own;
    return first < own ? all[first] : undefined;
  };
  return set.parts.flatMap((part) =>
    part.sections.flatMap((section) =>
      section.criteria.map((criterion) => ({
        criterion,
        place: {
          path: `${path}.parts[${part.code}].sections[${section.code}].criteria[${criterion.code}]`,
          sectionCode: section.code,
          earlier: earlierThan(index++),
          anomalies: set.anomalies,
        },
      })),
    ),
  );
}

function sectionOrderProblems(path: string, set: CriteriaSet): readonly CriteriaProblem[] {
  const sections = set.parts.flatMap((part) => part.sections.map(({ code }) => ({ part: part.code, code })));
  return sections.flatMap(({ part, code }, i) => {
    const previous = Number(sections[i - 1]?.code ?? 0);
    const at = `${path}.parts[${part}].sections[${code}]`;
    return problemIf(Number(code) <= previous, at, 'section.out-of-order', { after: previous });
  });
}

function subgroupProblems(path: string, set: CriteriaSet): readonly CriteriaProblem[] {
  const members = criteriaOf(set).flatMap(({ subgroup, maxPoints }) =>
    subgroup ? [{ subgroup, maxPoints }] : [],
  );
  // Every member repeats its subgroup's points, and each must be right.
  const subgroups = new Map(
    members.map(({ subgroup }) => [`${subgroup.code} ${subgroup.maxPoints}`, subgroup]),
  );
  return [...subgroups.values()].flatMap(({ code, maxPoints }) => {
    const sum = sumOf(members.filter(({ subgroup }) => subgroup.code === code));
    return problemIf(sum !== maxPoints, path, 'subgroup.sum-wrong', { subgroup: code, maxPoints, sum });
  });
}

// Ballots declare findings by code alone, so a code may stand only once on a sheet.
function findingProblems(path: string, set: CriteriaSet): readonly CriteriaProblem[] {
  const codes = [
    ...set.eliminatedWhen.map(({ code }) => code),
    ...criteriaOf(set).flatMap(({ notes }) => notes.flatMap((note) => ('code' in note ? [note.code] : []))),
  ];
  const repeated = new Set(codes.filter((code, i) => codes.indexOf(code) < i));
  return [
    ...[...repeated].flatMap((finding) => problemIf(true, path, 'finding.repeated', { finding })),
    ...set.eliminatedWhen.flatMap(({ code }) =>
      problemIf(
        !findingCodes.elimination.includes(code),
        `${path}.eliminatedWhen[${code}]`,
        'finding.unknown',
      ),
    ),
  ];
}

const sumOf = (rows: readonly { readonly maxPoints: number }[]) =>
  rows.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
