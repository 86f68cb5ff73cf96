import { useId } from 'react';
import styles from './progress-bar.module.css';

interface Props {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** How far it has come, in words: what is read aloud and stands below the bar. */
  readonly text: string;
}

/** How far long work has come. Readers aloud are told in words, and only politely. */
export function ProgressBar({ label, done, total, text }: Props) {
  const id = useId();
  return (
    <div className={styles['progress']}>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={text}
        aria-describedby={id}
        className={styles['bar']}
      >
        <span style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }} />
      </div>
      <p id={id} role="status">
        {text}
      </p>
    </div>
  );
}
