import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import styles from './pill.module.css';

export type PillTone = 'late' | 'soon' | 'calm' | 'none' | 'good' | 'info';

/** A short fact with a colour; the words alone must already say it. */
export const Pill = ({
  tone = 'none',
  icon,
  children,
}: {
  tone?: PillTone;
  icon?: IconName;
  children: ReactNode;
}) => (
  <span className={`${styles['pill']} ${styles[tone]}`}>
    {icon && <Icon name={icon} size={17} />}
    <span>{children}</span>
  </span>
);
