import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Stack } from '../../ui/stack.js';
import { Waiting } from '../../ui/waiting.js';
import { NewPerson } from './new-person.js';
import { PersonCard } from './person-card.js';

/** Who may sign in, and which offices they hold where. */
export function PeoplePage() {
  const { t, problem } = useWords();
  const [search, setSearch] = useState('');
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    queries.people(search.trim()),
  );
  const people = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('people.title')} lead={t('people.lead')} extra={<NewPerson />}>
      <Input
        aria-label={t('people.search')}
        placeholder={t('people.search')}
        size="large"
        allowClear
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} />}
      {data && people.length === 0 && <Empty icon="people" title={t('people.nothing')} />}
      <Stack label={t('people.title')}>
        {people.map((person) => (
          <li key={person.id}>
            <PersonCard person={person} />
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
