import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { answerOf } from './answer-of.js';
import { api } from './client.js';
import type { paths } from './schema.d.ts';
import type { DeliverySubject } from './types.js';

type QueryOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;
export type DossierFilter = Omit<QueryOf<'/api/dossiers'>, 'after' | 'limit'>;
export type LedgerFilter = Omit<QueryOf<'/api/ledgers/{placeId}/rows'>, 'after' | 'limit'>;

const pageSize = 25;
/** As many as the server gives at once. */
const allOfThem = 100;
const rarely = 10 * 60_000;
const nextOf = (page: { next: string | null }) => page.next ?? undefined;
/** A row of a ledger is known by its number. */
const numbered = <Row extends { number: number }>({
  items,
  next,
}: {
  items: Row[];
  next: string | null;
}) => ({
  items: items.map((row) => ({ ...row, id: String(row.number) })),
  next,
});
const firstPage: string | undefined = undefined;

/** Every question the pages ask, with the key its answer is kept under. */
export const queries = {
  me: () =>
    queryOptions({ queryKey: ['me'], queryFn: () => answerOf(api.GET('/api/session')), retry: false }),
  account: () => queryOptions({ queryKey: ['account'], queryFn: () => answerOf(api.GET('/api/account')) }),
  setup: () =>
    queryOptions({ queryKey: ['setup'], queryFn: () => answerOf(api.GET('/api/setup')), retry: false }),
  demoAccounts: () =>
    queryOptions({
      queryKey: ['demo', 'accounts'],
      queryFn: () => answerOf(api.GET('/api/demo/accounts')),
      retry: false,
      staleTime: rarely,
    }),
  demoClock: () =>
    queryOptions({ queryKey: ['demo', 'clock'], queryFn: () => answerOf(api.GET('/api/demo/clock')) }),

  work: () =>
    infiniteQueryOptions({
      queryKey: ['work'],
      queryFn: ({ pageParam }) =>
        answerOf(api.GET('/api/work', { params: { query: { limit: allOfThem, after: pageParam } } })),
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  dossiers: (filter: DossierFilter) =>
    infiniteQueryOptions({
      queryKey: ['dossiers', filter],
      queryFn: ({ pageParam }) =>
        answerOf(
          api.GET('/api/dossiers', { params: { query: { ...filter, limit: pageSize, after: pageParam } } }),
        ),
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  dossier: (id: string) =>
    queryOptions({
      queryKey: ['dossier', id],
      queryFn: () => answerOf(api.GET('/api/dossiers/{id}', { params: { path: { id } } })),
    }),
  dossierReminders: (id: string) =>
    queryOptions({
      queryKey: ['dossier', id, 'reminders'],
      queryFn: () => answerOf(api.GET('/api/dossiers/{id}/reminders', { params: { path: { id } } })),
    }),
  dossierForms: (id: string) =>
    queryOptions({
      queryKey: ['dossier', id, 'forms'],
      queryFn: () => answerOf(api.GET('/api/dossiers/{id}/forms', { params: { path: { id } } })),
    }),
  /** Who was told what of something. */
  deliveries: ({ kind, id }: DeliverySubject) =>
    infiniteQueryOptions({
      queryKey: [kind === 'dossiers' ? 'dossier' : kind, id, 'deliveries'],
      queryFn: ({ pageParam }) => {
        const query = { limit: pageSize, after: pageParam };
        return answerOf(
          kind === 'dossiers'
            ? api.GET('/api/dossiers/{id}/deliveries', { params: { path: { id }, query } })
            : api.GET('/api/deliveries/{kind}/{id}', { params: { path: { kind, id }, query } }),
        );
      },
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  /** What would become of the dossier in a round under another decision. */
  otherDecision: (id: string, roundId: string) =>
    queryOptions({
      queryKey: ['dossier', id, 'decision', roundId],
      queryFn: () =>
        answerOf(api.GET('/api/dossiers/{id}/decision', { params: { path: { id }, query: { roundId } } })),
      retry: false,
    }),
  assessment: (id: string) =>
    queryOptions({
      queryKey: ['dossier', id, 'assessment'],
      queryFn: () => answerOf(api.GET('/api/dossiers/{id}/assessment', { params: { path: { id } } })),
    }),
  ballotDraft: (id: string, panelId: string) =>
    queryOptions({
      queryKey: ['dossier', id, 'panel', panelId, 'draft'],
      queryFn: () =>
        answerOf(api.GET('/api/dossiers/{id}/panels/{panelId}/draft', { params: { path: { id, panelId } } })),
    }),
  ownBallot: (id: string, panelId: string) =>
    queryOptions({
      queryKey: ['dossier', id, 'panel', panelId, 'own'],
      queryFn: () =>
        answerOf(
          api.GET('/api/dossiers/{id}/panels/{panelId}/ballot', { params: { path: { id, panelId } } }),
        ),
    }),
  ballots: (id: string, panelId: string) =>
    queryOptions({
      queryKey: ['dossier', id, 'panel', panelId, 'all'],
      queryFn: () =>
        answerOf(
          api.GET('/api/dossiers/{id}/panels/{panelId}/ballots', { params: { path: { id, panelId } } }),
        ),
      retry: false,
    }),
  explanation: (id: string, panelId: string) =>
    queryOptions({
      queryKey: ['dossier', id, 'panel', panelId, 'explanation'],
      queryFn: () =>
        answerOf(
          api.GET('/api/dossiers/{id}/panels/{panelId}/explanation', { params: { path: { id, panelId } } }),
        ),
      retry: false,
    }),

  appeals: (id: string) =>
    queryOptions({
      queryKey: ['dossier', id, 'appeals'],
      queryFn: () => answerOf(api.GET('/api/dossiers/{id}/appeals', { params: { path: { id } } })),
    }),
  appealDraft: (id: string, appealId: string) =>
    queryOptions({
      queryKey: ['dossier', id, 'appeals', appealId, 'draft'],
      queryFn: () =>
        answerOf(
          api.GET('/api/dossiers/{id}/appeals/{appealId}/draft', { params: { path: { id, appealId } } }),
        ),
    }),
  appealBallots: (id: string, appealId: string) =>
    queryOptions({
      queryKey: ['dossier', id, 'appeals', appealId, 'all'],
      queryFn: () =>
        answerOf(
          api.GET('/api/dossiers/{id}/appeals/{appealId}/ballots', { params: { path: { id, appealId } } }),
        ),
      retry: false,
    }),
  ownAppealBallot: (id: string, appealId: string) =>
    queryOptions({
      queryKey: ['dossier', id, 'appeals', appealId, 'own'],
      queryFn: () =>
        answerOf(
          api.GET('/api/dossiers/{id}/appeals/{appealId}/ballot', { params: { path: { id, appealId } } }),
        ),
    }),

  places: (filter: QueryOf<'/api/places'> = {}) =>
    queryOptions({
      queryKey: ['places', filter],
      queryFn: () =>
        allPages((after) =>
          answerOf(api.GET('/api/places', { params: { query: { ...filter, limit: allOfThem, after } } })),
        ),
      staleTime: rarely,
    }),
  rounds: () =>
    queryOptions({
      queryKey: ['rounds'],
      queryFn: () =>
        allPages((after) =>
          answerOf(api.GET('/api/rounds', { params: { query: { limit: allOfThem, after } } })),
        ),
    }),
  round: (id: string) =>
    queryOptions({
      queryKey: ['rounds', id],
      queryFn: () => answerOf(api.GET('/api/rounds/{id}', { params: { path: { id } } })),
    }),
  reminders: (id: string) =>
    queryOptions({
      queryKey: ['rounds', id, 'reminders'],
      queryFn: () => answerOf(api.GET('/api/rounds/{id}/reminders', { params: { path: { id } } })),
    }),
  rulebooks: () =>
    queryOptions({
      queryKey: ['rulebooks'],
      queryFn: () => answerOf(api.GET('/api/rulebooks')),
      staleTime: Infinity,
    }),
  /** With the floors of these local rules, if any are named. */
  criteriaSet: (id: string, code: string, localRules: string | null = null) =>
    queryOptions({
      queryKey: ['rulebooks', id, code, localRules],
      queryFn: () =>
        answerOf(
          api.GET('/api/rulebooks/{id}/sets/{code}', {
            params: { path: { id, code }, query: { localRules: localRules ?? undefined } },
          }),
        ),
      staleTime: Infinity,
    }),
  /** What the provinces this person sees have settled over a decision, latest day first. */
  localRules: (rulebook: string) =>
    queryOptions({
      queryKey: ['local-rules', rulebook],
      queryFn: () =>
        allPages((after) =>
          answerOf(api.GET('/api/local-rules', { params: { query: { rulebook, limit: allOfThem, after } } })),
        ),
    }),
  /** The working days of a year, as they are known now or under an earlier version. */
  calendar: (year: number, version?: number) =>
    queryOptions({
      queryKey: ['calendar', year, version ?? null],
      queryFn: () => answerOf(api.GET('/api/calendar', { params: { query: { year, version } } })),
    }),
  calendarVersions: () =>
    queryOptions({
      queryKey: ['calendar', 'versions'],
      queryFn: () => answerOf(api.GET('/api/calendar/versions')),
    }),
  /** Open deadlines that the newest calendar would set to another day. */
  calendarDeadlines: () =>
    queryOptions({
      queryKey: ['calendar', 'deadlines'],
      queryFn: () => answerOf(api.GET('/api/calendar/deadlines')),
    }),
  simulation: (to: string, year: number) =>
    queryOptions({
      queryKey: ['simulation', to, year],
      queryFn: () => answerOf(api.GET('/api/simulations', { params: { query: { to, year } } })),
      retry: false,
    }),

  producers: () =>
    queryOptions({
      queryKey: ['producers'],
      queryFn: () =>
        allPages((after) =>
          answerOf(api.GET('/api/producers', { params: { query: { limit: allOfThem, after } } })),
        ),
    }),
  /** The owners of a commune by whose accounts a new producer of it may be spoken for. */
  ownerAccounts: (communeId: string) =>
    queryOptions({
      queryKey: ['producers', 'owner-accounts', communeId],
      queryFn: () => answerOf(api.GET('/api/producers/owner-accounts', { params: { query: { communeId } } })),
    }),
  /** The accounts that act for a producer. */
  peopleOfProducer: (id: string) =>
    queryOptions({
      queryKey: ['producers', id, 'people'],
      queryFn: () => answerOf(api.GET('/api/producers/{id}/people', { params: { path: { id } } })),
    }),
  products: (producerId: string) =>
    queryOptions({
      queryKey: ['products', producerId],
      queryFn: () =>
        allPages((after) =>
          answerOf(api.GET('/api/products', { params: { query: { producerId, limit: allOfThem, after } } })),
        ),
    }),

  notices: () =>
    infiniteQueryOptions({
      queryKey: ['notices'],
      queryFn: ({ pageParam }) =>
        answerOf(api.GET('/api/notices', { params: { query: { limit: pageSize, after: pageParam } } })),
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  noticePreferences: () =>
    queryOptions({
      queryKey: ['notices', 'preferences'],
      queryFn: () => answerOf(api.GET('/api/notice-preferences')),
    }),
  watchdog: () =>
    queryOptions({
      queryKey: ['watchdog'],
      queryFn: () => answerOf(api.GET('/api/watchdog')),
      refetchInterval: 30_000,
    }),
  outbox: () =>
    infiniteQueryOptions({
      queryKey: ['outbox'],
      queryFn: ({ pageParam }) =>
        answerOf(api.GET('/api/outbox', { params: { query: { limit: pageSize, after: pageParam } } })),
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  ledgerRows: (placeId: string, filter: LedgerFilter) =>
    infiniteQueryOptions({
      queryKey: ['ledger', placeId, 'rows', filter],
      queryFn: async ({ pageParam }) =>
        numbered(
          await answerOf(
            api.GET('/api/ledgers/{placeId}/rows', {
              params: { path: { placeId }, query: { ...filter, limit: pageSize, after: pageParam } },
            }),
          ),
        ),
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  ledgerCheckpoints: (placeId: string) =>
    infiniteQueryOptions({
      queryKey: ['ledger', placeId, 'checkpoints'],
      queryFn: async ({ pageParam }) =>
        numbered(
          await answerOf(
            api.GET('/api/ledgers/{placeId}/checkpoints', {
              params: { path: { placeId }, query: { limit: 10, after: pageParam } },
            }),
          ),
        ),
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  ledgerKey: () =>
    queryOptions({
      queryKey: ['ledger', 'key'],
      queryFn: () => answerOf(api.GET('/api/ledgers/key')),
      staleTime: rarely,
    }),
  kept: (text: string) =>
    queryOptions({
      queryKey: ['ledger', 'kept', text],
      queryFn: () => answerOf(api.GET('/api/ledgers/kept', { params: { query: { text } } })),
    }),
  people: (q: string) =>
    infiniteQueryOptions({
      queryKey: ['people', q],
      queryFn: ({ pageParam }) =>
        answerOf(
          api.GET('/api/people', {
            params: { query: { q: q || undefined, limit: pageSize, after: pageParam } },
          }),
        ),
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  conflicts: (dossierId: string) =>
    queryOptions({
      queryKey: ['dossier', dossierId, 'conflicts'],
      queryFn: () =>
        answerOf(api.GET('/api/dossiers/{id}/conflicts', { params: { path: { id: dossierId } } })),
    }),
  declarations: (sessionId: string) =>
    queryOptions({
      queryKey: ['council-session', sessionId, 'declarations'],
      queryFn: () =>
        answerOf(api.GET('/api/council-sessions/{id}/declarations', { params: { path: { id: sessionId } } })),
    }),
  councilSessions: (filter: QueryOf<'/api/council-sessions'> = {}) =>
    infiniteQueryOptions({
      queryKey: ['council-sessions', filter],
      queryFn: ({ pageParam }) =>
        answerOf(
          api.GET('/api/council-sessions', {
            params: { query: { ...filter, limit: pageSize, after: pageParam } },
          }),
        ),
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  councilSession: (id: string) =>
    queryOptions({
      queryKey: ['council-session', id],
      queryFn: () => answerOf(api.GET('/api/council-sessions/{id}', { params: { path: { id } } })),
    }),
  /** Each answer is a reading on the record: kept until the page is left. */
  sessionHints: (id: string) =>
    queryOptions({
      queryKey: ['hints', id],
      queryFn: () => answerOf(api.GET('/api/council-sessions/{id}/hints', { params: { path: { id } } })),
      staleTime: rarely,
      retry: false,
    }),
  opinionHints: (id: string, panelId: string) =>
    queryOptions({
      queryKey: ['hints', panelId],
      queryFn: () =>
        answerOf(api.GET('/api/dossiers/{id}/panels/{panelId}/hints', { params: { path: { id, panelId } } })),
      staleTime: rarely,
      retry: false,
    }),
  /** What corrects the minutes of a sealed session. */
  annexesOf: (sessionId: string) =>
    queryOptions({
      queryKey: ['council-session', sessionId, 'annexes'],
      queryFn: () =>
        answerOf(api.GET('/api/council-sessions/{id}/annexes', { params: { path: { id: sessionId } } })),
    }),
  /** What corrects the minutes of written opinions. */
  opinionAnnexes: (id: string, panelId: string) =>
    queryOptions({
      queryKey: ['annexes', panelId],
      queryFn: () =>
        answerOf(
          api.GET('/api/dossiers/{id}/panels/{panelId}/annexes', { params: { path: { id, panelId } } }),
        ),
    }),
  /** Dossiers that wait for the council of a session and are on no agenda yet. */
  waitingFor: (sessionId: string) =>
    queryOptions({
      queryKey: ['council-session', sessionId, 'waiting'],
      queryFn: () =>
        answerOf(api.GET('/api/council-sessions/{id}/waiting', { params: { path: { id: sessionId } } })),
    }),
  charters: (councilId: string) =>
    queryOptions({
      queryKey: ['councils', councilId, 'charters'],
      queryFn: () =>
        answerOf(api.GET('/api/councils/{id}/charters', { params: { path: { id: councilId } } })),
    }),
  /** Who may be seated at a place, or advise there. */
  candidates: (placeId: string) =>
    queryOptions({
      queryKey: ['councils', 'candidates', placeId],
      queryFn: () => answerOf(api.GET('/api/councils/candidates', { params: { query: { placeId } } })),
    }),
  /** Dossiers delivered to the councils that one advises. */
  adviceWork: () =>
    queryOptions({ queryKey: ['advice-work'], queryFn: () => answerOf(api.GET('/api/advice-work')) }),
  /** What advisory teams have reported on a dossier, and one's own draft. */
  advice: (dossierId: string) =>
    queryOptions({
      queryKey: ['dossier', dossierId, 'advice'],
      queryFn: () => answerOf(api.GET('/api/dossiers/{id}/advice', { params: { path: { id: dossierId } } })),
      retry: false,
    }),
  councils: () =>
    queryOptions({
      queryKey: ['councils'],
      queryFn: () =>
        allPages((after) =>
          answerOf(api.GET('/api/councils', { params: { query: { limit: allOfThem, after } } })),
        ),
    }),
  reports: (placeId: string | undefined) =>
    infiniteQueryOptions({
      queryKey: ['reports', 'of', placeId],
      queryFn: ({ pageParam }) =>
        answerOf(
          api.GET('/api/reports', { params: { query: { placeId, limit: pageSize, after: pageParam } } }),
        ),
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  report: (id: string) =>
    queryOptions({
      queryKey: ['reports', id],
      queryFn: () => answerOf(api.GET('/api/reports/{id}', { params: { path: { id } } })),
    }),
  reportSchedules: () =>
    queryOptions({
      queryKey: ['reports', 'schedules'],
      queryFn: () => answerOf(api.GET('/api/report-schedules')),
    }),
  plans: () =>
    infiniteQueryOptions({
      queryKey: ['plans'],
      queryFn: ({ pageParam }) =>
        answerOf(api.GET('/api/plans', { params: { query: { limit: pageSize, after: pageParam } } })),
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  planCalls: () =>
    infiniteQueryOptions({
      queryKey: ['plan-calls'],
      queryFn: ({ pageParam }) =>
        answerOf(api.GET('/api/plan-calls', { params: { query: { limit: pageSize, after: pageParam } } })),
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  planCall: (id: string) =>
    queryOptions({
      queryKey: ['plan-calls', id],
      queryFn: () => answerOf(api.GET('/api/plan-calls/{id}', { params: { path: { id } } })),
    }),
  planImport: (id: string, importId: string) =>
    queryOptions({
      queryKey: ['plans', id, 'imports', importId],
      queryFn: () =>
        answerOf(api.GET('/api/plans/{id}/imports/{importId}', { params: { path: { id, importId } } })),
    }),
  letters: () =>
    infiniteQueryOptions({
      queryKey: ['letters'],
      queryFn: ({ pageParam }) =>
        answerOf(api.GET('/api/letters', { params: { query: { limit: pageSize, after: pageParam } } })),
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  letter: (id: string) =>
    queryOptions({
      queryKey: ['letters', id],
      queryFn: () => answerOf(api.GET('/api/letters/{id}', { params: { path: { id } } })),
    }),
  /** The places directly below that are late today. */
  late: (placeId: string) =>
    queryOptions({
      queryKey: ['letters', 'late', placeId],
      queryFn: () => answerOf(api.GET('/api/letters/late', { params: { query: { placeId } } })),
    }),
  batches: () =>
    infiniteQueryOptions({
      queryKey: ['batches'],
      queryFn: ({ pageParam }) =>
        answerOf(api.GET('/api/batches', { params: { query: { limit: pageSize, after: pageParam } } })),
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  /** Asked again every second while it goes on. */
  batch: (id: string) =>
    queryOptions({
      queryKey: ['batches', id],
      queryFn: () => answerOf(api.GET('/api/batches/{id}', { params: { path: { id } } })),
      refetchInterval: ({ state }) => (state.data?.endedAt === null ? 1_000 : false),
    }),
  plan: (id: string) =>
    queryOptions({
      queryKey: ['plans', id],
      queryFn: () => answerOf(api.GET('/api/plans/{id}', { params: { path: { id } } })),
    }),
  followUpCalls: () =>
    infiniteQueryOptions({
      queryKey: ['follow-up-calls'],
      queryFn: ({ pageParam }) =>
        answerOf(
          api.GET('/api/follow-up-calls', { params: { query: { limit: pageSize, after: pageParam } } }),
        ),
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  followUpCall: (id: string) =>
    queryOptions({
      queryKey: ['follow-up-calls', id],
      queryFn: () => answerOf(api.GET('/api/follow-up-calls/{id}', { params: { path: { id } } })),
    }),
  /** The products that a call of the place may name. */
  ratedProducts: (placeId: string) =>
    queryOptions({
      queryKey: ['follow-up-calls', 'rated', placeId],
      queryFn: () =>
        answerOf(api.GET('/api/follow-up-calls/rated-products', { params: { query: { placeId } } })),
    }),
  followUps: (filter: Omit<QueryOf<'/api/follow-ups'>, 'after' | 'limit'>) =>
    infiniteQueryOptions({
      queryKey: ['follow-ups', filter],
      queryFn: ({ pageParam }) =>
        answerOf(
          api.GET('/api/follow-ups', { params: { query: { ...filter, limit: pageSize, after: pageParam } } }),
        ),
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  followUp: (id: string) =>
    queryOptions({
      queryKey: ['follow-ups', 'one', id],
      queryFn: () => answerOf(api.GET('/api/follow-ups/{id}', { params: { path: { id } } })),
    }),
  schedule: (dossierId: string) =>
    queryOptions({
      queryKey: ['schedules', dossierId],
      queryFn: () =>
        answerOf(api.GET('/api/dossiers/{id}/schedule', { params: { path: { id: dossierId } } })),
    }),
  schedules: (placeId: string, year: number) =>
    infiniteQueryOptions({
      queryKey: ['schedules', placeId, year],
      queryFn: async ({ pageParam }) => {
        const query = { placeId, year, limit: pageSize, after: pageParam };
        const { items, next } = await answerOf(api.GET('/api/schedules', { params: { query } }));
        return { items: items.map((each) => ({ ...each, id: each.dossierId })), next };
      },
      initialPageParam: firstPage,
      getNextPageParam: nextOf,
    }),
  /** What is late or due soon beside the dossiers of `work`. */
  waiting: () =>
    queryOptions({
      queryKey: ['agendas', 'waiting'],
      queryFn: () => answerOf(api.GET('/api/agendas/waiting')),
    }),
  agenda: (placeId: string, year: number) =>
    queryOptions({
      queryKey: ['agendas', placeId, year],
      queryFn: () => answerOf(api.GET('/api/agendas', { params: { query: { placeId, year } } })),
    }),
  calendarFeed: () =>
    queryOptions({
      queryKey: ['calendar-feed'],
      queryFn: () => answerOf(api.GET('/api/calendar-feeds/own')),
    }),
};
