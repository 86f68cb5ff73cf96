import type { Explanation } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';

/** That the result which is explained stands no longer, and what does instead; nothing where it stands. */
export function ResultSince({ since: { reopenedAt, replacedBy } }: Pick<Explanation, 'since'>) {
  const { t, date, dayOf, label } = useWords();
  return (
    <>
      {replacedBy && (
        <Callout
          tone="warning"
          title={t('explain.replaced', {
            result:
              replacedBy.star === null
                ? label('noStar', replacedBy.outcome)
                : t('star.label', { count: replacedBy.star }),
          })}
        />
      )}
      {reopenedAt !== null && (
        <Callout tone="warning" title={t('explain.reopened', { on: date(dayOf(reopenedAt)) })} />
      )}
    </>
  );
}
