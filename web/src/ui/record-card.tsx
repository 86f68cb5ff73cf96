import type { ReactNode } from 'react';
import styles from './record-card.module.css';

interface Props {
  readonly title: ReactNode;
  readonly lines: readonly ReactNode[];
  readonly tags?: ReactNode;
  readonly aside?: ReactNode;
  readonly accent?: 'late' | 'soon' | 'calm' | 'none';
}

/** One thing of a list: what it is, what is known of it, and on the right what is due. */
export const RecordCard = ({ title, lines, tags, aside, accent = 'none' }: Props) => (
  <article className={`${styles['card']} ${styles[accent]}`}>
    <div className={styles['body']}>
      <h2 className={styles['title']}>{title}</h2>
      {lines.map((line, index) => (
        <p key={index} className={styles['line']}>
          {line}
        </p>
      ))}
      {tags && <div className={styles['tags']}>{tags}</div>}
    </div>
    {aside && <div className={styles['aside']}>{aside}</div>}
  </article>
);
