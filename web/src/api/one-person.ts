import { hashKey, type QueryClient } from '@tanstack/react-query';
import { writeAs } from './client.js';
import { dropDraftsOfOthers } from './kept-draft.js';
import { queries } from './queries.js';

/** Questions that are answered to everybody alike. */
const ofEverybody: readonly unknown[] = ['setup', 'demo'];

/**
 * What was answered to one person is seen by no other: as soon as somebody else is signed in, every answer goes, and what
 * is still on its way is let go. After the end of a session it all waits for its person until another one comes.
 */
export function keepToOnePerson(client: QueryClient): void {
  const { queryKey } = queries.me();
  const [me] = queryKey;
  let person: string | null = null;
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryHash !== hashKey(queryKey)) return;
    const now = client.getQueryData(queryKey)?.id;
    if (now === undefined || now === person) return;
    person = now;
    writeAs(person);
    client.removeQueries({ predicate: (each) => ![me, ...ofEverybody].includes(each.queryKey[0]) });
    dropDraftsOfOthers(person);
  });
}
