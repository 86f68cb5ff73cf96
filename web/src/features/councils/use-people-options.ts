import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries.js';

/** People to choose from, found as one types; who was chosen before stays known by name. */
export function usePeopleOptions() {
  const [search, setSearch] = useState('');
  const people = useInfiniteQuery(queries.people(search));
  const found = people.data?.pages.flatMap(({ items }) => items) ?? [];
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const options = new Map([...known, ...found.map(({ id, fullName }) => [id, fullName] as const)]);
  return {
    showSearch: { filterOption: false, onSearch: setSearch } as const,
    loading: people.isFetching,
    options: [...options].map(([id, name]) => ({ value: id, label: name })),
    onSelect: (id: string) => setKnown(new Map(known).set(id, options.get(id) ?? '')),
  };
}
