import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import type { ReportListItem } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';
import { TimelinessPill } from '../../ui/timeliness-pill.js';
import { NewReport } from './new-report.js';
import { reportTone } from './report-tone.js';
import { SchedulesPanel } from './schedules-panel.js';
import { useReportName } from './use-report-name.js';

const reporting: readonly string[] = ['communeOfficer', 'coordinationOffice'];

/** The reports of one's place, if wanted of those below as well, the newest first, and the letters that ask for them. */
export function ReportsPage() {
  const { t } = useWords();
  const { roles } = useMe();
  const own = (roles.find(({ role }) => reporting.includes(role)) ?? roles[0])?.place?.id;
  const writes = roles.some(({ role }) => reporting.includes(role));
  const [all, setAll] = useState(own === undefined);
  return (
    <Page
      title={t('reports.title')}
      lead={t('reports.lead')}
      extra={own !== undefined && writes && <NewReport />}
    >
      <SchedulesPanel />
      {own !== undefined && (
        <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
          {t('reports.all')}
        </Checkbox>
      )}
      <PagedList
        label={t('reports.title')}
        pages={useInfiniteQuery(queries.reports(all ? undefined : own))}
        empty={
          <Empty icon="score" title={t('reports.nothing')}>
            <p>{t('reports.nothingLead')}</p>
          </Empty>
        }
        card={(report) => <ReportCard report={report} />}
      />
    </Page>
  );
}

function ReportCard({ report }: { report: ReportListItem }) {
  const { t, date, label } = useWords();
  const name = useReportName();
  const { dueOn, firstSentOn, timeliness } = report;
  return (
    <RecordCard
      title={
        <Link to="/reports/$reportId" params={{ reportId: report.id }}>
          {name(report)}
        </Link>
      }
      lines={[
        dueOn === null ? t('report.notAsked') : t('report.dueLine', { day: date(dueOn) }),
        ...(firstSentOn === null ? [] : [t('report.sentOn', { day: date(firstSentOn) })]),
      ]}
      tags={
        <>
          <Pill tone={reportTone(report.state)}>{label('reportState', report.state)}</Pill>
          {timeliness && <TimelinessPill timeliness={timeliness} />}
        </>
      }
    />
  );
}
