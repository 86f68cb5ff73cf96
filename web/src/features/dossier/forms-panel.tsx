import { useQuery } from '@tanstack/react-query';
import { controlSheetAddress, formAddress } from '../../api/papers.js';
import { queries } from '../../api/queries.js';
import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Fold } from '../../ui/fold.js';
import { PaperLinks } from '../../ui/paper-links.js';
import { Waiting } from '../../ui/waiting.js';
import styles from './forms-panel.module.css';

/** The forms of a one-stop shop that there are of this dossier, and its control sheet. */
export function FormsPanel({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  return (
    <Fold title={t('oneStop.title')} lazy>
      <p>{t('oneStop.lead')}</p>
      <Forms dossierId={dossier.id} />
    </Fold>
  );
}

function Forms({ dossierId }: { dossierId: string }) {
  const { t, label, instant, problem } = useWords();
  const { data, error } = useQuery(queries.dossierForms(dossierId));
  if (error) return <Callout tone="error" {...problem(error)} />;
  if (!data) return <Waiting label={t('page.loading')} lines={2} />;
  return (
    <ul className={styles['items']}>
      {data.items.map(({ form, number, at }) => (
        <li key={number}>
          <p>
            <strong>{label('oneStop', form)}</strong> · {instant(at)}
          </p>
          <PaperLinks
            address={formAddress(dossierId, number)}
            label={`${label('oneStop', form)}, ${instant(at)}`}
          />
        </li>
      ))}
      <li>
        <p>
          <strong>{t('oneStop.control')}</strong>
        </p>
        <PaperLinks address={controlSheetAddress(dossierId)} label={t('oneStop.control')} />
      </li>
    </ul>
  );
}
