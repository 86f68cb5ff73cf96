import type { CalendarDay } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Small } from '../../ui/small.js';
import { useBasis } from './use-basis.js';

/** A listed day: when, what and on which paper. */
export function CitedDay({ day }: { day: CalendarDay }) {
  const { t, label, date } = useWords();
  const basis = useBasis();
  return (
    <li>
      <strong>{date(day.date)}</strong> · {label('calendar.kind', day.kind)}: {day.name}
      <br />
      <Small>
        {basis(day)}
        {!day.confirmed && ` ${t('calendar.unconfirmed')}`}
      </Small>
    </li>
  );
}
