import { Link } from '@tanstack/react-router';
import type { FollowUpRow } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';
import { TimelinessPill } from '../../ui/timeliness-pill.js';
import { followUpTone } from './follow-up-tone.js';
import { money } from './money.js';

/** One product of a letter: who carries out what by when, and how far it is. */
export function FollowUpCard({ row }: { row: FollowUpRow }) {
  const words = useWords();
  const { t, label, number, language } = words;
  const { place, responsibleName, contractValue, revenue, entries } = row;
  return (
    <RecordCard
      title={
        <Link to="/follow-ups/$followUpId" params={{ followUpId: row.id }}>
          {label('followUpKind', row.kind)}: {row.productName}
        </Link>
      }
      accent={row.timeliness === 'overdue' ? 'late' : 'none'}
      lines={[
        `${row.producerName} · ${t('star.label', { star: row.star, count: row.star })}`,
        [words.place(place.name, place.level), ...(responsibleName === null ? [] : [responsibleName])].join(
          ' · ',
        ),
        t('followUp.due', { date: words.legalDate(row.due) }),
        ...(entries === 0
          ? []
          : [
              t('followUp.results', {
                entries: number(entries),
                contracts: money(contractValue, language),
                revenue: money(revenue, language),
                count: entries,
              }),
            ]),
      ]}
      tags={
        <>
          <Pill tone={followUpTone(row.state)}>{label('followUpState', row.state)}</Pill>
          {row.timeliness && <TimelinessPill timeliness={row.timeliness} family="followUpTime" />}
          {row.outcome && (
            <Pill tone="info">
              {row.loweredTo === null
                ? label('recheckOutcome', row.outcome)
                : t('recheck.loweredTo', { star: row.loweredTo, count: row.loweredTo })}
            </Pill>
          )}
        </>
      }
    />
  );
}
