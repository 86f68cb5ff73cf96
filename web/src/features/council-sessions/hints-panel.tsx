import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { HintsDetails } from '../../ui/hints-details.js';
import { Panel } from '../../ui/panel.js';

/** Of every product of a sealed session at once. */
export function HintsPanel({ sessionId }: { sessionId: string }) {
  const { t } = useWords();
  return (
    <Panel title={t('hints.title')}>
      <HintsDetails summary={t('hints.open')} ask={queries.sessionHints(sessionId)} />
    </Panel>
  );
}
