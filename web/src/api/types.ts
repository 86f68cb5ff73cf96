import type { paths } from './schema.d.ts';

type Json<Operation> = Operation extends { responses: infer Responses }
  ? Responses extends { 200: { content: { 'application/json': infer Body } } }
    ? Body
    : Responses extends { 201: { content: { 'application/json': infer Body } } }
      ? Body
      : never
  : never;
type Item<List> = List extends { items: (infer One)[] } ? One : never;
type Reads<Path extends keyof paths> = paths[Path] extends { get: infer Operation } ? Json<Operation> : never;

export type Me = Reads<'/api/session'>;
export type OwnAccount = Reads<'/api/account'>;
export type Role = Me['roles'][number]['role'];
export type DemoAccount = Reads<'/api/demo/accounts'>['accounts'][number];
export type Place = Item<Reads<'/api/places'>>;
export type Level = Place['level'];
export type Person = Item<Reads<'/api/people'>>;
export type Council = Item<Reads<'/api/councils'>>;
export type Seat = Council['seats'][number]['seat'];
export type Producer = Item<Reads<'/api/producers'>>;
export type Product = Item<Reads<'/api/products'>>;
export type Round = Item<Reads<'/api/rounds'>>;
export type LegalDate = Round['registrationCloses'];
export type RemindersOfADay = Item<Reads<'/api/rounds/{id}/reminders'>>;
export type Rulebook = Item<Reads<'/api/rulebooks'>>;
export type Purpose = Rulebook['documents'][number]['purpose'];
export type RulebookSet = Rulebook['sets'][number];
export type RulebookLevel = Rulebook['levels'][number];
export type CriteriaSet = Reads<'/api/rulebooks/{id}/sets/{code}'>;
export type Criterion = CriteriaSet['parts'][number]['sections'][number]['criteria'][number];
export type SettledRules = Item<Reads<'/api/local-rules'>>;
export type Calendar = Reads<'/api/calendar'>;
export type CalendarDay = Calendar['days'][number];
export type DayKind = CalendarDay['kind'];
export type CalendarWish =
  paths['/api/calendar/changes/preview']['post']['requestBody']['content']['application/json'];
export type DeadlineMoves = Reads<'/api/calendar/deadlines'>;
export type DeadlineMove = Item<DeadlineMoves>;
export type Simulation = Reads<'/api/simulations'>;
export type LocalPreview = Json<paths['/api/simulations/local-rules']['post']>;
export type DossierRow = Item<Reads<'/api/dossiers'>>;
export type WorkItem = Item<Reads<'/api/work'>>;
export type DossierView = Reads<'/api/dossiers/{id}'>;
export type OpinionTerms = NonNullable<DossierView['opinionTerms']>;
export type CommuneReport = NonNullable<DossierView['communeReport']>;
export type DecisionPreview = Reads<'/api/dossiers/{id}/decision'>;
/** What binds whoever holds a dossier: the date of its round, and the lawful time that ends first. */
export type Binding = Pick<DossierRow, 'deadline' | 'clock'>;
export type AvailableAction = DossierView['availableActions'][number];
export type Panel = DossierView['panels'][number];
export type PanelResult = NonNullable<Panel['result']>;
export type DossierDocument = DossierView['documents'][number];
export type Evidence = DossierDocument['evidence'][number];
export type Step = DossierView['steps'][number];
export type Assessment = Reads<'/api/dossiers/{id}/assessment'>;
export type BallotDraft = Reads<'/api/dossiers/{id}/panels/{panelId}/draft'>;
export type AssessedSheet = NonNullable<Assessment['result']>;
export type OwnBallot = Reads<'/api/dossiers/{id}/panels/{panelId}/ballot'>;
export type ClosedBallot = Item<Reads<'/api/dossiers/{id}/panels/{panelId}/ballots'>>;
export type Explanation = Reads<'/api/dossiers/{id}/panels/{panelId}/explanation'>;
export type SheetHints = Reads<'/api/council-sessions/{id}/hints'>;
export type Appeal = Item<Reads<'/api/dossiers/{id}/appeals'>>;
export type Notice = Item<Reads<'/api/notices'>>;
export type CheckedKept = Reads<'/api/ledgers/kept'>;
export type LedgerRow = Item<Reads<'/api/ledgers/{placeId}/rows'>>;
export type ActKind = LedgerRow['kind'];
export type Mail = Item<Reads<'/api/outbox'>>;
export type Preferences = Reads<'/api/notice-preferences'>;
export type Told = Item<Reads<'/api/dossiers/{id}/deliveries'>>;
/** What people were told of. */
export interface DeliverySubject {
  readonly kind: 'dossiers' | paths['/api/deliveries/{kind}/{id}']['get']['parameters']['path']['kind'];
  readonly id: string;
}
export type Watchdog = Reads<'/api/watchdog'>;
export type Trouble = Watchdog['troubles'][number];
export type Conflicts = Reads<'/api/dossiers/{id}/conflicts'>;
export type OwnDeclaration = Item<Reads<'/api/council-sessions/{id}/declarations'>>;
export type MemberStanding = Conflicts['members'][number];
export type ConflictStanding = NonNullable<MemberStanding['standing']>;
export type CouncilSessionRow = Item<Reads<'/api/council-sessions'>>;
export type CouncilSession = Reads<'/api/council-sessions/{id}'>;
export type AgendaItem = CouncilSession['items'][number];
export type Attendance = CouncilSession['attendance'][number];
export type SessionOffer = CouncilSession['availableActions'][number];
export type Charter = Item<Reads<'/api/councils/{id}/charters'>>;
export type Candidate = Item<Reads<'/api/councils/candidates'>>;
export type OwnerAccount = Item<Reads<'/api/producers/owner-accounts'>>;
export type LawfulSize = Council['sizeUnlawful'][number];
export type AdvisoryTeam = NonNullable<Council['advisoryTeam']>;
export type AdviserPlace = AdvisoryTeam['advisers'][number]['place'];
export type AdviceOfDossier = Reads<'/api/dossiers/{id}/advice'>;
export type AdviceDesk = NonNullable<AdviceOfDossier['desk']>;
export type AdviceReport = AdviceOfDossier['reports'][number];
export type Advice = AdviceReport['advice'];
export type AdviceWorkItem = Item<Reads<'/api/advice-work'>>;
export type PlanRow = Item<Reads<'/api/plans'>>;
export type PlanCall = Item<Reads<'/api/plan-calls'>>;
export type CalledPlace = PlanCall['places'][number];
export type Timeliness = PlanCall['approval'];
export type Plan = Reads<'/api/plans/{id}'>;
export type ReportListItem = Item<Reads<'/api/reports'>>;
export type Report = Reads<'/api/reports/{id}'>;
export type ReportTable = Report['content']['tables'][number];
export type FigureChange = Report['content']['differences'][number];
export type ReportSchedule = Item<Reads<'/api/report-schedules'>>;
export type BatchRow = Item<Reads<'/api/batches'>>;
export type Batch = Reads<'/api/batches/{id}'>;
export type LetterRow = Item<Reads<'/api/letters'>>;
export type LetterKind = LetterRow['kind'];
export type Letter = Reads<'/api/letters/{id}'>;
export type Late = Reads<'/api/letters/late'>;
export type PlanImport = Reads<'/api/plans/{id}/imports/{importId}'>;
export type PlanItem = Plan['items'][number];
export type PlanOffer = Plan['availableActions'][number];
export type Schedule = Reads<'/api/dossiers/{id}/schedule'>;
export type ScheduleStep = Schedule['steps'][number];
export type ListedSchedule = Item<Reads<'/api/schedules'>>;
export type Agenda = Reads<'/api/agendas'>;
export type PlanRegistration = Json<paths['/api/plans/{id}/registrations']['post']>;
export type FollowUpCall = Item<Reads<'/api/follow-up-calls'>>;
export type FollowUpCallInput =
  paths['/api/follow-up-calls']['post']['requestBody']['content']['application/json'];
export type FollowUpRow = Item<Reads<'/api/follow-ups'>>;
export type FollowUpKind = FollowUpRow['kind'];
export type FollowUp = Reads<'/api/follow-ups/{id}'>;
export type FollowUpEntry = FollowUp['entries'][number];
