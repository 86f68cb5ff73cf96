import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { explanationPaperAddress } from '../../../api/papers.js';
import { queries } from '../../../api/queries.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { Page } from '../../../ui/page.js';
import { PaperLinks } from '../../../ui/paper-links.js';
import { Waiting } from '../../../ui/waiting.js';
import { BackToDossier } from '../back-to-dossier.js';
import { DecidedResult } from './decided-result.js';
import styles from './explanation-page.module.css';
import { ExplainedPart } from './explained-part.js';
import { ResultInLedger } from './result-in-ledger.js';
import { MissingForNextStar } from './missing-for-next-star.js';
import { ResultSince } from './result-since.js';
import { ScoringFacts } from './scoring-facts.js';

/** Why a closed scoring came to its star, from the star down to the last option; printed it is a paper of its own. */
export function ExplanationPage({ dossierId, panelId }: { dossierId: string; panelId: string }) {
  const { t, problem } = useWords();
  const dossier = useQuery(queries.dossier(dossierId));
  const explanation = useQuery(queries.explanation(dossierId, panelId));
  const error = dossier.error ?? explanation.error;
  const panel = dossier.data?.panels.find(({ id }) => id === panelId);
  return (
    <Page
      title={dossier.data ? t('explain.of', { product: dossier.data.product.name }) : t('explain.title')}
      above={<BackToDossier dossierId={dossierId} />}
      extra={
        explanation.data && (
          <div className={styles['take']}>
            <PaperLinks address={explanationPaperAddress(dossierId, panelId)} label={t('explain.title')} />
            <Button size="large" className={styles['print']} onClick={() => window.print()}>
              {t('explain.print')}
            </Button>
          </div>
        )
      }
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {!error && (!dossier.data || !explanation.data) && <Waiting label={t('page.loading')} lines={5} />}
      {dossier.data && explanation.data && (
        <>
          {panel && <ScoringFacts dossier={dossier.data} panel={panel} set={explanation.data.set} />}
          <ResultSince since={explanation.data.since} />
          <DecidedResult explanation={explanation.data} />
          <MissingForNextStar explanation={explanation.data} />
          {explanation.data.parts.map((part) => (
            <ExplainedPart key={part.code} dossier={dossier.data} part={part} />
          ))}
          <ResultInLedger ledger={explanation.data.ledger} />
        </>
      )}
    </Page>
  );
}
