import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { FactsList } from '../../ui/facts-list.js';
import { Panel } from '../../ui/panel.js';
import { communeContents } from './commune-contents.js';
import styles from './commune-report-panel.module.css';

/** What the commune found, once it has reported. */
export function CommuneReportPanel({ dossier: { communeReport } }: { dossier: DossierView }) {
  const { t, label, date } = useWords();
  if (!communeReport) return null;
  const { reportNumber, assessedOn, meetingOn, contents } = communeReport;
  return (
    <Panel title={t('communeReport.title')}>
      <FactsList
        facts={[
          { label: t('field.communeReportNumber'), value: reportNumber },
          { label: t('field.assessedOn'), value: date(assessedOn) },
          { label: t('detail.meetingOn'), value: meetingOn ? date(meetingOn) : t('communeReport.noMeeting') },
        ]}
      />
      <ul className={styles['contents']}>
        {communeContents.map((content) => (
          <li key={content}>
            <h3>{label('field', content)}</h3>
            <p>{contents[content]}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
