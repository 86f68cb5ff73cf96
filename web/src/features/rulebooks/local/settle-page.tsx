import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../../api/queries.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { Page } from '../../../ui/page.js';
import { Waiting } from '../../../ui/waiting.js';
import { useProvincialOffice } from './use-provincial-office.js';
import { SettleForm } from './settle-form.js';

/** A province draws up what holds over one decision, sees what that would have done, and settles it from a day on. */
export function SettlePage({ rulebookId }: { rulebookId: string }) {
  const { t, label, problem } = useWords();
  const place = useProvincialOffice();
  const rulebooks = useQuery(queries.rulebooks());
  const settled = useQuery(queries.localRules(rulebookId));
  const rulebook = rulebooks.data?.items.find(({ id }) => id === rulebookId);
  // Newest day first: what is settled for a coming day is what comes before the new rules.
  const latest = settled.data?.items.find(
    ({ place: own, withdrawnOn }) => own.id === place?.id && withdrawnOn === null,
  );
  const error = rulebooks.error ?? settled.error;
  return (
    <Page
      title={t('localRules.new')}
      lead={t('settle.lead', { rulebook: label('rulebook', rulebookId) })}
      above={
        <Link to="/rulebooks/$rulebookId" params={{ rulebookId }}>
          {label('rulebook', rulebookId)}
        </Link>
      }
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {rulebooks.data && !rulebook && <Callout tone="error" title={t('page.missingLead')} />}
      {!place && <Callout tone="info" title={t('localRules.onlyOffice')} />}
      {place && rulebook && settled.data && (
        <SettleForm key={rulebook.id} place={place} rulebook={rulebook} latest={latest ?? null} />
      )}
      {!error && (!rulebook || !settled.data) && <Waiting label={t('page.loading')} lines={5} />}
    </Page>
  );
}
