import type { ReactNode } from 'react';
import type { Criterion } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { criterionAnchor } from './criterion-anchor.js';
import { CriterionOptions } from './criterion-options.js';
import styles from './criterion-row.module.css';
import type { Sheet, SheetChange } from './sheet.js';

interface Props {
  readonly criterion: Criterion;
  readonly sheet: Sheet;
  readonly points: number;
  readonly switchedOff: boolean;
  readonly onChange?: (change: SheetChange) => void;
  /** What is remarked instead of a free note. */
  readonly remark?: ReactNode;
  readonly children?: ReactNode;
  /** What stands beside the options where there is room, else under them. */
  readonly beside?: ReactNode;
}

export const noteMaxLength = 1000;

/** One criterion: its question, its options as rows, what the sheet remarks on it, and a note of the member. */
export function CriterionRow(props: Props) {
  const { criterion, sheet, points, switchedOff, onChange, remark, children, beside } = props;
  const { t, number } = useWords();
  const { code, name, notes, appliesIf, subgroup } = criterion;
  const note = sheet.notes[code] ?? '';
  return (
    <div
      id={criterionAnchor(code)}
      className={[
        styles['row'],
        ...(switchedOff ? [styles['off']] : []),
        ...(beside ? [styles['wide']] : []),
      ].join(' ')}
    >
      <fieldset disabled={switchedOff || onChange === undefined}>
        <legend>
          <span className={styles['question']}>
            {subgroup && <span className={styles['subgroup']}>{`${subgroup.code} ${subgroup.name} · `}</span>}
            {code} {name}
          </span>
          <span className={styles['points']}>
            {t('points.of', { points: number(points), most: number(criterion.maxPoints) })}
          </span>
        </legend>
        {switchedOff && appliesIf && (
          <p className={styles['why']}>
            <Icon name="lock" size={18} />
            {t('criterion.switchedOff', {
              criterion: appliesIf.criterion,
              points: number(appliesIf.minPoints),
            })}
          </p>
        )}
        {notes.map(({ label }) => (
          <p key={label} className={styles['remark']}>
            <Icon name="info" size={18} />
            {label}
          </p>
        ))}
        <CriterionOptions
          criterion={criterion}
          chosen={switchedOff ? [] : (sheet.marks[code] ?? [])}
          empty={!switchedOff && sheet.empty.includes(code)}
          onChange={onChange}
        />
      </fieldset>
      {beside && <div className={styles['beside']}>{beside}</div>}
      {children}
      {remark ?? <Noting code={code} note={note} onChange={onChange} />}
    </div>
  );
}

interface NotingProps {
  readonly code: string;
  readonly note: string;
  readonly onChange?: (change: SheetChange) => void;
}

/** The member's own note, folded until there is one. */
function Noting({ code, note, onChange }: NotingProps) {
  const { t } = useWords();
  const noteId = `note-${code}`;
  if (onChange === undefined)
    return note === '' ? null : <p className={styles['note']}>{t('ballots.note', { note })}</p>;
  return (
    <details className={styles['noting']} open={note !== ''}>
      <summary>
        {t('criterion.note')}
        <span className="visually-hidden"> {code}</span>
      </summary>
      <label className="visually-hidden" htmlFor={noteId}>
        {t('criterion.noteOf', { code })}
      </label>
      <textarea
        id={noteId}
        rows={2}
        maxLength={noteMaxLength}
        value={note}
        onChange={({ target }) => onChange({ type: 'note', criterion: code, text: target.value })}
      />
    </details>
  );
}
