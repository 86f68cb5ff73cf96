import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { Waiting } from '../../ui/waiting.js';
import { AdviceForm } from './advice-form.js';
import { ReportCard } from './report-card.js';
import styles from './report-card.module.css';

/** Where an adviser writes on a dossier; earlier reports stand below. */
export function AdvicePage({ dossierId }: { dossierId: string }) {
  const { t, problem, refusal } = useWords();
  const dossier = useQuery(queries.dossier(dossierId));
  const advice = useQuery(queries.advice(dossierId));
  const error = dossier.error ?? advice.error;
  const ready = dossier.data !== undefined && advice.data !== undefined;
  const desk = advice.data?.desk ?? null;
  const shut = desk?.refusals ?? [];
  return (
    <Page
      title={dossier.data?.product.name ?? t('advice.title')}
      lead={t('advice.lead')}
      above={
        <BackLink to="/dossiers/$dossierId" params={{ dossierId }}>
          {t('advice.back')}
        </BackLink>
      }
      narrow
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {!ready && !error && <Waiting label={t('page.loading')} lines={5} />}
      {ready && desk === null && <Callout tone="info" title={t('advice.notYours')} />}
      {ready && shut.length > 0 && (
        <Callout tone="info" title={t('advice.shut')} sentences={shut.map((each) => refusal(each))} />
      )}
      {ready && desk !== null && shut.length === 0 && (
        <AdviceForm key={`${dossierId} ${advice.data.reports.length}`} dossierId={dossierId} desk={desk} />
      )}
      {(advice.data?.reports ?? []).length > 0 && (
        <ul className={styles['reports']} aria-label={t('advice.earlier')}>
          {advice.data?.reports.toReversed().map((report) => (
            <li key={report.number}>
              <ReportCard report={report} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
