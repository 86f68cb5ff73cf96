import { Link } from '@tanstack/react-router';
import type { Calendar } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Small } from '../../ui/small.js';
import { useBasis } from './use-basis.js';

/** Whether the year has a published list, on which paper, and under which version of the calendar it is shown. */
export function ListStanding({ calendar: { list, year, version, latest } }: { calendar: Calendar }) {
  const { t, number } = useWords();
  const basis = useBasis();
  const versions = { version: number(version), latest: number(latest) };
  return (
    <>
      {version < latest && (
        <Callout tone="info" title={t('calendar.oldVersion', versions)}>
          <Link to="/calendar" search={{ year }}>
            {t('calendar.toNewest')}
          </Link>
        </Callout>
      )}
      {list === null && (
        <Callout
          tone="warning"
          title={t('calendar.noList', { year })}
          sentences={[t('calendar.noListLead')]}
        />
      )}
      {list?.complete === false && (
        <Callout
          tone="info"
          title={t('calendar.incomplete', { year })}
          sentences={[t('calendar.incompleteLead')]}
        />
      )}
      <p>
        <Small>{[...(list ? [basis(list)] : []), t('calendar.version', versions)].join(' · ')}</Small>
      </p>
    </>
  );
}
