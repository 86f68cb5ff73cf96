import { useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { FeedPanel } from './feed-panel.js';
import { NoticeCard } from './notice-card.js';
import { PreferencesPanel } from './preferences-panel.js';

/** What this person was told: steps that concern them and reminders of legal dates. */
export function NoticesPage() {
  const { t } = useWords();
  return (
    <Page title={t('notices.title')} lead={t('notices.lead')} narrow>
      <PreferencesPanel />
      <FeedPanel />
      <PagedList
        label={t('notices.title')}
        pages={useInfiniteQuery(queries.notices())}
        empty={<Empty icon="bell" title={t('notices.nothing')} />}
        card={(notice) => <NoticeCard notice={notice} />}
      />
    </Page>
  );
}
