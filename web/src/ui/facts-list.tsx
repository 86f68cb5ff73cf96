import type { ReactNode } from 'react';
import styles from './facts-list.module.css';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Names and values, side by side where there is room. */
export const FactsList = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className={styles['list']}>
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
