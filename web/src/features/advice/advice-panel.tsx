import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { linkButton } from '../../ui/link-button.js';
import { Panel } from '../../ui/panel.js';
import { ReportCard } from './report-card.js';
import styles from './report-card.module.css';

/** Beside the dossier: what advisory teams have reported on it, and for the team the way to its report. */
export function AdvicePanel({ dossierId }: { dossierId: string }) {
  const { t } = useWords();
  const { data } = useQuery(queries.advice(dossierId));
  if (!data || (data.reports.length === 0 && data.desk === null)) return null;
  const mayWrite = data.desk?.refusals.length === 0;
  return (
    <Panel title={t('advice.title')}>
      {data.reports.length === 0 ? (
        <p>{t('advice.none')}</p>
      ) : (
        <ul className={styles['reports']}>
          {data.reports.map((report) => (
            <li key={report.number}>
              <ReportCard report={report} />
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <Link to="/dossiers/$dossierId/advice" params={{ dossierId }} className={linkButton('primary')}>
          <Icon name="score" />
          {t('advice.write')}
        </Link>
      )}
    </Panel>
  );
}
