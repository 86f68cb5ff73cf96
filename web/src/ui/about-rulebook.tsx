import type { Rulebook } from '../api/types.js';
import { useWords } from '../texts/words.js';

/** Between which days it takes dossiers, and in a few words what it is. */
export function AboutRulebook({ rulebook: { id, effectiveFrom, effectiveTo } }: { rulebook: Rulebook }) {
  const { t, label, has, facts } = useWords();
  return (
    <>
      <strong>{t('rulebook.inForce', facts({ effectiveFrom, effectiveTo }))}</strong>{' '}
      {has(`rulebook.about.${id}`) && label('rulebook.about', id)}
    </>
  );
}
