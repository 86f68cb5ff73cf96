import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api/queries.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { Page } from '../../../ui/page.js';
import { Waiting } from '../../../ui/waiting.js';
import { BackToDossier } from '../back-to-dossier.js';
import { AssessmentSheet } from './assessment-sheet.js';

/** The owner's own scoring on the council's sheet: to fill in while the dossier is with the owner, to read for others. */
export function AssessmentPage({ dossierId }: { dossierId: string }) {
  const { t, problem } = useWords();
  const dossier = useQuery(queries.dossier(dossierId));
  const assessment = useQuery(queries.assessment(dossierId));
  const set = useQuery({
    ...queries.criteriaSet(
      assessment.data?.rulebook ?? '',
      assessment.data?.criteriaSet ?? '',
      assessment.data?.localRules,
    ),
    enabled: assessment.data !== undefined,
  });
  const error = dossier.error ?? assessment.error ?? set.error;
  const ready = dossier.data && assessment.data && set.data;
  return (
    <Page
      title={
        dossier.data ? t('assessment.title', { product: dossier.data.product.name }) : t('assessment.sheet')
      }
      lead={set.data && `${t('set.number', { code: set.data.code })} ${set.data.name}`}
      above={<BackToDossier dossierId={dossierId} />}
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {!error && !ready && <Waiting label={t('page.loading')} lines={5} />}
      {dossier.data && assessment.data && set.data && (
        <AssessmentSheet key={dossierId} dossier={dossier.data} assessment={assessment.data} set={set.data} />
      )}
    </Page>
  );
}
