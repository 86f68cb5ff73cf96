import { useQuery } from '@tanstack/react-query';
import { reportPaperAddress, reportSpreadsheetAddress } from '../../api/papers.js';
import { queries } from '../../api/queries.js';
import type { Report } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
import { Downloads } from '../../ui/downloads.js';
import { DeliveriesPanel } from '../../ui/deliveries-panel.js';
import { FactsList } from '../../ui/facts-list.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { PaperLinks } from '../../ui/paper-links.js';
import { Pill } from '../../ui/pill.js';
import { Small } from '../../ui/small.js';
import { TimelinessPill } from '../../ui/timeliness-pill.js';
import { Waiting } from '../../ui/waiting.js';
import { BelowPanel } from './below-panel.js';
import { ChangesPanel, MergedPanel } from './changes-panel.js';
import { FiguresPanels } from './figures-panel.js';
import { RemarksPanel } from './remarks-panel.js';
import { ReportStepsPanel } from './report-steps-panel.js';
import { reportTone } from './report-tone.js';
import { useRemarks } from './use-remarks.js';
import { useReportName } from './use-report-name.js';

/** One report: what it tells, what may be done with it, and what was. */
export function ReportPage({ reportId }: { reportId: string }) {
  const words = useWords();
  const { t } = words;
  const name = useReportName();
  const { data: report, error } = useQuery(queries.report(reportId));
  return (
    <Page
      title={report ? name(report) : t('reports.title')}
      lead={report?.source && t('round.source', { source: report.source })}
      above={<BackLink to="/reports">{t('nav.reports')}</BackLink>}
    >
      {error && <Callout tone="error" {...words.problem(error)} />}
      {!report && !error && <Waiting label={t('page.loading')} />}
      {report && <Panels key={report.id} report={report} />}
    </Page>
  );
}

function Panels({ report }: { report: Report }) {
  const remarks = useRemarks(report);
  return (
    <>
      <Standing report={report} />
      <ReportStepsPanel report={report} remarks={remarks} />
      <BelowPanel report={report} />
      <MergedPanel report={report} />
      <RemarksPanel report={report} remarks={remarks} />
      <ChangesPanel report={report} />
      <FiguresPanels report={report} />
      <History report={report} />
      <DeliveriesPanel of={{ kind: 'reports', id: report.id }} />
    </>
  );
}

function Standing({ report }: { report: Report }) {
  const words = useWords();
  const { t, label, date } = words;
  const { dueOn, timeliness, sent, content } = report;
  const isFrozen = report.state === 'sent' || report.state === 'merged';
  return (
    <Panel title={t('report.standing')}>
      <FactsList
        facts={[
          {
            label: t('report.state'),
            value: <Pill tone={reportTone(report.state)}>{label('reportState', report.state)}</Pill>,
          },
          {
            label: t('report.dueOn'),
            value:
              dueOn === null ? (
                t('report.notAsked')
              ) : (
                <>
                  {date(dueOn)} {timeliness && <TimelinessPill timeliness={timeliness} />}
                </>
              ),
          },
          { label: t('report.asOf'), value: words.instant(content.asOf) },
        ]}
      />
      <p>{t(isFrozen ? 'report.frozen' : 'report.live')}</p>
      {isFrozen && sent && <Small>{t('report.digest', { digest: sent.digest })}</Small>}
      <PaperLinks address={reportPaperAddress(report.id)} label={t('report.papers')} />
      <Downloads
        label={t('report.spreadsheet')}
        files={[
          { address: reportSpreadsheetAddress(report.id), text: t('paper.download', { format: 'xlsx' }) },
        ]}
      />
    </Panel>
  );
}

function History({ report }: { report: Report }) {
  const { t, instant, label } = useWords();
  return (
    <Panel title={t('report.history')}>
      <ul>
        {report.steps.map(({ number, action, takenBy, takenAt, details }) => (
          <li key={number}>
            {label('reportAction', action)} · {takenBy ?? t('report.bySystem')}{' '}
            <Small>{instant(takenAt)}</Small>
            {reasonsIn(details).map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const reasonsIn = (details: Readonly<Record<string, unknown>>): readonly string[] =>
  Array.isArray(details['reasons']) ? details['reasons'].map(String) : [];
