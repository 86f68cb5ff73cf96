import { useId, type ReactNode } from 'react';
import styles from './panel.module.css';

interface Props {
  readonly title: ReactNode;
  readonly extra?: ReactNode;
  readonly tone?: 'plain' | 'green' | 'amber';
  readonly children: ReactNode;
}

/** A titled part of a page, and a landmark of its own. */
export function Panel({ title, extra, tone = 'plain', children }: Props) {
  const id = useId();
  return (
    <section className={`${styles['panel']} ${styles[tone]}`} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {extra}
      </div>
      {children}
    </section>
  );
}
