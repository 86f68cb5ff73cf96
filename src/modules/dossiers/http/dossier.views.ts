import type { CountedTerm } from '../../../domain/calendar/counted-deadline.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { appealTasks, type AppealTask } from '../../../domain/appeal/appeal-task.js';
import { levels, roles, type Level, type Role } from '../../../domain/jurisdiction/role.js';
import type { CommuneContents, CommuneReport } from '../../../domain/dossier/dossier-action.js';
import type { OpinionTerms } from '../../../domain/dossier/opinion-terms.js';
import { stopReasons, timeUnits } from '../../../domain/calendar/stage-clock.js';
import { clockKinds, type Apology } from '../../../domain/dossier/clocks.js';
import { deadlineKinds } from '../../../domain/dossier/round-facts.js';
import { HeldRoleAtLevelView, NamedView } from './part.views.js';
import { PanelView } from './panel.views.js';

const integer = { type: 'integer' } as const;
const uuid = { format: 'uuid' } as const;
const instant = { format: 'date-time' } as const;
const day = { format: 'date' } as const;

const reasons = {
  type: 'array' as const,
  items: {
    type: 'object',
    required: ['code'],
    properties: { code: { type: 'string' } },
    additionalProperties: true,
  },
};

export class RefusalView {
  @ApiProperty() code: string;
}

export class AvailableActionView {
  @ApiProperty() action: string;
  @ApiProperty({ enum: levels }) at: Level;
  @ApiProperty({ enum: roles, isArray: true }) roles: Role[];
  @ApiProperty({ description: 'Whether the asking person holds one of these roles for this dossier.' })
  mine: boolean;
  @ApiProperty() allowed: boolean;
  @ApiProperty(reasons)
  refusals: RefusalView[];
}

class AnsweredDossierView {
  @ApiProperty(uuid) id: string;
  @ApiProperty(integer) version: number;
  @ApiProperty() state: string;
  @ApiProperty({ ...integer, nullable: true }) star: number | null;
}

class AnsweredStepView {
  @ApiProperty(integer) number: number;
  @ApiProperty() action: string;
  @ApiProperty({ type: String, nullable: true }) fromState: string | null;
  @ApiProperty() toState: string;
  @ApiProperty(instant) takenAt: string;
  @ApiProperty() hash: string;
}

/** What an action answers; a repeated request answers the same. */
export class ActionAnswerView {
  @ApiProperty({ type: AnsweredDossierView }) dossier: AnsweredDossierView;
  @ApiProperty({ type: AnsweredStepView }) step: AnsweredStepView;
  @ApiProperty({ type: [AvailableActionView] }) availableActions: AvailableActionView[];
}

class ListedRoundView {
  @ApiProperty(uuid) id: string;
  @ApiProperty(integer) year: number;
  @ApiProperty(integer) number: number;
}

class DeadlineView {
  @ApiProperty({ enum: deadlineKinds }) kind: string;
  @ApiProperty(day) on: string;
  @ApiProperty({ enum: ['before', 'by'] }) counts: string;
  @ApiProperty(day) lastDay: string;
  @ApiProperty({ ...integer, description: 'Days to the last lawful day; negative once it has passed.' })
  daysLeft: number;
}

class NextClockView {
  @ApiProperty({ enum: clockKinds }) kind: string;
  @ApiProperty({
    ...{ type: String, format: 'date', nullable: true },
    description: 'Null while it stands still, or where the working days of its year are not known.',
  })
  dueOn: string | null;
  @ApiProperty({
    ...{ ...integer, nullable: true },
    description: 'Days to the last lawful day; negative once it has passed.',
  })
  daysLeft: number | null;
  @ApiProperty({
    ...{ type: String, format: 'date', nullable: true },
    description: 'Where the office has apologised: the day it appointed last.',
  })
  appointedOn: string | null;
  @ApiProperty({ ...integer, nullable: true, description: 'The year whose working days are not known.' })
  missingYear: number | null;
  @ApiProperty({ enum: stopReasons, nullable: true, type: String }) stoppedBy: string | null;
}

class MachineView {
  @ApiProperty() id: string;
  @ApiProperty() version: string;
}

export class DossierListItemView {
  @ApiProperty(uuid) id: string;
  @ApiProperty(integer) version: number;
  @ApiProperty() state: string;
  @ApiProperty() stage: string;
  @ApiProperty({ ...integer, nullable: true }) star: number | null;
  @ApiProperty(instant) updatedAt: string;
  @ApiProperty(instant) stageEnteredAt: string;
  @ApiProperty({ type: NamedView }) product: NamedView;
  @ApiProperty({ type: NamedView }) producer: NamedView;
  @ApiProperty({ type: NamedView }) commune: NamedView;
  @ApiProperty({ type: NamedView, nullable: true }) district: NamedView | null;
  @ApiProperty({ type: NamedView }) province: NamedView;
  @ApiProperty({ type: ListedRoundView }) round: ListedRoundView;
  @ApiProperty() rulebook: string;
  @ApiProperty({
    ...{ type: String, format: 'uuid', nullable: true },
    description: 'What the province had settled over the decision on the day of filing.',
  })
  localRules: string | null;
  @ApiProperty() criteriaSet: string;
  @ApiProperty({ type: MachineView }) machine: MachineView;
  @ApiProperty({ type: DeadlineView, nullable: true }) deadline: DeadlineView | null;
  @ApiProperty({
    ...{ type: NextClockView, nullable: true },
    description: 'The lawful time that ends first among those that run.',
  })
  clock: NextClockView | null;
  @ApiProperty({
    ...{ type: String, format: 'uuid', nullable: true },
    description: 'The open scoring that waits for a ballot of whoever asks.',
  })
  panelToScore: string | null;
  @ApiProperty({ description: 'Whether the reader is named to score an appeal and has not cast yet.' })
  appealAwaited: boolean;
}

export class DossierPageView {
  @ApiProperty({ type: [DossierListItemView] }) items: readonly DossierListItemView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

class AskedAppealView {
  @ApiProperty(uuid) id: string;
  @ApiProperty({ enum: appealTasks }) task: AppealTask;
}

export class WorkItemView extends DossierListItemView {
  @ApiProperty({
    ...{ type: AskedAppealView, nullable: true },
    description: 'The open appeal, where it waits for whoever asks.',
  })
  appeal: AskedAppealView | null;
  @ApiProperty({
    ...{ type: String, format: 'date', nullable: true },
    description: 'The last day for the written opinion that whoever asks still owes.',
  })
  opinionsDueOn: string | null;
  @ApiProperty({ type: [HeldRoleAtLevelView] }) holder: readonly HeldRoleAtLevelView[];
}

export class WorkView {
  @ApiProperty({ type: [WorkItemView], description: 'Least remaining lawful time first.' })
  items: readonly WorkItemView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
  @ApiProperty({ ...integer, description: 'All that waits, on this page and any other.' }) total: number;
  @ApiProperty({ ...integer, description: 'How much of all that has a day that is over.' }) late: number;
  @ApiProperty({ description: 'Whether more waits than stands up to here.' }) isCut: boolean;
}

class HolderPeopleView extends HeldRoleAtLevelView {
  @ApiProperty({ type: [String] }) names: readonly string[];
}

class SupplementItemView {
  @ApiPropertyOptional() documentKind?: string;
  @ApiProperty() reason: string;
  @ApiPropertyOptional({ description: 'It was there to be seen when something was asked for before.' })
  wasVisible?: boolean;
}

class SupplementView {
  @ApiProperty({ enum: levels }) from: Level;
  @ApiProperty({ type: [SupplementItemView] }) items: readonly SupplementItemView[];
  @ApiProperty(day) askedOn: string;
}

class ClockStopView {
  @ApiProperty({ enum: stopReasons }) reason: string;
  @ApiProperty(day) from: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) to: string | null;
}

class ApologyView implements Apology {
  @ApiProperty(day) madeOn: string;
  @ApiProperty({ ...day, description: 'With the days on which the time stood still since.' })
  appointedOn: string;
  @ApiPropertyOptional({ ...day, description: 'The day that was written, where it is another by now.' })
  writtenFor?: string;
  @ApiProperty() reason: string;
}

class ClockView {
  @ApiProperty({ enum: clockKinds }) kind: string;
  @ApiProperty(integer) days: number;
  @ApiProperty({ enum: timeUnits }) unit: string;
  @ApiPropertyOptional({ ...day, description: 'The day that no stop moves it beyond.' }) latest?: string;
  @ApiProperty(day) startedOn: string;
  @ApiProperty({ type: [ClockStopView], description: 'When it stood still, and why.' })
  stops: readonly ClockStopView[];
  @ApiProperty({ enum: stopReasons, nullable: true, type: String }) stoppedBy: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ ...integer, nullable: true }) daysLeft: number | null;
  @ApiProperty({
    ...{ ...integer, nullable: true },
    description: 'The year whose working days were not known when its last day was reckoned.',
  })
  missingYear: number | null;
  @ApiProperty({ ...integer, description: 'The version of the calendar that its last day was reckoned by.' })
  calendarVersion: number;
  @ApiProperty({ type: [ApologyView] }) apologies: readonly ApologyView[];
}

class ClockReissueView {
  @ApiProperty({ enum: clockKinds }) clock: string;
  @ApiProperty(instant) at: string;
  @ApiProperty() by: string;
  @ApiProperty({
    ...{ type: String, format: 'date', nullable: true },
    description: 'Null: it had no day, as the working days of its year were not known.',
  })
  dueBefore: string | null;
  @ApiProperty(day) dueAfter: string;
  @ApiProperty() reason: string;
}

class StepTakerView {
  @ApiProperty(uuid) id: string;
  @ApiProperty() fullName: string;
}

class ReopeningView {
  @ApiProperty({ type: StepTakerView }) proposedBy: StepTakerView;
  @ApiProperty(day) proposedOn: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null for owners, and for whoever may not see the marks.',
  })
  reason: string | null;
}

class CommuneContentsView implements CommuneContents {
  @ApiProperty() origin: string;
  @ApiProperty() labour: string;
  @ApiProperty() idea: string;
  @ApiProperty() identity: string;
}

class CommuneReportView implements CommuneReport {
  @ApiProperty() reportNumber: string;
  @ApiProperty(day) assessedOn: string;
  @ApiPropertyOptional(day) meetingOn?: string;
  @ApiProperty({ type: CommuneContentsView }) contents: CommuneContentsView;
}

class EvidenceView {
  @ApiProperty(uuid) id: string;
  @ApiProperty() kind: string;
  @ApiProperty() fileName: string;
  @ApiProperty() mediaType: string;
  @ApiProperty(integer) size: number;
  @ApiProperty() sha256: string;
  @ApiProperty(instant) uploadedAt: string;
  @ApiProperty() uploadedBy: string;
}

class SitePhotoView extends EvidenceView {
  @ApiProperty({ description: 'Uploaded by the asking person, and shown by no check on record yet.' })
  mayWithdraw: boolean;
}

class DocumentView {
  @ApiProperty() kind: string;
  @ApiProperty() mandatory: boolean;
  @ApiProperty({ type: [EvidenceView] }) evidence: readonly EvidenceView[];
}

class CentralResultView {
  @ApiProperty(integer) points: number;
  @ApiProperty(integer) ballots: number;
  @ApiProperty() mean: string;
}

class RecognitionView {
  @ApiProperty(integer) star: number;
  @ApiProperty({ enum: ['district', 'province', 'ministry'] }) by: string;
  @ApiProperty() decisionNumber: string;
  @ApiProperty(day) decidedOn: string;
  @ApiProperty() certificateNumber: string;
  @ApiProperty(day) expiresOn: string;
}

class PathStageView {
  @ApiProperty() stage: string;
  @ApiProperty({ enum: ['done', 'current', 'ahead', 'skipped'] }) status: string;
  @ApiProperty({ type: String, ...instant, nullable: true }) since: string | null;
}

class StepView {
  @ApiProperty(integer) number: number;
  @ApiProperty() action: string;
  @ApiProperty({ type: String, nullable: true }) fromState: string | null;
  @ApiProperty() toState: string;
  @ApiProperty({ type: StepTakerView, nullable: true }) takenBy: StepTakerView | null;
  @ApiProperty() takenAs: string;
  @ApiProperty(instant) takenAt: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) details: Readonly<Record<string, unknown>>;
  @ApiProperty() hash: string;
}

class FindingView {
  @ApiProperty() code: string;
  @ApiProperty() label: string;
}

class AppealUntilView {
  @ApiProperty(day) lastDay: string;
  @ApiProperty(integer) daysLeft: number;
}

class CountedTermView implements CountedTerm {
  @ApiProperty(integer) workingDays: number;
  @ApiProperty(integer) calendarVersion: number;
}

class OpinionTermsView implements OpinionTerms {
  @ApiProperty({ type: String, format: 'date', nullable: true }) usualDueOn: string | null;
  @ApiProperty({ type: CountedTermView, nullable: true }) counted: CountedTermView | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) latestDueOn: string | null;
  @ApiProperty({
    ...{ type: String, format: 'uuid', nullable: true },
    description: 'The charter that binds; null where the council has none.',
  })
  charterId: string | null;
}

/** The dossier page: the record, the path, and what the asking person may do. */
export class DossierView extends DossierListItemView {
  @ApiProperty() purpose: string;
  @ApiProperty() description: string;
  @ApiProperty({ type: [HeldRoleAtLevelView] }) holder: readonly HeldRoleAtLevelView[];
  @ApiProperty({ type: [HolderPeopleView] }) people: readonly HolderPeopleView[];
  @ApiProperty({ type: SupplementView, nullable: true }) supplement: SupplementView | null;
  @ApiProperty({ type: [SupplementView], description: 'All that was asked for in this round.' })
  supplementsAsked: readonly SupplementView[];
  @ApiProperty({ type: [ClockView] }) clocks: readonly ClockView[];
  @ApiProperty({
    type: [ClockReissueView],
    description: 'Lawful times that were counted again with a later calendar.',
  })
  reissues: readonly ClockReissueView[];
  @ApiProperty({ type: ReopeningView, nullable: true }) reopening: ReopeningView | null;
  @ApiProperty({ type: CommuneReportView, nullable: true }) communeReport: CommuneReportView | null;
  @ApiProperty({ ...integer, nullable: true }) samplesReceived: number | null;
  @ApiProperty(integer) samplesRequired: number;
  @ApiProperty({ type: [DocumentView] }) documents: readonly DocumentView[];
  @ApiProperty({ type: [SitePhotoView], description: 'Pictures of checks on the spot.' })
  sitePhotos: readonly SitePhotoView[];
  @ApiProperty({ type: [PanelView] }) panels: readonly PanelView[];
  @ApiProperty({ type: CentralResultView, nullable: true }) central: CentralResultView | null;
  @ApiProperty({ type: RecognitionView, nullable: true }) recognition: RecognitionView | null;
  @ApiProperty({ type: [PathStageView] }) path: readonly PathStageView[];
  @ApiProperty({ type: [FindingView], description: 'Grounds on which a chair may record an elimination.' })
  findings: readonly FindingView[];
  @ApiProperty({ type: [StepView] }) steps: readonly StepView[];
  @ApiProperty({
    ...{ type: OpinionTermsView, nullable: true },
    description: 'By when written opinions are usually asked for; null where the next scoring asks for none.',
  })
  opinionTerms: OpinionTermsView | null;
  @ApiProperty({
    ...reasons,
    description: 'The doubt that keeps written opinions from ending until whoever presides has ruled.',
  })
  opinionsHeldUp: readonly RefusalView[];
  @ApiProperty({ type: [AvailableActionView] }) availableActions: readonly AvailableActionView[];
  @ApiProperty({
    type: AppealUntilView,
    nullable: true,
    description: 'The last day for an appeal, for whoever may file one.',
  })
  appealUntil: AppealUntilView | null;
  @ApiProperty({
    description: 'Whether the asking person may move the dossier to another decision as it stands.',
  })
  mayChangeDecision: boolean;
}
