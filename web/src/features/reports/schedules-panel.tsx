import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { ReportSchedule } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { DeliveriesPanel } from '../../ui/deliveries-panel.js';
import { Panel } from '../../ui/panel.js';
import { RecordCard } from '../../ui/record-card.js';
import { Stack } from '../../ui/stack.js';
import { NewReportSchedule } from './new-report-schedule.js';

/** By which letters, and when, places report. */
export function SchedulesPanel() {
  const { t } = useWords();
  const { data } = useQuery(queries.reportSchedules());
  const schedules = useMe().roles.some(({ role }) => role === 'coordinationOffice');
  const inForce = data?.items.filter(({ endedOn }) => endedOn === null) ?? [];
  if (inForce.length === 0 && !schedules) return null;
  return (
    <Panel title={t('reportSchedule.title')} extra={schedules && <NewReportSchedule />}>
      <Stack>
        {inForce.map((schedule) => (
          <li key={schedule.id}>
            <ScheduleCard schedule={schedule} />
            <DeliveriesPanel of={{ kind: 'report-schedules', id: schedule.id }} isLong />
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

function ScheduleCard({ schedule }: { schedule: ReportSchedule }) {
  const words = useWords();
  const { t } = words;
  const { message, modal } = App.useApp();
  const { id, kind, day, month, counts, on, place, source, roundId, mayEnd } = schedule;
  const round = useQuery(queries.rounds()).data?.items.find((each) => each.id === roundId);
  const end = useWrite(
    () => answerOf(api.POST('/api/report-schedules/{id}/end', { params: { path: { id } } })),
    () => void message.success(t('reportSchedule.ended')),
  );
  return (
    <>
      {end.error !== null && <Callout tone="error" {...words.problem(end.error)} />}
      <RecordCard
        title={t(`reportSchedule.${kind}.${counts}`, { day, month, date: on === null ? '' : words.date(on) })}
        lines={[
          ...(round ? [words.roundAt(round)] : []),
          t('reportSchedule.to', { place: words.place(place.name, place.level) }),
          t('round.source', { source }),
        ]}
        tags={
          mayEnd && (
            <Button
              loading={end.isPending}
              onClick={() => {
                void modal.confirm({
                  title: t('reportSchedule.end'),
                  content: t('reportSchedule.endExplain'),
                  okText: t('reportSchedule.end'),
                  cancelText: t('form.cancel'),
                  onOk: () => end.mutate(undefined),
                });
              }}
            >
              {t('reportSchedule.end')}
            </Button>
          )
        }
      />
    </>
  );
}
