import type { DossierView } from '../../api/types.js';
import { useSetName } from '../../api/use-set-name.js';
import { useWords } from '../../texts/words.js';
import { Pill } from '../../ui/pill.js';
import { Stars } from '../../ui/stars.js';
import styles from './dossier-lead.module.css';

/** Who makes it, where it stands, its star and how many days are left, in words. */
export function DossierLead({ dossier }: { dossier: DossierView }) {
  const words = useWords();
  const { t, label } = words;
  const setName = useSetName();
  const until = words.until(dossier);
  return (
    <div className={styles['lead']}>
      <p>
        {dossier.producer.name} · {words.origin(dossier)}
      </p>
      <p>
        {t('set.number', { code: dossier.criteriaSet })} {setName(dossier.rulebook, dossier.criteriaSet)} ·{' '}
        {words.round(dossier.round)}
      </p>
      <div className={styles['tags']}>
        <Pill tone="info">{label('state', dossier.state)}</Pill>
        <Pill>{label('purpose', dossier.purpose)}</Pill>
        {dossier.star !== null && (
          <span className={styles['star']}>
            <Stars count={dossier.star} label={t('star.label', { count: dossier.star })} />
            <span aria-hidden="true">{t('star.label', { count: dossier.star })}</span>
          </span>
        )}
        {until && (
          <Pill tone={until.tone} icon="clock">
            {until.left}
          </Pill>
        )}
      </div>
      {until && <p className={styles['detail']}>{until.detail}</p>}
    </div>
  );
}
