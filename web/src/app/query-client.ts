import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { keepToOnePerson } from '../api/one-person.js';
import { isSignedOut, Problem } from '../api/problem.js';

const isPassing = (error: unknown) =>
  error instanceof Problem && (error.status === 0 || error.status === 503);
const mostRetries = 2;

const askWhoIsSignedIn = (error: unknown) => {
  if (isSignedOut(error)) void queryClient.invalidateQueries({ queryKey: ['me'] });
};

/** Answers are kept for a moment, and for one person; a lost line is tried again, a refusal never. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== 'me') askWhoIsSignedIn(error);
    },
  }),
  mutationCache: new MutationCache({ onError: askWhoIsSignedIn }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 5_000,
      retry: (failures, error) => failures < mostRetries && isPassing(error),
    },
    // Without a line a write fails and says so. One that waited for it would be sent long after its person gave it up.
    mutations: { networkMode: 'always' },
  },
});
keepToOnePerson(queryClient);
