import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Panel } from '../../ui/panel.js';
import { PanelCard } from './panel-card.js';
import styles from './scoring-panel.module.css';

/** Every scoring of this dossier by a council, the latest first. */
export function ScoringPanel({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  if (dossier.panels.length === 0) return null;
  return (
    <Panel title={t('scoring.title')} tone="amber">
      <ul className={styles['list']}>
        {dossier.panels.toReversed().map((panel) => (
          <li key={panel.id}>
            <PanelCard dossier={dossier} panel={panel} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
