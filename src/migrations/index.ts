import { Foundation1766000000000 } from './1766000000000-foundation.js';
import { Dossiers1766000100000 } from './1766000100000-dossiers.js';
import { Councils1766000200000 } from './1766000200000-councils.js';
import { Outbox1766000300000 } from './1766000300000-outbox.js';
import { PersonVersion1766000400000 } from './1766000400000-person-version.js';
import { FourRegimes1766000500000 } from './1766000500000-four-regimes.js';
import { SelfAssessment1766000600000 } from './1766000600000-self-assessment.js';
import { OfficialWording1766000700000 } from './1766000700000-official-wording.js';
import { ProductClassification1766000800000 } from './1766000800000-product-classification.js';
import { LocalRules1766000900000 } from './1766000900000-local-rules.js';
import { BallotDraft1766001000000 } from './1766001000000-ballot-draft.js';
import { BallotReceipt1766001100000 } from './1766001100000-ballot-receipt.js';
import { CouncilAtWork1766001200000 } from './1766001200000-council-at-work.js';
import { CouncilSessions1766001300000 } from './1766001300000-council-sessions.js';
import { Ledger1766002000000 } from './1766002000000-ledger.js';
import { Acts1766002100000 } from './1766002100000-acts.js';
import { SessionPapers1766003000000 } from './1766003000000-session-papers.js';
import { WrittenOpinions1766003100000 } from './1766003100000-written-opinions.js';
import { Appeals1766003200000 } from './1766003200000-appeals.js';
import { Advisers1766003300000 } from './1766003300000-advisers.js';
import { BallotBegun1766003400000 } from './1766003400000-ballot-begun.js';
import { ClosingInstant1766003500000 } from './1766003500000-closing-instant.js';
import { LocalRulesAtMidnight1766003520000 } from './1766003520000-local-rules-at-midnight.js';
import { SessionPapersDisqualify1766003550000 } from './1766003550000-session-papers-disqualify.js';
import { AppealPaper1766003560000 } from './1766003560000-appeal-paper.js';
import { SaltedDigests1766003600000 } from './1766003600000-salted-digests.js';
import { WorkingCalendar1766003700000 } from './1766003700000-working-calendar.js';
import { Deliveries1766003800000 } from './1766003800000-deliveries.js';
import { Plans1766003900000 } from './1766003900000-plans.js';
import { StageClocks1766004000000 } from './1766004000000-stage-clocks.js';
import { ClockReminders1766004100000 } from './1766004100000-clock-reminders.js';
import { Schedules1766004300000 } from './1766004300000-schedules.js';
import { FollowUps1766004400000 } from './1766004400000-follow-ups.js';
import { Reports1766004500000 } from './1766004500000-reports.js';
import { LettersAndBatches1766004600000 } from './1766004600000-letters-and-batches.js';
import { PanelWords1766004700000 } from './1766004700000-panel-words.js';
import { ReportSteps1766004800000 } from './1766004800000-report-steps.js';
import { EarlierClocks1766004900000 } from './1766004900000-earlier-clocks.js';
import { DeliveryReports1766005000000 } from './1766005000000-delivery-reports.js';
import { AnnexesDisqualify1766005100000 } from './1766005100000-annexes-disqualify.js';
import { WordsInTurn1766005200000 } from './1766005200000-words-in-turn.js';
import { ConflictData1766005500000 } from './1766005500000-conflict-data.js';
import { YearlyRounds1766005600000 } from './1766005600000-yearly-rounds.js';
import { LettersToTheMinistry1766005700000 } from './1766005700000-letters-to-the-ministry.js';
import { DoubtsHold1766006100000 } from './1766006100000-doubts-hold.js';
import { ResultsByTheirCharter1766006110000 } from './1766006110000-results-by-their-charter.js';
import { AppealDraft1766006200000 } from './1766006200000-appeal-draft.js';
import { CouncilNotices1766006300000 } from './1766006300000-council-notices.js';
import { StepWords1766006400000 } from './1766006400000-step-words.js';
import { CertificateReminders1766006500000 } from './1766006500000-certificate-reminders.js';
import { EarlierClockReminders1766006510000 } from './1766006510000-earlier-clock-reminders.js';
import { UnheldOffices1766006520000 } from './1766006520000-unheld-offices.js';
import { NamedSuperiors1766006530000 } from './1766006530000-named-superiors.js';
import { BrokenOff1766006600000 } from './1766006600000-broken-off.js';
import { Addressees1766006640000 } from './1766006640000-addressees.js';
import { KeptHeads1766006680000 } from './1766006680000-kept-heads.js';
import { PanelOfAnOpenSession1766006700000 } from './1766006700000-panel-of-an-open-session.js';
import { StandInsOfTheConflicted1766006705000 } from './1766006705000-stand-ins-of-the-conflicted.js';
import { EarlierAppealsDisqualify1766006720000 } from './1766006720000-earlier-appeals-disqualify.js';
import { AppealPaperOfTheViceChair1766006721000 } from './1766006721000-appeal-paper-of-the-vice-chair.js';
import { OpenAppeals1766006722000 } from './1766006722000-open-appeals.js';
import { AdvisersStandInForNobody1766006723000 } from './1766006723000-advisers-stand-in-for-nobody.js';
import { TicksAreSets1766006724000 } from './1766006724000-ticks-are-sets.js';
import { IgnoredHeadings1766006760000 } from './1766006760000-ignored-headings.js';
import { CalledOff1766006770000 } from './1766006770000-called-off.js';
import { UnreachedOwners1766006780000 } from './1766006780000-unreached-owners.js';
import { BreaksQuiet1766006800000 } from './1766006800000-breaks-quiet.js';
import { WhatAPersonRead1766006801000 } from './1766006801000-what-a-person-read.js';
import { StoodInFor1766006820000 } from './1766006820000-stood-in-for.js';
import { DoubtsThatCount1766006830000 } from './1766006830000-doubts-that-count.js';
import { OverSendings1766006840000 } from './1766006840000-over-sendings.js';
import { MovedFollowUps1766006860000 } from './1766006860000-moved-follow-ups.js';
import { NoPasswordInFingerprints1766006870000 } from './1766006870000-no-password-in-fingerprints.js';
import { Accounts1766006871000 } from './1766006871000-accounts.js';
import { MarksShown1766006890000 } from './1766006890000-marks-shown.js';
import { HintsShown1766006896000 } from './1766006896000-hints-shown.js';
import { StandingWordByIndex1766006897000 } from './1766006897000-standing-word-by-index.js';
import { ChairOutOfOffice1766006900000 } from './1766006900000-chair-out-of-office.js';
import { MovesAreTold1766006902000 } from './1766006902000-moves-are-told.js';
import { PlansInTheOutbox1766006902100 } from './1766006902100-plans-in-the-outbox.js';
import { ReleasedAppealMembers1766006904000 } from './1766006904000-released-appeal-members.js';
import { KeptAssessments1766006905000 } from './1766006905000-kept-assessments.js';
import { ActsLookedFor1766006905100 } from './1766006905100-acts-looked-for.js';
import { OpinionAnnexes1766007000000 } from './1766007000000-opinion-annexes.js';
import { WhoWasNotAsked1766007000100 } from './1766007000100-who-was-not-asked.js';
import { SettledFindings1766007100000 } from './1766007100000-settled-findings.js';
import { NotPassedIsEnded1766007200000 } from './1766007200000-not-passed-is-ended.js';
import { PeopleOfProducers1766007400000 } from './1766007400000-people-of-producers.js';
import { EndedPlaces1766007401000 } from './1766007401000-ended-places.js';
import { ActingForProducers1766007402000 } from './1766007402000-acting-for-producers.js';
import { WordsKeptInDigests1766007500000 } from './1766007500000-words-kept-in-digests.js';

/** Every migration, oldest first. */
export const migrations = [
  Foundation1766000000000,
  Dossiers1766000100000,
  Councils1766000200000,
  Outbox1766000300000,
  PersonVersion1766000400000,
  FourRegimes1766000500000,
  SelfAssessment1766000600000,
  OfficialWording1766000700000,
  ProductClassification1766000800000,
  LocalRules1766000900000,
  BallotDraft1766001000000,
  BallotReceipt1766001100000,
  CouncilAtWork1766001200000,
  CouncilSessions1766001300000,
  Ledger1766002000000,
  Acts1766002100000,
  SessionPapers1766003000000,
  WrittenOpinions1766003100000,
  Appeals1766003200000,
  Advisers1766003300000,
  BallotBegun1766003400000,
  ClosingInstant1766003500000,
  LocalRulesAtMidnight1766003520000,
  SessionPapersDisqualify1766003550000,
  AppealPaper1766003560000,
  SaltedDigests1766003600000,
  WorkingCalendar1766003700000,
  Deliveries1766003800000,
  Plans1766003900000,
  StageClocks1766004000000,
  ClockReminders1766004100000,
  Schedules1766004300000,
  FollowUps1766004400000,
  Reports1766004500000,
  LettersAndBatches1766004600000,
  PanelWords1766004700000,
  ReportSteps1766004800000,
  EarlierClocks1766004900000,
  DeliveryReports1766005000000,
  AnnexesDisqualify1766005100000,
  WordsInTurn1766005200000,
  ConflictData1766005500000,
  YearlyRounds1766005600000,
  LettersToTheMinistry1766005700000,
  DoubtsHold1766006100000,
  ResultsByTheirCharter1766006110000,
  AppealDraft1766006200000,
  CouncilNotices1766006300000,
  StepWords1766006400000,
  CertificateReminders1766006500000,
  EarlierClockReminders1766006510000,
  UnheldOffices1766006520000,
  NamedSuperiors1766006530000,
  BrokenOff1766006600000,
  Addressees1766006640000,
  KeptHeads1766006680000,
  PanelOfAnOpenSession1766006700000,
  StandInsOfTheConflicted1766006705000,
  EarlierAppealsDisqualify1766006720000,
  AppealPaperOfTheViceChair1766006721000,
  OpenAppeals1766006722000,
  AdvisersStandInForNobody1766006723000,
  TicksAreSets1766006724000,
  IgnoredHeadings1766006760000,
  CalledOff1766006770000,
  UnreachedOwners1766006780000,
  BreaksQuiet1766006800000,
  WhatAPersonRead1766006801000,
  StoodInFor1766006820000,
  DoubtsThatCount1766006830000,
  OverSendings1766006840000,
  MovedFollowUps1766006860000,
  NoPasswordInFingerprints1766006870000,
  Accounts1766006871000,
  MarksShown1766006890000,
  HintsShown1766006896000,
  StandingWordByIndex1766006897000,
  ChairOutOfOffice1766006900000,
  MovesAreTold1766006902000,
  PlansInTheOutbox1766006902100,
  ReleasedAppealMembers1766006904000,
  KeptAssessments1766006905000,
  ActsLookedFor1766006905100,
  OpinionAnnexes1766007000000,
  WhoWasNotAsked1766007000100,
  SettledFindings1766007100000,
  NotPassedIsEnded1766007200000,
  PeopleOfProducers1766007400000,
  EndedPlaces1766007401000,
  ActingForProducers1766007402000,
  WordsKeptInDigests1766007500000,
];
