import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Stack } from '../../ui/stack.js';
import { Waiting } from '../../ui/waiting.js';
import { LogPanel } from './log-panel.js';
import { SessionsAhead } from './sessions-ahead.js';
import { WorkCard } from './work-card.js';

/** What waits for this person, the least lawful time first, as the server orders it. */
export function WorkPage() {
  const { t, number, problem } = useWords();
  const me = useMe();
  const { data, error } = useQuery(queries.work());
  const isMember = me.roles.some(({ role }) => role.startsWith('council'));
  const items = data?.items ?? [];
  const late = items.filter(({ deadline, clock }) =>
    [deadline, clock].some((each) => (each?.daysLeft ?? 0) < 0),
  ).length;
  const lead =
    items.length === 0
      ? me.fullName
      : t('work.lead', { name: me.fullName, number: number(items.length), count: items.length });
  return (
    <Page title={t('work.title')} lead={data && lead}>
      {error && <Callout tone="error" {...problem(error)} />}
      {late > 0 && <Callout tone="warning" title={t('work.late', { number: number(late), count: late })} />}
      {isMember && <SessionsAhead />}
      {!data && !error && <Waiting label={t('page.loading')} />}
      {data && items.length === 0 && (
        <Empty icon="check" title={t('work.nothing')}>
          <p>{t('work.nothingLead')}</p>
        </Empty>
      )}
      <Stack label={t('work.title')}>
        {items.map((item) => (
          <li key={item.id}>
            <WorkCard item={item} />
          </li>
        ))}
      </Stack>
      <LogPanel />
    </Page>
  );
}
