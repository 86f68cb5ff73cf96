import { ticksOf } from '../ballot.js';
import { criteriaOf, type CriteriaSet } from '../criteria-set.js';
import { eliminatingFindings } from '../findings.js';
import { stoppingOption } from '../tally.js';
import type { ExplainedBallot } from './explained-ballot.js';
import type { FindingExplanation } from './explanation.js';

/** What a majority found, in the words of the sheet, and how many ballots say so. */
export function explainFindings(
  set: CriteriaSet,
  ballots: readonly ExplainedBallot[],
  findings: readonly string[],
): readonly FindingExplanation[] {
  const eliminating = eliminatingFindings(set);
  const count = (says: (ballot: ExplainedBallot) => boolean) => ballots.filter(says).length;
  return findings.map((code) =>
    code === stoppingOption
      ? {
          ...{ code, labels: stoppingLabels(set, ballots), effect: 'stops' },
          ballots: count(({ evaluated }) => evaluated.stopped),
        }
      : {
          ...{ code, labels: labelsOf(set, code), effect: eliminating.has(code) ? 'eliminates' : 'stops' },
          ballots: count(({ evaluated }) => evaluated.declared.includes(code)),
        },
  );
}

function labelsOf(set: CriteriaSet, code: string): readonly string[] {
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
