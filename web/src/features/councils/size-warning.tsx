import type { LawfulSize } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';

interface Props {
  readonly seated: number;
  /** The decisions by which these are too few, or too many. */
  readonly unlawful: readonly LawfulSize[];
}

/** That a council has not as many members as a decision asks for, before its first session is refused for it. */
export function SizeWarning({ seated, unlawful }: Props) {
  const { t, label, number } = useWords();
  if (unlawful.length === 0) return null;
  return (
    <Callout
      tone="warning"
      title={t('council.sizeUnlawful', { seated: number(seated) })}
      sentences={unlawful.map(({ rulebook, minimum, maximum }) =>
        t('council.sizeBy', {
          ...{ rulebook: label('rulebook', rulebook) },
          ...{ minimum: number(minimum), maximum: number(maximum) },
        }),
      )}
    />
  );
}
