import type { OpinionTerms } from '../../../api/types.js';
import { useToday } from '../../../api/use-today.js';
import { useWords } from '../../../texts/words.js';
import { DayField } from './day-field.js';

/** The last day for written opinions; the charter's or the decision's term stands there already. */
export function OpinionsDueField({ terms: { usualDueOn, latestDueOn } }: { terms: OpinionTerms }) {
  const { t, date } = useWords();
  const today = useToday();
  return (
    <DayField
      name="opinionsDueOn"
      label={t('field.opinionsDueOn')}
      suggested={usualDueOn}
      until={latestDueOn}
      from={today}
      {...(latestDueOn ? { hint: t('field.opinionsDueHint', { latest: date(latestDueOn) }) } : {})}
    />
  );
}
