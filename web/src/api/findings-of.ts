import { criteriaOf } from './criteria-of.js';
import type { CriteriaSet } from './types.js';

export interface Finding {
  readonly code: string;
  readonly label: string;
  /** Stops the evaluation; otherwise it eliminates the dossier. */
  readonly stops: boolean;
}

/** Everything the sheet lets a member declare, each once. */
export function findingsOf(set: CriteriaSet): readonly Finding[] {
  const grounds = set.eliminatedWhen.map((ground) => ({ ...ground, stops: false }));
  const notes = criteriaOf(set)
    .flatMap((criterion) => criterion.notes)
    .flatMap(({ code, label, kind }) =>
      code === undefined ? [] : [{ code, label, stops: kind === 'gate' }],
    );
  return [...new Map([...notes, ...grounds].map((finding) => [finding.code, finding])).values()];
}
