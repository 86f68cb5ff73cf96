import type { ReactNode } from 'react';
import styles from './empty.module.css';
import { Icon, type IconName } from './icon.js';

/** What a list says when there is nothing in it. */
export const Empty = ({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) => (
  <div className={styles['empty']}>
    <span className={styles['badge']}>
      <Icon name={icon} size={30} />
    </span>
    <p className={styles['title']}>{title}</p>
    {children}
  </div>
);
