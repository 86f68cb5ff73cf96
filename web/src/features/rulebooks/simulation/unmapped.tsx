import type { Simulation } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Panel } from '../../../ui/panel.js';
import styles from './unmapped.module.css';

/** What has no counterpart and was therefore left open: said, never guessed. */
export function Unmapped({ simulation: { unmapped } }: { simulation: Simulation }) {
  const { t, label } = useWords();
  if (unmapped.length === 0) return null;
  const sheetName = (from: string) => {
    const [rulebook = '', set = ''] = from.split('/');
    return t('simulation.sheet', { set, rulebook: label('rulebook', rulebook) });
  };
  const lists = ({ onlyFrom, onlyTo, options, findings }: (typeof unmapped)[number]) => [
    { name: t('simulation.onlyFrom'), items: onlyFrom },
    { name: t('simulation.onlyTo'), items: onlyTo },
    { name: t('simulation.options'), items: options },
    { name: t('simulation.findings'), items: findings.map((finding) => label('finding', finding)) },
  ];
  return (
    <Panel title={t('simulation.unmapped')}>
      <p>{t('simulation.unmappedLead')}</p>
      {unmapped.map((sheet) => (
        <details key={`${sheet.from} ${sheet.to}`} className={styles['sheet']}>
          <summary>{t('simulation.sheets', { from: sheetName(sheet.from), to: sheet.to })}</summary>
          {lists(sheet)
            .filter(({ items }) => items.length > 0)
            .map(({ name, items }) => (
              <p key={name}>
                <strong>{name}:</strong> {items.join('; ')}
              </p>
            ))}
        </details>
      ))}
    </Panel>
  );
}
