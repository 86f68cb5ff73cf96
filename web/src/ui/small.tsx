import type { ReactNode } from 'react';

/** A quieter line. */
export const Small = ({ children }: { children: ReactNode }) => (
  <span style={{ fontSize: '0.9375rem', color: 'var(--ink-soft)' }}>{children}</span>
);
