import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { lazy } from 'react';
import type { DossierFilter, LedgerFilter } from '../api/queries.js';
import { AdviceOf } from './advice-slots.js';
import { Doorway } from './doorway.js';
import { ConflictsOf, ConflictsOn, DeclarationsOf, LateConflictOf } from './council-slots.js';
import { FollowUpsOf } from './follow-up-slots.js';
import { Home } from './home.js';
import { ImpartialDoor } from './impartial-door.js';
import { PageFault } from './page-fault.js';
import { PageMissing } from './page-missing.js';
import { Shell } from './shell/shell.js';

const SignInPage = lazy(async () => ({
  default: (await import('../features/sign-in/sign-in-page.js')).SignInPage,
}));
const SetUpPage = lazy(async () => ({
  default: (await import('../features/sign-in/set-up-page.js')).SetUpPage,
}));
const DossiersPage = lazy(async () => ({
  default: (await import('../features/dossiers/dossiers-page.js')).DossiersPage,
}));
const DossierPage = lazy(async () => ({
  default: (await import('../features/dossier/dossier-page.js')).DossierPage,
}));
const BallotPage = lazy(async () => ({
  default: (await import('../features/scoring/ballot-page.js')).BallotPage,
}));
const AppealBallotPage = lazy(async () => ({
  default: (await import('../features/scoring/appeal/appeal-ballot-page.js')).AppealBallotPage,
}));
const AssessmentPage = lazy(async () => ({
  default: (await import('../features/scoring/assessment/assessment-page.js')).AssessmentPage,
}));
const ExplanationPage = lazy(async () => ({
  default: (await import('../features/scoring/explanation/explanation-page.js')).ExplanationPage,
}));
const RegisterPage = lazy(async () => ({
  default: (await import('../features/registration/register-page.js')).RegisterPage,
}));
const NoticesPage = lazy(async () => ({
  default: (await import('../features/notices/notices-page.js')).NoticesPage,
}));
const OutboxPage = lazy(async () => ({
  default: (await import('../features/outbox/outbox-page.js')).OutboxPage,
}));
const WatchdogPage = lazy(async () => ({
  default: (await import('../features/outbox/watchdog-page.js')).WatchdogPage,
}));
const RoundsPage = lazy(async () => ({
  default: (await import('../features/rounds/rounds-page.js')).RoundsPage,
}));
const RoundPage = lazy(async () => ({
  default: (await import('../features/rounds/round-page.js')).RoundPage,
}));
const RulebooksPage = lazy(async () => ({
  default: (await import('../features/rulebooks/rulebooks-page.js')).RulebooksPage,
}));
const RulebookPage = lazy(async () => ({
  default: (await import('../features/rulebooks/rulebook-page.js')).RulebookPage,
}));
const CalendarPage = lazy(async () => ({
  default: (await import('../features/calendar/calendar-page.js')).CalendarPage,
}));
const BlankSheetPage = lazy(async () => ({
  default: (await import('../features/rulebooks/sheet/blank-sheet-page.js')).BlankSheetPage,
}));
const PeoplePage = lazy(async () => ({
  default: (await import('../features/people/people-page.js')).PeoplePage,
}));
const AccountPage = lazy(async () => ({
  default: (await import('../features/account/account-page.js')).AccountPage,
}));
const CouncilsPage = lazy(async () => ({
  default: (await import('../features/councils/councils-page.js')).CouncilsPage,
}));

const SessionsPage = lazy(async () => ({
  default: (await import('../features/council-sessions/sessions-page.js')).SessionsPage,
}));
const SessionPage = lazy(async () => ({
  default: (await import('../features/council-sessions/session-page.js')).SessionPage,
}));
const DeclarationsPage = lazy(async () => ({
  default: (await import('../features/conflicts/declarations-page.js')).DeclarationsPage,
}));
const AdviceWorkPage = lazy(async () => ({
  default: (await import('../features/advice/advice-work-page.js')).AdviceWorkPage,
}));
const AdvicePage = lazy(async () => ({
  default: (await import('../features/advice/advice-page.js')).AdvicePage,
}));
const AuditPage = lazy(async () => ({
  default: (await import('../features/ledger/audit-page.js')).AuditPage,
}));
const KeptPage = lazy(async () => ({
  default: (await import('../features/ledger/kept-page.js')).KeptPage,
}));
const LedgerPage = lazy(async () => ({
  default: (await import('../features/ledger/ledger-page.js')).LedgerPage,
}));
const SimulationPage = lazy(async () => ({
  default: (await import('../features/rulebooks/simulation/simulation-page.js')).SimulationPage,
}));
const SettlePage = lazy(async () => ({
  default: (await import('../features/rulebooks/local/settle-page.js')).SettlePage,
}));

const whole = (value: unknown) => (typeof value === 'number' && Number.isInteger(value) ? value : undefined);
const PlansPage = lazy(async () => ({
  default: (await import('../features/plans/plans-page.js')).PlansPage,
}));
const ReportsPage = lazy(async () => ({
  default: (await import('../features/reports/reports-page.js')).ReportsPage,
}));
const ReportPage = lazy(async () => ({
  default: (await import('../features/reports/report-page.js')).ReportPage,
}));
const PlanCallPage = lazy(async () => ({
  default: (await import('../features/plans/plan-call-page.js')).PlanCallPage,
}));
const PlanPage = lazy(async () => ({
  default: (await import('../features/plans/plan-page.js')).PlanPage,
}));

const BatchesPage = lazy(async () => ({
  default: (await import('../features/batches/batches-page.js')).BatchesPage,
}));
const BatchPage = lazy(async () => ({
  default: (await import('../features/batches/batch-page.js')).BatchPage,
}));

const PlanImportPage = lazy(async () => ({
  default: (await import('../features/plan-imports/plan-import-page.js')).PlanImportPage,
}));
const LettersPage = lazy(async () => ({
  default: (await import('../features/letters/letters-page.js')).LettersPage,
}));
const LetterPage = lazy(async () => ({
  default: (await import('../features/letters/letter-page.js')).LetterPage,
}));
const LatePage = lazy(async () => ({
  default: (await import('../features/letters/late-page.js')).LatePage,
}));
const FollowUpsPage = lazy(async () => ({
  default: (await import('../features/follow-ups/follow-ups-page.js')).FollowUpsPage,
}));
const FollowUpCallPage = lazy(async () => ({
  default: (await import('../features/follow-ups/follow-up-call-page.js')).FollowUpCallPage,
}));
const FollowUpPage = lazy(async () => ({
  default: (await import('../features/follow-ups/follow-up-page.js')).FollowUpPage,
}));
const SchedulesPage = lazy(async () => ({
  default: (await import('../features/schedules/schedules-page.js')).SchedulesPage,
}));
const SchedulePage = lazy(async () => ({
  default: (await import('../features/schedules/schedule-page.js')).SchedulePage,
}));
const YearPage = lazy(async () => ({
  default: (await import('../features/agenda/year-page.js')).YearPage,
}));

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const rulings = (value: unknown) => (value === 'rulings' ? value : undefined);
const star = (value: unknown) => (typeof value === 'number' ? value : undefined);

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: PageMissing,
  errorComponent: PageFault,
});
const inShell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } => ({ to: text(search['to']) }),
  component: () => (
    <Doorway>
      <SignInPage to={signIn.useSearch().to ?? '/'} />
    </Doorway>
  ),
});
const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: () => (
    <Doorway>
      <SetUpPage />
    </Doorway>
  ),
});
const work = createRoute({ getParentRoute: () => inShell, path: '/', component: Home });
const dossiers = createRoute({
  getParentRoute: () => inShell,
  path: '/dossiers',
  validateSearch: (search: Record<string, unknown>): DossierFilter => ({
    q: text(search['q']),
    placeId: text(search['placeId']),
    roundId: text(search['roundId']),
    state: text(search['state']),
    set: text(search['set']),
    star: star(search['star']),
  }),
  component: () => <DossiersPage filter={dossiers.useSearch()} />,
});
const dossier = createRoute({
  getParentRoute: () => inShell,
  path: '/dossiers/$dossierId',
  component: () => (
    <ImpartialDoor dossierId={dossier.useParams().dossierId}>
      <DossierPage
        dossierId={dossier.useParams().dossierId}
        conflicts={(dossierId) => <ConflictsOf dossierId={dossierId} />}
        advice={(dossierId) => <AdviceOf dossierId={dossierId} />}
        followUps={(productId) => <FollowUpsOf productId={productId} />}
      />
    </ImpartialDoor>
  ),
});
const ballot = createRoute({
  getParentRoute: () => inShell,
  path: '/dossiers/$dossierId/panels/$panelId/ballot',
  component: () => (
    <ImpartialDoor dossierId={ballot.useParams().dossierId}>
      <BallotPage
        {...ballot.useParams()}
        conflict={<LateConflictOf dossierId={ballot.useParams().dossierId} />}
      />
    </ImpartialDoor>
  ),
});
const appealBallot = createRoute({
  getParentRoute: () => inShell,
  path: '/dossiers/$dossierId/appeals/$appealId/ballot',
  component: () => (
    <ImpartialDoor dossierId={appealBallot.useParams().dossierId}>
      <AppealBallotPage
        {...appealBallot.useParams()}
        conflict={<LateConflictOf dossierId={appealBallot.useParams().dossierId} />}
      />
    </ImpartialDoor>
  ),
});
const assessment = createRoute({
  getParentRoute: () => inShell,
  path: '/dossiers/$dossierId/assessment',
  component: () => (
    <ImpartialDoor dossierId={assessment.useParams().dossierId}>
      <AssessmentPage {...assessment.useParams()} />
    </ImpartialDoor>
  ),
});
const explanation = createRoute({
  getParentRoute: () => inShell,
  path: '/dossiers/$dossierId/panels/$panelId/explanation',
  component: () => (
    <ImpartialDoor dossierId={explanation.useParams().dossierId}>
      <ExplanationPage {...explanation.useParams()} />
    </ImpartialDoor>
  ),
});
const register = createRoute({ getParentRoute: () => inShell, path: '/register', component: RegisterPage });
const notices = createRoute({ getParentRoute: () => inShell, path: '/notices', component: NoticesPage });
const outbox = createRoute({ getParentRoute: () => inShell, path: '/outbox', component: OutboxPage });
const watchdog = createRoute({ getParentRoute: () => inShell, path: '/watchdog', component: WatchdogPage });
const rounds = createRoute({ getParentRoute: () => inShell, path: '/rounds', component: RoundsPage });
const round = createRoute({
  getParentRoute: () => inShell,
  path: '/rounds/$roundId',
  component: () => <RoundPage roundId={round.useParams().roundId} />,
});
const calendar = createRoute({
  getParentRoute: () => inShell,
  path: '/calendar',
  validateSearch: (
    search: Record<string, unknown>,
  ): { year?: number | undefined; version?: number | undefined } => ({
    year: whole(search['year']),
    version: whole(search['version']),
  }),
  component: () => <CalendarPage {...calendar.useSearch()} />,
});
const placeAndYear = (
  search: Record<string, unknown>,
): { placeId?: string | undefined; year?: number | undefined } => ({
  placeId: text(search['placeId']),
  year: whole(search['year']),
});
const schedules = createRoute({
  getParentRoute: () => inShell,
  path: '/schedules',
  validateSearch: placeAndYear,
  component: () => <SchedulesPage {...schedules.useSearch()} />,
});
const schedule = createRoute({
  getParentRoute: () => inShell,
  path: '/dossiers/$dossierId/schedule',
  component: () => <SchedulePage dossierId={schedule.useParams().dossierId} />,
});
const year = createRoute({
  getParentRoute: () => inShell,
  path: '/year',
  validateSearch: placeAndYear,
  component: () => <YearPage {...year.useSearch()} />,
});
const plans = createRoute({ getParentRoute: () => inShell, path: '/plans', component: PlansPage });
const reports = createRoute({ getParentRoute: () => inShell, path: '/reports', component: ReportsPage });
const report = createRoute({
  getParentRoute: () => inShell,
  path: '/reports/$reportId',
  component: () => <ReportPage reportId={report.useParams().reportId} />,
});
const planCall = createRoute({
  getParentRoute: () => inShell,
  path: '/plans/calls/$planCallId',
  component: () => <PlanCallPage planCallId={planCall.useParams().planCallId} />,
});
const plan = createRoute({
  getParentRoute: () => inShell,
  path: '/plans/$planId',
  component: () => <PlanPage planId={plan.useParams().planId} />,
});
const planImport = createRoute({
  getParentRoute: () => inShell,
  path: '/plans/$planId/imports/$importId',
  component: () => <PlanImportPage {...planImport.useParams()} />,
});
const letters = createRoute({ getParentRoute: () => inShell, path: '/letters', component: LettersPage });
const late = createRoute({
  getParentRoute: () => inShell,
  path: '/letters/late',
  validateSearch: (search: Record<string, unknown>): { placeId?: string | undefined } => ({
    placeId: text(search['placeId']),
  }),
  component: () => <LatePage placeId={late.useSearch().placeId} />,
});
const letter = createRoute({
  getParentRoute: () => inShell,
  path: '/letters/$letterId',
  component: () => <LetterPage letterId={letter.useParams().letterId} />,
});
const batches = createRoute({ getParentRoute: () => inShell, path: '/batches', component: BatchesPage });
const batch = createRoute({
  getParentRoute: () => inShell,
  path: '/batches/$batchId',
  component: () => <BatchPage batchId={batch.useParams().batchId} />,
});
const followUps = createRoute({
  getParentRoute: () => inShell,
  path: '/follow-ups',
  component: FollowUpsPage,
});
const followUpCall = createRoute({
  getParentRoute: () => inShell,
  path: '/follow-ups/calls/$callId',
  component: () => <FollowUpCallPage callId={followUpCall.useParams().callId} />,
});
const followUp = createRoute({
  getParentRoute: () => inShell,
  path: '/follow-ups/$followUpId',
  component: () => <FollowUpPage followUpId={followUp.useParams().followUpId} />,
});
const rulebooks = createRoute({
  getParentRoute: () => inShell,
  path: '/rulebooks',
  component: RulebooksPage,
});
const rulebook = createRoute({
  getParentRoute: () => inShell,
  path: '/rulebooks/$rulebookId',
  component: () => <RulebookPage rulebookId={rulebook.useParams().rulebookId} />,
});
const blankSheet = createRoute({
  getParentRoute: () => inShell,
  path: '/rulebooks/$rulebookId/sets/$setCode',
  validateSearch: (search: Record<string, unknown>): { localRules?: string } => ({
    localRules: text(search['localRules']),
  }),
  component: () => <BlankSheetPage {...blankSheet.useParams()} {...blankSheet.useSearch()} />,
});
const people = createRoute({ getParentRoute: () => inShell, path: '/people', component: PeoplePage });
const account = createRoute({ getParentRoute: () => inShell, path: '/account', component: AccountPage });
const councils = createRoute({ getParentRoute: () => inShell, path: '/councils', component: CouncilsPage });
const councilSessions = createRoute({
  getParentRoute: () => inShell,
  path: '/council-sessions',
  component: SessionsPage,
});
const councilSession = createRoute({
  getParentRoute: () => inShell,
  path: '/council-sessions/$sessionId',
  component: () => (
    <SessionPage
      sessionId={councilSession.useParams().sessionId}
      declarations={(session) => <DeclarationsOf session={session} />}
      conflicts={(item, among) => <ConflictsOn item={item} among={among} />}
    />
  ),
});
const declarations = createRoute({
  getParentRoute: () => inShell,
  path: '/council-sessions/$sessionId/declarations',
  component: () => <DeclarationsPage {...declarations.useParams()} />,
});
const adviceWork = createRoute({
  getParentRoute: () => inShell,
  path: '/advice-work',
  component: AdviceWorkPage,
});
const advice = createRoute({
  getParentRoute: () => inShell,
  path: '/dossiers/$dossierId/advice',
  component: () => (
    <ImpartialDoor dossierId={advice.useParams().dossierId}>
      <AdvicePage {...advice.useParams()} />
    </ImpartialDoor>
  ),
});
const audit = createRoute({
  getParentRoute: () => inShell,
  path: '/audit',
  validateSearch: (
    search: Record<string, unknown>,
  ): Pick<LedgerFilter, 'kind' | 'only'> & { placeId?: string | undefined } => ({
    placeId: text(search['placeId']),
    kind: text(search['kind']) as LedgerFilter['kind'],
    only: rulings(search['only']),
  }),
  component: () => <AuditPage {...audit.useSearch()} />,
});
const kept = createRoute({
  getParentRoute: () => inShell,
  path: '/kept',
  validateSearch: (search: Record<string, unknown>): { text?: string | undefined } => ({
    text: text(search['text']),
  }),
  component: () => <KeptPage {...kept.useSearch()} />,
});
const ledger = createRoute({
  getParentRoute: () => inShell,
  path: '/ledger',
  validateSearch: (search: Record<string, unknown>): LedgerFilter & { placeId?: string | undefined } => ({
    placeId: text(search['placeId']),
    dossierId: text(search['dossierId']),
    personId: text(search['personId']),
    kind: text(search['kind']) as LedgerFilter['kind'],
    action: text(search['action']),
    only: rulings(search['only']),
  }),
  component: () => <LedgerPage {...ledger.useSearch()} />,
});
const simulation = createRoute({
  getParentRoute: () => inShell,
  path: '/simulation',
  validateSearch: (search: Record<string, unknown>): { to?: string | undefined; year?: number } => ({
    to: text(search['to']),
    ...(typeof search['year'] === 'number' ? { year: search['year'] } : {}),
  }),
  component: () => <SimulationPage {...simulation.useSearch()} />,
});
const settle = createRoute({
  getParentRoute: () => inShell,
  path: '/rulebooks/$rulebookId/local-rules/new',
  component: () => <SettlePage {...settle.useParams()} />,
});

/** Every address of the site. Pages load when they are first opened. */
export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setUp,
    inShell.addChildren([
      work,
      dossiers,
      dossier,
      ballot,
      appealBallot,
      assessment,
      explanation,
      register,
      notices,
      outbox,
      watchdog,
      rounds,
      round,
      calendar,
      reports,
      report,
      schedules,
      schedule,
      year,
      plans,
      planCall,
      plan,
      planImport,
      letters,
      late,
      letter,
      batches,
      batch,
      followUps,
      followUpCall,
      followUp,
      rulebooks,
      rulebook,
      blankSheet,
      people,
      account,
      councils,
      councilSessions,
      councilSession,
      declarations,
      adviceWork,
      advice,
      audit,
      ledger,
      kept,
      simulation,
      settle,
    ]),
  ]),
  scrollRestoration: true,
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
