import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { findingLabels } from './criterion-names.js';

/** What a finding means in the sheet's words; three dots until the sheet has come. */
export function useFindingLabel({ rulebook, criteriaSet }: DossierView): (code: string) => string {
  const { label } = useWords();
  const { data: set } = useQuery(queries.criteriaSet(rulebook, criteriaSet));
  return (code) => (set ? (findingLabels(set).get(code) ?? label('finding', code)) : '…');
}
