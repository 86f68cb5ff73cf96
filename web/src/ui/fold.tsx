import { useState, type ReactNode } from 'react';
import styles from './fold.module.css';

interface FoldProps {
  readonly title: string;
  /** What is asked of the server only once it is opened. */
  readonly lazy?: boolean;
  readonly children: ReactNode;
}

/** A panel that opens by its title. */
export function Fold({ title, lazy = false, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles['fold']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      <div className={styles['body']}>{(isOpen || !lazy) && children}</div>
    </details>
  );
}
