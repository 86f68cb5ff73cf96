import { Button } from 'antd';
import { useState } from 'react';
import type { DossierView } from '../../api/types.js';
import { useSetName } from '../../api/use-set-name.js';
import { useWords } from '../../texts/words.js';
import { FactsList } from '../../ui/facts-list.js';
import { Panel } from '../../ui/panel.js';
import { ChangeDecision } from './change-decision.js';
import styles from './decision-panel.module.css';
import { SheetLink } from './sheet-link.js';

/** Which decision the dossier runs under and why it is evaluated; whoever may moves it to another one. */
export function DecisionPanel({ dossier }: { dossier: DossierView }) {
  const words = useWords();
  const { t, label } = words;
  const setName = useSetName();
  const [changing, setChanging] = useState(false);
  const { rulebook, criteriaSet, purpose, round, mayChangeDecision } = dossier;
  return (
    <Panel
      title={t('decision.title')}
      extra={
        mayChangeDecision && (
          <Button onClick={() => setChanging(true)}>{label('action', 'changeDecision')}</Button>
        )
      }
    >
      <FactsList
        facts={[
          { label: t('round.rulebook'), value: label('rulebook', rulebook) },
          { label: t('field.purpose'), value: label('purpose', purpose) },
          { label: t('decision.sheet'), value: `${criteriaSet}. ${setName(rulebook, criteriaSet)}` },
          { label: t('register.round'), value: words.round(round) },
        ]}
      />
      <div className={styles['sheet']}>
        <SheetLink dossier={dossier} />
      </div>
      {changing && <ChangeDecision dossier={dossier} onClose={() => setChanging(false)} />}
    </Panel>
  );
}
