import type { AssessedSheet, CriteriaSet } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { findingsOf } from '../../../api/findings-of.js';
import { criteriaOf } from '../../../api/criteria-of.js';

type Blocker = AssessedSheet['gap']['blockers'][number];

/** What keeps a sheet from every star, in the words of its sheet. */
export function useBlockerSentences(set: CriteriaSet): (blockers: readonly Blocker[]) => readonly string[] {
  const { t, label } = useWords();
  const findings = new Map(findingsOf(set).map((finding) => [finding.code, finding.label]));
  const criteria = new Map(criteriaOf(set).map((criterion) => [criterion.code, criterion]));
  const sentence = ({ by, code = '', criterion: of = '', option }: Blocker) => {
    if (by === 'finding') return findings.get(code) ?? label('finding', code);
    const criterion = criteria.get(of);
    return t('gap.stoppingOption', {
      criterion: `${of} ${criterion?.name ?? ''}`.trim(),
      option: criterion?.options.find((each) => each.code === option)?.label ?? '',
    });
  };
  return (blockers) => blockers.map(sentence);
}
