import { useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Empty } from '../../ui/empty.js';
import { NoProducer } from '../../ui/no-producer.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { Waiting } from '../../ui/waiting.js';
import { LogPanel } from './log-panel.js';
import { OtherDue, useOtherDue } from './other-due.js';
import { SessionsAhead, useSessionsAhead } from './sessions-ahead.js';
import { WorkCard } from './work-card.js';

/** What waits for this person, the least lawful time first, as the server orders it. */
export function WorkPage() {
  const { t, number } = useWords();
  const me = useMe();
  const pages = useInfiniteQuery(queries.work());
  const shown = pages.data?.pages.flatMap(({ items }) => items).length ?? 0;
  const last = pages.data?.pages.at(-1);
  const { total = 0, late = 0, isCut = false } = last ?? {};
  const ahead = useSessionsAhead(me.roles.some(({ role }) => role.startsWith('council')));
  const due = useOtherDue();
  const lead =
    total === 0 ? me.fullName : t('work.lead', { name: me.fullName, number: number(total), count: total });
  return (
    <Page title={t('work.title')} lead={last && lead}>
      <NoProducer />
      {late > 0 && <Callout tone="warning" title={t('work.late', { number: number(late), count: late })} />}
      <SessionsAhead sessions={ahead.sessions} />
      <OtherDue due={due} />
      {isCut && (
        <Callout
          tone="info"
          title={t('work.cut', { shown: number(shown), number: number(total), count: total })}
        />
      )}
      {ahead.isLoading || due.isLoading ? (
        // What stands above is waited for: nothing moves under a finger.
        <Waiting label={t('page.loading')} />
      ) : (
        <>
          <PagedList
            label={t('work.title')}
            pages={pages}
            empty={
              <Empty icon="check" title={t('work.nothing')}>
                <p>{t('work.nothingLead')}</p>
              </Empty>
            }
            card={(item) => <WorkCard item={item} />}
          />
          <LogPanel />
        </>
      )}
    </Page>
  );
}
