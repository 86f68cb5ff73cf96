import { criteriaOf } from '../../../api/criteria-of.js';
import { useWords } from '../../../texts/words.js';
import { SheetParts } from '../sheet-parts.js';
import { setWith, type SecondLook } from './rescoring.js';

/** Everything that causes no gap: folded, locked, as it was. */
export function OtherCriteria({ look: { set, contested, before, count } }: { look: SecondLook }) {
  const { t, number } = useWords();
  const others = setWith(set, (code) => !contested.includes(code));
  const many = criteriaOf(others).length;
  if (many === 0) return null;
  return (
    <details>
      <summary>{t('rescoring.others', { number: number(many), count: many })}</summary>
      <SheetParts set={others} sheet={before} count={count} />
    </details>
  );
}
