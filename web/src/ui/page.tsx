import { useEffect, type ReactNode } from 'react';
import styles from './page.module.css';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly above?: ReactNode;
  readonly extra?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** One page: its title in the window and as the only h1, then its parts. */
export function Page({ title, lead, above, extra, narrow = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} · OCOP`;
  }, [title]);
  return (
    <div className={`${styles['page']} ${narrow ? styles['narrow'] : ''}`}>
      <div className={styles['head']}>
        <div className={styles['words']}>
          {above}
          <h1>{title}</h1>
          {lead !== undefined && <div className={styles['lead']}>{lead}</div>}
        </div>
        {extra}
      </div>
      {children}
    </div>
  );
}
