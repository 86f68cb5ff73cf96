import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Stack } from '../../ui/stack.js';
import { Waiting } from '../../ui/waiting.js';
import { NoticeCard } from './notice-card.js';

/** What this person was told: steps that concern them and reminders of legal dates. */
export function NoticesPage() {
  const { t, problem } = useWords();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(queries.notices());
  const notices = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('notices.title')} lead={t('notices.lead')} narrow>
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} />}
      {data && notices.length === 0 && <Empty icon="bell" title={t('notices.nothing')} />}
      <Stack label={t('notices.title')}>
        {notices.map((notice) => (
          <li key={notice.id}>
            <NoticeCard notice={notice} />
          </li>
        ))}
      </Stack>
      {hasNextPage && (
        <Button size="large" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </Page>
  );
}
