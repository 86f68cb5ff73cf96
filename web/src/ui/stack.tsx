import type { ReactNode } from 'react';
import styles from './stack.module.css';

/** A list of cards, one under the other. */
export const Stack = ({ label, children }: { label?: string; children: ReactNode }) => (
  <ul className={styles['stack']} aria-label={label}>
    {children}
  </ul>
);
