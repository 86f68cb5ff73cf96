import { Button } from 'antd';
import { useState } from 'react';
import { criteriaOf } from '../../api/criteria-of.js';
import { findingsOf } from '../../api/findings-of.js';
import type { CriteriaSet, DossierView, Panel } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { FormDialog } from '../../ui/form-dialog.js';
import styles from './cast-dialog.module.css';
import type { Count } from './count-points.js';
import type { Sheet, SheetChange } from './sheet.js';
import { useCast } from './use-cast.js';

interface Props {
  readonly dossier: DossierView;
  readonly panel: Panel;
  readonly set: CriteriaSet;
  readonly sheet: Sheet;
  readonly count: Count;
  readonly onChange: (change: SheetChange) => void;
  readonly onCast: () => void;
  readonly onClose: () => void;
}

/** The last look before a ballot is cast for good: totals, what was left empty, what was declared. */
export function CastDialog({ dossier, panel, set, sheet, count, onChange, onCast, onClose }: Props) {
  const { t, number, problem } = useWords();
  const [sure, setSure] = useState(false);
  const declared = findingsOf(set).filter(({ code }) => sheet.declared.includes(code));
  const open = criteriaOf(set).filter(({ code }) => count.open.includes(code));
  const { cast, isPending, error } = useCast({
    ...{ dossier, panel, set, onCast },
    said: (total) => t('cast.done', { total: number(total) }),
  });
  const ready = open.length === 0 && (declared.length === 0 || sure);
  return (
    <FormDialog title={t('cast.title')} onClose={onClose}>
      <div className={styles['dialog']}>
        {error !== null && <Callout tone="error" focused {...problem(error)} />}
        <p>
          <strong>{dossier.product.name}</strong> · {dossier.producer.name}
        </p>
        <dl className={styles['totals']}>
          {set.parts.map(({ code, name, maxPoints }) => (
            <div key={code}>
              <dt>
                {t('part.name', { code })} {name}
              </dt>
              <dd>{t('points.of', { points: number(count.parts[code] ?? 0), most: number(maxPoints) })}</dd>
            </div>
          ))}
          <div className={styles['total']}>
            <dt>{t('cast.total')}</dt>
            <dd>{t('points.of', { points: number(count.total), most: number(set.maxPoints) })}</dd>
          </div>
        </dl>
        {open.length > 0 && (
          <Callout tone="warning" title={t('cast.open', { number: number(open.length), count: open.length })}>
            <p>{t('cast.openHint')}</p>
            <ul className={styles['open']}>
              {open.map(({ code, name }) => (
                <li key={code}>
                  <label>
                    <input
                      type="checkbox"
                      checked={false}
                      onChange={() => onChange({ type: 'leaveEmpty', criterion: code, empty: true })}
                    />
                    <span>{t('cast.confirmEmpty', { criterion: `${code} ${name}` })}</span>
                  </label>
                </li>
              ))}
            </ul>
          </Callout>
        )}
        {declared.length > 0 && (
          <Callout tone="error" title={t('cast.declared')} sentences={declared.map(({ label }) => label)}>
            <label className={styles['sure']}>
              <input type="checkbox" checked={sure} onChange={({ target }) => setSure(target.checked)} />
              <span>{t('cast.sure')}</span>
            </label>
          </Callout>
        )}
        <p>
          <strong>{t('cast.final')}</strong>
        </p>
        <div className={styles['buttons']}>
          <Button size="large" onClick={onClose}>
            {t('cast.back')}
          </Button>
          <Button
            type="primary"
            size="large"
            disabled={!ready}
            loading={isPending}
            onClick={() => cast(sheet, count.switchedOff)}
          >
            {t('cast.submit')}
          </Button>
        </div>
      </div>
    </FormDialog>
  );
}
