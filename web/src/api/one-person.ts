import { hashKey, type QueryClient } from '@tanstack/react-query';
import { writeAs } from './client.js';
import { dropDraftsOfOthers } from './kept-draft.js';
import { isSignedOut } from './problem.js';
import { queries } from './queries.js';

/** Questions that are answered to everybody alike. */
const ofEverybody: readonly unknown[] = ['setup', 'demo'];

/**
 * What was answered to one person is seen by no other: as soon as somebody else is signed in, or nobody any more, every
 * answer goes, and what is still on its way is let go. Unfinished work waits for its person until another one comes.
 */
export function keepToOnePerson(client: QueryClient): void {
  const { queryKey } = queries.me();
  const [me] = queryKey;
  let person: string | null = null;
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryHash !== hashKey(queryKey)) return;
    const state = client.getQueryState(queryKey);
    const now = isSignedOut(state?.error) ? null : state?.data?.id;
    if (now === undefined || now === person) return;
    person = now;
    writeAs(person);
    client.removeQueries({ predicate: (each) => ![me, ...ofEverybody].includes(each.queryKey[0]) });
    if (person !== null) dropDraftsOfOthers(person);
  });
}
