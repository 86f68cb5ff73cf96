import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { memo, type ReactNode } from 'react';
import type { AgendaItem } from '../../api/types.js';
import { whyBrokenOff } from '../../texts/why-broken-off.js';
import { useWords } from '../../texts/words.js';
import { Pill } from '../../ui/pill.js';
import { Small } from '../../ui/small.js';
import styles from './agenda-row.module.css';
import { ScoreLink } from './score-link.js';

interface Props {
  readonly item: AgendaItem;
  readonly at: number;
  readonly last: boolean;
  readonly isPending: boolean;
  readonly onMove: ((at: number, by: -1 | 1) => void) | undefined;
  readonly onRemove: ((dossierId: string) => void) | undefined;
  readonly among: readonly string[];
  readonly conflicts: (item: AgendaItem, among: readonly string[]) => ReactNode;
}

/** One dossier of the agenda: where it stands, since when the members have it, who stays out of it. Drawn again only where it changes. */
export const AgendaRow = memo(function AgendaRow(props: Props) {
  const { item, at, last, isPending, onMove, onRemove, among, conflicts } = props;
  const { t, label, number, place, date, nameOf } = useWords();
  const { dossierId, product, producer, commune, state, deliveredOn, mayOpenOn } = item;
  const { conflicted, sealed, brokenOff } = item;
  return (
    <article className={styles['row']}>
      <span className={styles['at']} aria-hidden="true">
        {number(at + 1)}
      </span>
      <div className={styles['words']}>
        <h3>
          <Link to="/dossiers/$dossierId" params={{ dossierId }}>
            {product}
          </Link>
        </h3>
        <Small>
          {producer} · {place(commune, 'commune')}
        </Small>
        <div className={styles['tags']}>
          {sealed && (
            <Pill tone="good" icon="check">
              {t('agenda.sealed')}
            </Pill>
          )}
          {brokenOff && (
            <Pill tone="late" icon="info">
              {t('agenda.brokenOff')}
            </Pill>
          )}
          <Pill>{label('state', state)}</Pill>
        </div>
        {brokenOff && <Small>{whyBrokenOff(t, brokenOff.reason)}</Small>}
        <Small>
          {deliveredOn === null
            ? t('agenda.notDelivered')
            : t('agenda.deliveredOn', { on: date(deliveredOn) })}
          {mayOpenOn !== null && `, ${t('agenda.mayOpenOn', { on: date(mayOpenOn) })}`}
        </Small>
        {conflicted.length > 0 && (
          <Small>{t('agenda.conflicted', { names: conflicted.map((id) => nameOf(id)).join(', ') })}</Small>
        )}
        <ScoreLink item={item} />
        {conflicts(item, among)}
      </div>
      {(onMove ?? onRemove) && (
        <div className={styles['buttons']}>
          {onMove && (
            <>
              <Button
                disabled={at === 0 || isPending}
                aria-label={t('agenda.up', { product })}
                onClick={() => onMove(at, -1)}
              >
                {t('agenda.upShort')}
              </Button>
              <Button
                disabled={last || isPending}
                aria-label={t('agenda.down', { product })}
                onClick={() => onMove(at, 1)}
              >
                {t('agenda.downShort')}
              </Button>
            </>
          )}
          {onRemove && (
            <Button
              disabled={isPending}
              aria-label={t('agenda.remove', { product })}
              onClick={() => onRemove(dossierId)}
            >
              {t('agenda.removeShort')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
});
