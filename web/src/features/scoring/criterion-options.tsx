import type { KeyboardEvent } from 'react';
import type { Criterion } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import styles from './criterion-options.module.css';
import { onOptionKey, optionsInOrder } from './option-keys.js';
import type { SheetChange } from './sheet.js';

interface Props {
  readonly criterion: Criterion;
  readonly chosen: readonly string[];
  readonly empty: boolean;
  readonly onChange?: (change: SheetChange) => void;
}

type Option = Criterion['options'][number];

/** Options as rows wide enough for a thumb: one to choose, or several to tick; branches under their case. */
export function CriterionOptions({ criterion, chosen, empty, onChange }: Props) {
  const { t } = useWords();
  const { code, options, branches } = criterion;
  const order = optionsInOrder(criterion);
  const onKeyDown =
    onChange &&
    ((event: KeyboardEvent<HTMLInputElement>) => onOptionKey(event, { criterion, chosen, empty }, onChange));
  const row = (option: Option) => (
    <OptionRow
      key={option.code}
      criterion={criterion}
      option={option}
      digit={order.indexOf(option) + 1}
      checked={chosen.includes(option.code)}
      onChange={onChange}
      onKeyDown={onKeyDown}
    />
  );
  return (
    <div className={styles['options']}>
      {branches
        ? branches.map((branch) => (
            <div key={branch.code} role="group" aria-label={branch.label} className={styles['branch']}>
              <p className={styles['case']}>{branch.label}</p>
              {options.filter((option) => option.branch === branch.code).map(row)}
            </div>
          ))
        : options.map(row)}
      {(onChange !== undefined || empty) && (
        <label className={`${styles['option']} ${styles['empty']}`}>
          <input
            type={criterion.choice === 'sum' ? 'checkbox' : 'radio'}
            name={`mark-${code}`}
            checked={empty}
            onKeyDown={onKeyDown}
            onChange={({ target }) =>
              onChange?.({ type: 'leaveEmpty', criterion: code, empty: target.checked })
            }
          />
          <span>
            {onChange && <Digit digit={0} />}
            {t('criterion.empty')}
          </span>
          <strong>0</strong>
        </label>
      )}
    </div>
  );
}

interface RowProps {
  readonly criterion: Criterion;
  readonly option: Option;
  /** The key that chooses it. */
  readonly digit: number;
  readonly checked: boolean;
  readonly onChange?: (change: SheetChange) => void;
  readonly onKeyDown: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
}

/** For whoever scores from the keyboard; a label says more to everybody else. */
const Digit = ({ digit }: { digit: number }) => (
  <kbd className={styles['digit']} aria-hidden="true">
    {digit}
  </kbd>
);

function OptionRow({ criterion, option, digit, checked, onChange, onKeyDown }: RowProps) {
  const { code, choice } = criterion;
  const { t, number } = useWords();
  const change = (ticked: boolean) =>
    choice === 'sum'
      ? onChange?.({ type: 'tick', criterion: code, option: option.code, ticked })
      : onChange?.({ type: 'choose', criterion: code, option: option.code });
  return (
    <label className={styles['option']}>
      <input
        type={choice === 'sum' ? 'checkbox' : 'radio'}
        name={`mark-${code}`}
        checked={checked}
        onKeyDown={onKeyDown}
        onChange={({ target }) => change(target.checked)}
      />
      <span>
        {onChange && digit <= 9 && <Digit digit={digit} />}
        {option.label}
        {option.stopsScoring && <em className={styles['stops']}>{t('option.stops')}</em>}
      </span>
      <strong>
        {number(option.points)}
        <span className="visually-hidden"> {t('points.word')}</span>
      </strong>
    </label>
  );
}
