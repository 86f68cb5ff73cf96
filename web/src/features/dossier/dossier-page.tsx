import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queries } from '../../api/queries.js';
import { Names } from '../../texts/names.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { DeliveriesPanel } from '../../ui/deliveries-panel.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { Waiting } from '../../ui/waiting.js';
import { ActionsPanel } from './actions-panel.js';
import { AppealNotice } from './appeal-notice.js';
import { AppealsPanel } from './appeals-panel.js';
import { AssessmentLink } from './assessment-link.js';
import { CommuneReportPanel } from './commune-report-panel.js';
import { DecisionPanel } from './decision-panel.js';
import { DocumentsPanel } from './documents-panel.js';
import { DossierLead } from './dossier-lead.js';
import styles from './dossier-page.module.css';
import { FormsPanel } from './forms-panel.js';
import { HistoryPanel } from './history-panel.js';
import { PathPanel } from './path-panel.js';
import { ReasonNotice } from './reason-notice.js';
import { ReopeningNotice } from './reopening-notice.js';
import { RecognitionPanel } from './recognition-panel.js';
import { RecordsPanel } from './records-panel.js';
import { ScoringPanel } from './scoring-panel.js';
import { SupplementNotice } from './supplement-notice.js';
import { useNamesOfDossier } from './use-names-of-dossier.js';

interface Props {
  readonly dossierId: string;
  /** What members have said of conflicts of interest, for whoever leads or audits the council. */
  readonly conflicts: (dossierId: string) => ReactNode;
  /** What advisory teams have reported. */
  readonly advice: (dossierId: string) => ReactNode;
  /** What is asked for its product after a recognition. */
  readonly followUps: (productId: string) => ReactNode;
}

/** All there is to know and to do about one dossier. */
export function DossierPage({ dossierId, conflicts, advice, followUps }: Props) {
  const { t, problem } = useWords();
  const { data: dossier, error } = useQuery(queries.dossier(dossierId));
  const names = useNamesOfDossier(dossier);
  const above = (
    <Link to="/dossiers" className={styles['back']}>
      <Icon name="back" size={18} />
      {t('nav.dossiers')}
    </Link>
  );
  if (!dossier) {
    return (
      <Page title={t('dossier.title')} above={above}>
        {error ? (
          <Callout tone="error" {...problem(error)} />
        ) : (
          <Waiting label={t('page.loading')} lines={5} />
        )}
      </Page>
    );
  }
  return (
    <Names value={names}>
      <Page title={dossier.product.name} lead={<DossierLead dossier={dossier} />} above={above}>
        <ReopeningNotice dossier={dossier} />
        <AppealNotice dossier={dossier} />
        <SupplementNotice dossier={dossier} />
        <ReasonNotice dossier={dossier} />
        <RecognitionPanel dossier={dossier} />
        <ActionsPanel dossier={dossier} />
        <PathPanel dossier={dossier} />
        {followUps(dossier.product.id)}
        <DecisionPanel dossier={dossier} />
        <DocumentsPanel dossier={dossier} />
        <AssessmentLink dossier={dossier} />
        <CommuneReportPanel dossier={dossier} />
        {conflicts(dossier.id)}
        {advice(dossier.id)}
        <ScoringPanel dossier={dossier} />
        <AppealsPanel dossier={dossier} />
        <RecordsPanel dossier={dossier} />
        <HistoryPanel dossier={dossier} />
        <FormsPanel dossier={dossier} />
        <DeliveriesPanel of={{ kind: 'dossiers', id: dossier.id }} />
      </Page>
    </Names>
  );
}
