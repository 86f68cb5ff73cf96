import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { legalDatesOf } from '../../api/legal-dates.js';
import { queries } from '../../api/queries.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { RecordCard } from '../../ui/record-card.js';
import { Stack } from '../../ui/stack.js';
import { Waiting } from '../../ui/waiting.js';
import { NewRound } from './new-round.js';

/** Rounds of this person's places with their decision and legal dates. */
export function RoundsPage() {
  const words = useWords();
  const { t, problem } = words;
  const me = useMe();
  const { data, error } = useQuery(queries.rounds());
  const mayOpen = me.roles.some(({ role }) => role === 'coordinationOffice');
  return (
    <Page title={t('rounds.title')} lead={t('rounds.lead')} extra={mayOpen && <NewRound />}>
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} />}
      {data?.items.length === 0 && <Empty icon="rounds" title={t('rounds.nothing')} />}
      <Stack label={t('rounds.title')}>
        {data?.items.map((round) => (
          <li key={round.id}>
            <RecordCard
              accent="calm"
              title={
                <Link to="/rounds/$roundId" params={{ roundId: round.id }}>
                  {words.roundAt(round)}
                </Link>
              }
              lines={[
                words.label('rulebook', round.rulebook),
                ...legalDatesOf(round).map(({ kind, date }) => (
                  <span key={kind}>
                    {words.label('deadline', kind)}: <strong>{words.legalDate(date)}</strong>
                  </span>
                )),
              ]}
            />
          </li>
        ))}
      </Stack>
    </Page>
  );
}
