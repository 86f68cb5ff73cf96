import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../texts/words.js';
import { Callout } from './callout.js';
import { Stack } from './stack.js';
import { Waiting } from './waiting.js';

interface Props<Item> {
  readonly label: string;
  readonly pages: Pick<
    UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Item[] }>>,
    'data' | 'error' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
  >;
  readonly empty: ReactNode;
  readonly card: (item: Item) => ReactNode;
}

/** A list that comes page by page: on its way, refused, empty, or its cards and the way to more. */
export function PagedList<Item extends { readonly id: string }>({ label, pages, empty, card }: Props<Item>) {
  const { t, problem } = useWords();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} />}
      {data && items.length === 0 && empty}
      <Stack label={label}>
        {items.map((item) => (
          <li key={item.id}>{card(item)}</li>
        ))}
      </Stack>
      {hasNextPage && (
        <Button size="large" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </>
  );
}
