import { Link } from '@tanstack/react-router';
import type { Report } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';
import { Stack } from '../../ui/stack.js';
import { TimelinessPill } from '../../ui/timeliness-pill.js';
import { reportTone } from './report-tone.js';

/** Who below has sent, and who is late. */
export function BelowPanel({ report }: { report: Report }) {
  const words = useWords();
  const { t, label } = words;
  if (report.below.length === 0) return null;
  return (
    <Panel title={t('report.placesBelow')}>
      <Stack>
        {report.below.map(({ place, report: own, timeliness }) => (
          <li key={place.id}>
            <RecordCard
              title={
                own ? (
                  <Link to="/reports/$reportId" params={{ reportId: own.id }}>
                    {words.place(place.name, place.level)}
                  </Link>
                ) : (
                  words.place(place.name, place.level)
                )
              }
              lines={
                own === null
                  ? [t('report.noneBelow')]
                  : own.firstSentOn === null
                    ? []
                    : [t('report.sentOn', { day: words.date(own.firstSentOn) })]
              }
              tags={
                own && (
                  <>
                    <Pill tone={reportTone(own.state)}>{label('reportState', own.state)}</Pill>
                    {timeliness && <TimelinessPill timeliness={timeliness} />}
                  </>
                )
              }
            />
          </li>
        ))}
      </Stack>
    </Panel>
  );
}
