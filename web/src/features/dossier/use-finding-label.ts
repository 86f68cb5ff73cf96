import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { findingLabels } from './criterion-names.js';

/** What a finding means in the sheet's words; three dots until the sheet has come. It comes only where something was found. */
export function useFindingLabel(dossier: DossierView): (code: string) => string {
  const { rulebook, criteriaSet, steps, panels } = dossier;
  const { label } = useWords();
  const found =
    steps.some(({ details }) => details['finding'] !== undefined) ||
    panels.some(({ result }) => (result?.findings.length ?? 0) > 0);
  const { data: set } = useQuery({ ...queries.criteriaSet(rulebook, criteriaSet), enabled: found });
  const labels = set && findingLabels(set);
  return (code) => (labels ? (labels.get(code) ?? label('finding', code)) : '…');
}
