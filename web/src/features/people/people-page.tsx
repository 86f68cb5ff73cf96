import { useInfiniteQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { isRefused } from '../../api/problem.js';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { NewPerson } from './new-person.js';
import { PersonCard } from './person-card.js';
import { PlacesFold } from './places-fold.js';
import { ProducersFold } from './producers-fold.js';
import { SuperiorsFold } from './superiors-fold.js';

/** Who may sign in, and which offices they hold where. */
export function PeoplePage() {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const pages = useInfiniteQuery(queries.people(search.trim()));
  return (
    <Page title={t('people.title')} lead={t('people.lead')} extra={!isRefused(pages.error) && <NewPerson />}>
      <Input
        aria-label={t('people.search')}
        placeholder={t('people.searchShort')}
        size="large"
        allowClear
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <PagedList
        label={t('people.title')}
        pages={pages}
        empty={<Empty icon="people" title={t('people.nothing')} />}
        card={(person) => <PersonCard person={person} />}
      />
      {!isRefused(pages.error) && <PlacesFold />}
      {!isRefused(pages.error) && <ProducersFold />}
      {!isRefused(pages.error) && <SuperiorsFold />}
    </Page>
  );
}
