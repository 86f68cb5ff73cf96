import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { Waiting } from '../../ui/waiting.js';
import { DeclarationBody } from './declaration-body.js';

/** What a member of a council meets before a dossier opens: whose it is, and whether there is an interest in it. */
export function DeclarationPage({ dossierId }: { dossierId: string }) {
  const { t, problem } = useWords();
  const { data, error } = useQuery(queries.conflicts(dossierId));
  return (
    <Page
      title={data?.subject.product ?? t('declaration.title')}
      lead={t('declaration.title')}
      above={<BackLink to="/dossiers">{t('nav.dossiers')}</BackLink>}
      narrow
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} lines={5} />}
      {data && <DeclarationBody dossierId={dossierId} conflicts={data} />}
    </Page>
  );
}
