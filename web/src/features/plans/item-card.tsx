import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PlanItem } from '../../api/types.js';
import { useSetName } from '../../api/use-set-name.js';
import { useWords } from '../../texts/words.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';
import styles from './item-card.module.css';

interface Props {
  readonly item: PlanItem;
  /** In a plan made of others: where it comes from. */
  readonly showsPlace: boolean;
  readonly children: ReactNode;
}

/** One planned product: whose, what for, who guides, and the dossier it has become. */
export function ItemCard({ item, showsPlace, children }: Props) {
  const words = useWords();
  const { t, label } = words;
  const setName = useSetName();
  const { place, rulebook, setCode, guideName, targetStar, quarter, dossier, dossierId } = item;
  return (
    <RecordCard
      title={item.productName}
      accent={dossierId ? 'calm' : 'none'}
      lines={[
        [item.producerName, ...(showsPlace ? [words.place(place.name, place.level)] : [])].join(' · '),
        ...(rulebook && setCode ? [setName(rulebook, setCode)] : []),
        item.finding,
        ...(guideName === null ? [] : [t('planItem.guidedBy', { name: guideName })]),
        ...(guideName === null && item.hasPotential ? [t('planItem.noGuide')] : []),
      ]}
      tags={
        <>
          <Pill tone="info">{label('planPurpose', item.purpose)}</Pill>
          {!item.hasPotential && <Pill>{t('planItem.noPotential')}</Pill>}
          {targetStar !== null && <Pill tone="good">{t('planItem.aims', { star: targetStar })}</Pill>}
          {item.round && <Pill icon="clock">{t('planItem.inRound', { ...item.round })}</Pill>}
          {quarter !== null && <Pill icon="clock">{t('planItem.inQuarter', { quarter })}</Pill>}
        </>
      }
      aside={
        <>
          {dossierId && dossier && (
            <>
              <Link to="/dossiers/$dossierId" params={{ dossierId }} className={styles['dossier']}>
                {t('planItem.dossier')}
              </Link>
              <Pill tone={dossier.star === null ? 'info' : 'good'}>
                {dossier.star === null
                  ? label('state', dossier.state)
                  : t('planItem.recognised', { star: dossier.star })}
              </Pill>
            </>
          )}
          <div className={styles['buttons']}>{children}</div>
        </>
      }
    />
  );
}
