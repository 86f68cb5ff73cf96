import type { Rulebook } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Panel } from '../../ui/panel.js';
import { Stars } from '../../ui/stars.js';
import styles from './bands-panel.module.css';

/** Which mean earns which star. */
export function BandsPanel({ bands }: Pick<Rulebook, 'bands'>) {
  const { t, number } = useWords();
  const pointsOf = (from: number, below: number | undefined) => {
    if (below === undefined) return t('bands.from', { from: number(from) });
    if (from === 0) return t('bands.below', { below: number(below) });
    return t('bands.between', { from: number(from), below: number(below) });
  };
  return (
    <Panel title={t('bands.title')} tone="green">
      <ul className={styles['bands']}>
        {bands.map(({ star, meanFrom }, index) => (
          <li key={star}>
            <Stars count={star} label={t('star.label', { count: star })} />
            <strong>{pointsOf(meanFrom, bands[index - 1]?.meanFrom)}</strong>
          </li>
        ))}
      </ul>
      <p>{t('bands.floors')}</p>
    </Panel>
  );
}
