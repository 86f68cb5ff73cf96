import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { AboutRulebook } from '../../ui/about-rulebook.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { RecordCard } from '../../ui/record-card.js';
import { Stack } from '../../ui/stack.js';
import { Waiting } from '../../ui/waiting.js';
import { FilingPill } from './filing-pill.js';

/** The decisions this software evaluates under, newest first. */
export function RulebooksPage() {
  const { t, label, number, problem } = useWords();
  const { data, error } = useQuery(queries.rulebooks());
  const newestFirst = data?.items.toSorted((one, other) =>
    other.effectiveFrom.localeCompare(one.effectiveFrom),
  );
  return (
    <Page title={t('rulebooks.title')} lead={t('rulebooks.lead')}>
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} />}
      <Stack label={t('rulebooks.title')}>
        {newestFirst?.map((rulebook) => (
          <li key={rulebook.id}>
            <RecordCard
              accent="calm"
              title={
                <Link to="/rulebooks/$rulebookId" params={{ rulebookId: rulebook.id }}>
                  {label('rulebook', rulebook.id)}
                </Link>
              }
              lines={[
                <AboutRulebook key="about" rulebook={rulebook} />,
                t('rulebooks.sets', { number: number(rulebook.sets.length), count: rulebook.sets.length }),
              ]}
              aside={<FilingPill rulebook={rulebook} />}
            />
          </li>
        ))}
      </Stack>
    </Page>
  );
}
