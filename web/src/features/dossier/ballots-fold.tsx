import type { ReactNode } from 'react';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Waiting } from '../../ui/waiting.js';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly error: Error | null;
  /** Nothing until they have come. */
  readonly children: ReactNode;
}

/** Ballots that are asked for only when somebody opens them. */
export function BallotsFold({ title, isOpen, onToggle, error, children }: Props) {
  const { t, problem } = useWords();
  return (
    <details onToggle={({ currentTarget }) => onToggle(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && !children && !error && <Waiting label={t('page.loading')} lines={2} />}
      {error && <Callout tone="info" {...problem(error)} />}
      {children}
    </details>
  );
}
