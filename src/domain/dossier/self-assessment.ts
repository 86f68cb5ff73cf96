import { evidenceFor } from '../rulebook/evidence-for.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { ticksOf, type BallotSheet, type EvaluatedBallot } from '../scoring/ballot.js';
import type { BallotRefusal } from '../scoring/ballot.refusals.js';
import { criteriaOf, type CriteriaSet } from '../scoring/criteria-set.js';
import { evaluateBallot } from '../scoring/evaluate-ballot.js';
import type { Gap } from '../scoring/gap/gap.js';
import { gapToNextStar } from '../scoring/gap/gap-to-next-star.js';
import { ratePanel, type Rating } from '../scoring/rate-panel.js';
import { accept, type Outcome } from '../shared/outcome.js';
import { locate, stageOf } from './dossier-state.js';
import type { Standing } from '../shared/standing.js';

/** The owner's own scoring of the product, with the evidence cited for each criterion: QĐ 26/2026, Mẫu 02. */
export interface SelfAssessment extends BallotSheet {
  /** Criterion → ids of files listed in the dossier. */
  readonly evidence: Readonly<Record<string, readonly string[]>>;
}

/** What the own scoring comes to. A criterion not yet looked at counts as 0. */
export interface AssessedSheet {
  /** Criteria neither marked nor confirmed to be empty. */
  readonly open: readonly string[];
  readonly rating: Rating;
  readonly gap: Gap;
}

export type AssessmentRefusal =
  | BallotRefusal
  | { readonly code: 'assessment.not-with-owner'; readonly state: string }
  | { readonly code: 'assessment.criterion-unknown'; readonly path: string; readonly criterion: string }
  | { readonly code: 'assessment.evidence-unlisted'; readonly path: string; readonly evidenceId: string };

/**
 * Whether the owner may still change the own scoring: while the dossier is with the owner, and no longer. Where a path has
 * ended it stays as the council had it; entering a later round gives it back.
 */
export function refusalsOfAssessing(standing: Standing): readonly AssessmentRefusal[] {
  const located = locate(standing);
  const holder = located.ok ? located.value.meta.holder : [];
  return holder.some(({ role }) => role === 'producer') && stageOf(standing.state) !== 'closed'
    ? []
    : [{ code: 'assessment.not-with-owner', state: standing.state }];
}

/** Every citation that names no criterion of the sheet or no file of the dossier. */
export const refusalsOfCitations = (
  set: CriteriaSet,
  { evidence }: SelfAssessment,
  listed: readonly string[],
): readonly AssessmentRefusal[] =>
  Object.entries(evidence).flatMap(([criterion, ids]) => [
    ...(criteriaOf(set).some(({ code }) => code === criterion)
      ? []
      : [{ code: 'assessment.criterion-unknown' as const, path: `evidence.${criterion}`, criterion }]),
    ...ids.flatMap((evidenceId, i) =>
      listed.includes(evidenceId)
        ? []
        : [{ code: 'assessment.evidence-unlisted' as const, path: `evidence.${criterion}.${i}`, evidenceId }],
    ),
  ]);

interface Sheet {
  readonly rulebook: Rulebook;
  readonly set: CriteriaSet;
}

/** Whether there is anything to judge: an option chosen, or a finding noted. Without, a star would be told of an empty sheet. */
export const isBegun = ({ marks, declared }: BallotSheet): boolean =>
  declared.length > 0 || Object.values(marks).some((mark) => ticksOf(mark).length > 0);

/** Rates the own scoring as if it were the only ballot, finished or not; or names everything the sheet does not allow. Pure. */
export function assess(
  { rulebook, set }: Sheet,
  assessment: BallotSheet,
): Outcome<AssessedSheet, BallotRefusal> {
  const unfinished = evaluateUnfinished(set, assessment);
  if (!unfinished.ok) return unfinished;
  const { open, sheet, evaluated } = unfinished.value;
  const ballots = [evaluated];
  const rule = { bands: rulebook.bands, spreadAbove: null };
  return accept({
    open,
    rating: ratePanel(rule, { by: 'ballots', set, ballots }),
    gap: gapToNextStar({
      ...{ set, bands: rulebook.bands, ballot: { sheet, evaluated } },
      documentsFor: (name) => evidenceFor(name, rulebook),
    }),
  });
}

/** The points of an own scoring, finished or not, or everything the sheet does not allow: what is open counts as 0. */
export function evaluateUnfinished(
  set: CriteriaSet,
  written: BallotSheet,
): Outcome<UnfinishedBallot, BallotRefusal> {
  const open = openCriteria(set, written);
  const sheet = { ...written, confirmedEmpty: [...written.confirmedEmpty, ...open] };
  const evaluated = evaluateBallot(set, sheet);
  return evaluated.ok ? accept({ open, sheet, evaluated: evaluated.value }) : evaluated;
}

interface UnfinishedBallot {
  readonly open: readonly string[];
  readonly sheet: BallotSheet;
  readonly evaluated: EvaluatedBallot;
}

function openCriteria(set: CriteriaSet, sheet: BallotSheet): readonly string[] {
  const outcome = evaluateBallot(set, sheet);
  if (outcome.ok) return [];
  return outcome.refusals.flatMap((refusal) =>
    refusal.code === 'ballot.criterion-unmarked' ? [refusal.criterion] : [],
  );
}
