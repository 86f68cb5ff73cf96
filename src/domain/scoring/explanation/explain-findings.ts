import { ticksOf, type EvaluatedBallot } from '../ballot.js';
import { criteriaOf, type CriteriaSet } from '../criteria-set.js';
import { eliminatingFindings } from '../findings.js';
import { stoppingOption } from '../tally.js';
import type { ExplainedBallot } from './explained-ballot.js';
import type { FindingCount, FindingExplanation } from './explanation.js';

/** What a majority found, in the words of the sheet, and how many ballots say so. */
export function explainFindings(
  set: CriteriaSet,
  ballots: readonly ExplainedBallot[],
  findings: readonly string[],
): readonly FindingExplanation[] {
  const evaluated = ballots.map((ballot) => ballot.evaluated);
  return countFindings(set, evaluated, findings).map((finding) => ({
    ...finding,
    labels: finding.code === stoppingOption ? stoppingLabels(set, ballots) : labelsOf(set, finding.code),
  }));
}

export function countFindings(
  set: CriteriaSet,
  ballots: readonly EvaluatedBallot[],
  findings: readonly string[],
): readonly FindingCount[] {
  const eliminating = eliminatingFindings(set);
  return findings.map((code) => ({
    ...{ code, effect: eliminating.has(code) ? 'eliminates' : 'stops' },
    ballots: ballots.filter(({ stopped, declared }) =>
      code === stoppingOption ? stopped : declared.includes(code),
    ).length,
  }));
}

/** A finding in the words of the sheet; none where the sheet knows no such finding. */
export function labelsOf(set: CriteriaSet, code: string): readonly string[] {
  const notes = criteriaOf(set).flatMap((criterion) => criterion.notes);
  const coded = [...set.eliminatedWhen, ...notes.flatMap((note) => ('code' in note ? [note] : []))];
  return coded.filter((each) => each.code === code).map(({ label }) => label);
}

/** The stopping options that anybody ticked. */
function stoppingLabels(set: CriteriaSet, ballots: readonly ExplainedBallot[]): readonly string[] {
  const isTicked = (criterion: string, option: string) =>
    ballots.some(({ sheet }) => ticksOf(sheet.marks[criterion]).includes(option));
  return criteriaOf(set).flatMap(({ code, options }) =>
    options.filter((option) => option.stopsScoring && isTicked(code, option.code)).map(({ label }) => label),
  );
}
