import { takesFilingsOn } from '../../api/takes-filings-on.js';
import type { Rulebook } from '../../api/types.js';
import { useToday } from '../../api/use-today.js';
import { useWords } from '../../texts/words.js';
import { Pill } from '../../ui/pill.js';

/** Whether a dossier filed today comes under this decision. */
export function FilingPill({ rulebook }: { rulebook: Rulebook }) {
  const { t } = useWords();
  const today = useToday();
  if (takesFilingsOn(today, rulebook))
    return (
      <Pill tone="good" icon="check">
        {t('rulebook.takesFilings')}
      </Pill>
    );
  return <Pill>{t(rulebook.effectiveFrom > today ? 'rulebook.notYet' : 'rulebook.noLonger')}</Pill>;
}
