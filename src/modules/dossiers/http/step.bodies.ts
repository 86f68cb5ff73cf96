import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsNotEmpty,
  IsNumber,
  IsIn,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { AppealGround } from '../../../domain/appeal/appeal.js';
import { officeClocks, type OfficeClock } from '../../../domain/dossier/clocks.js';
import type {
  AppointmentAnew,
  CommuneContents,
  CommuneReport,
  DossierAction,
  SiteCheck,
  SystemAction,
} from '../../../domain/dossier/dossier-action.js';
import { purposes, type Purpose } from '../../../domain/rulebook/purpose.js';
import { checkedInput, IfPresent, IsCalendarDay, IsFilledText, IsId } from '../../../platform/http/index.js';

/** A short text that says something: up to `length` characters, not only blanks. */
const Text =
  (length: number): PropertyDecorator =>
  (target, property) => {
    for (const decorate of [IsString(), IsNotEmpty(), MaxLength(length)]) decorate(target, property);
  };

export class NoteBody {
  @ApiPropertyOptional({ maxLength: 1000 })
  @IfPresent()
  @Text(1000)
  note?: string;
}

export class OpenScoringBody extends NoteBody {
  @ApiPropertyOptional({
    format: 'date',
    description:
      'Where written opinions are asked: the last day for them. Left out: the charter’s term, in working days.',
  })
  @IfPresent()
  @IsCalendarDay()
  opinionsDueOn?: string;

  @ApiPropertyOptional({
    ...{ type: String, format: 'uuid', nullable: true },
    description:
      'Where written opinions are asked: the charter as the desk has seen it, null where the council has none.',
  })
  @ValidateIf((_, value: unknown) => value !== undefined && value !== null)
  @IsId()
  charterId?: string | null;
}

export class CloseScoringBody extends NoteBody {
  @ApiPropertyOptional({
    maxLength: 2000,
    description: 'Why whoever presides ends a discussion in which not every member has scored again.',
  })
  @IfPresent()
  @Text(2000)
  reason?: string;
}

export class ReasonBody {
  @ApiProperty({ maxLength: 2000 })
  @Text(2000)
  reason: string;
}

export class SupplementItemBody {
  @ApiPropertyOptional({ maxLength: 80 })
  @IfPresent()
  @Text(80)
  documentKind?: string;

  @ApiProperty({ maxLength: 1000 })
  @Text(1000)
  reason: string;
}

export class SupplementBody {
  @ApiProperty({ type: [SupplementItemBody], minItems: 1, maxItems: 50 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SupplementItemBody)
  items: SupplementItemBody[];
}

export class ApologyBody extends ReasonBody implements AppointmentAnew {
  @ApiProperty({ enum: officeClocks, description: 'The lawful time that is over.' })
  @IsIn(officeClocks)
  clock: OfficeClock;

  @ApiProperty({ format: 'date', description: 'A working day to come.' })
  @IsCalendarDay()
  appointedOn: string;
}

export class ReceiveBody extends NoteBody {
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 1000 })
  @IfPresent()
  @IsInt()
  @Min(0)
  @Max(1000)
  samplesReceived?: number;
}

export class EliminateBody extends ReasonBody {
  @ApiProperty({ maxLength: 80 })
  @Text(80)
  finding: string;
}

export class RemoveEvidenceBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  evidenceId: string;
}

export class WithdrawPhotoBody extends RemoveEvidenceBody {
  @ApiProperty({ maxLength: 2000 })
  @Text(2000)
  reason: string;
}

export class LetterBody {
  @ApiProperty({ maxLength: 80 })
  @Text(80)
  letterNumber: string;
}

export class CommuneContentsBody implements CommuneContents {
  @ApiProperty({ maxLength: 2000, description: 'Origin of the product and of its material.' })
  @Text(2000)
  origin: string;

  @ApiProperty({ maxLength: 2000, description: 'Use of local labour.' })
  @Text(2000)
  labour: string;

  @ApiProperty({ maxLength: 2000, description: 'Origin of the idea.' })
  @Text(2000)
  idea: string;

  @ApiProperty({ maxLength: 2000, description: 'Local identity and knowledge.' })
  @Text(2000)
  identity: string;
}

export class CommuneReportBody implements CommuneReport {
  @ApiProperty({ maxLength: 80 })
  @Text(80)
  reportNumber: string;

  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  assessedOn: string;

  @ApiPropertyOptional({ format: 'date', description: 'Where opinions were collected at a meeting.' })
  @IfPresent()
  @IsCalendarDay()
  meetingOn?: string;

  @ApiProperty({ type: CommuneContentsBody })
  @IsObject()
  @ValidateNested()
  @Type(() => CommuneContentsBody)
  contents: CommuneContentsBody;
}

export class LetterAndMinutesBody extends LetterBody {
  @ApiProperty({ maxLength: 80 })
  @Text(80)
  minutesNumber: string;
}

class CheckBody {
  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  performedOn: string;

  @ApiProperty({ maxLength: 2000 })
  @Text(2000)
  conclusion: string;
}

export class RequestTestBody {
  @ApiProperty({ maxLength: 200 })
  @Text(200)
  laboratory: string;
}

export class TestBody extends CheckBody {
  @ApiProperty({ maxLength: 200 })
  @Text(200)
  laboratory: string;

  @ApiProperty({ maxLength: 80 })
  @Text(80)
  reportNumber: string;
}

/** Decimal degrees, WGS 84. */
class CoordinatesBody {
  @ApiProperty({ minimum: -90, maximum: 90 })
  @IsLatitude()
  @IsNumber()
  latitude: number;

  @ApiProperty({ minimum: -180, maximum: 180 })
  @IsLongitude()
  @IsNumber()
  longitude: number;
}

const time = { pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', example: '08:30' } as const;

export class SiteCheckBody extends CheckBody implements SiteCheck {
  @ApiProperty(time)
  @Matches(new RegExp(time.pattern))
  startedAt: string;

  @ApiProperty(time)
  @Matches(new RegExp(time.pattern))
  endedAt: string;

  @ApiProperty({ maxLength: 300, description: 'The address.' })
  @Text(300)
  place: string;

  @ApiPropertyOptional({ type: CoordinatesBody })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => CoordinatesBody)
  coordinates?: CoordinatesBody;

  @ApiProperty({ type: [String], minItems: 1, maxItems: 30, description: 'Who took part.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @IsFilledText(200, { each: true })
  participants: string[];

  @ApiProperty({ type: [String], format: 'uuid', maxItems: 30, description: 'Pictures attached before.' })
  @IsArray()
  @ArrayMaxSize(30)
  @IsUUID(undefined, { each: true })
  photos: string[];
}

class DecisionBody {
  @ApiProperty({ maxLength: 80 })
  @Text(80)
  decisionNumber: string;

  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  decidedOn: string;
}

export class RecogniseBody extends DecisionBody {
  @ApiProperty({ maxLength: 80 })
  @Text(80)
  certificateNumber: string;
}

export class MinistryResultBody extends DecisionBody {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000 })
  @IsInt()
  @Min(0)
  @Max(10_000)
  points: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100 })
  @IsInt()
  @Min(1)
  @Max(100)
  ballots: number;

  @ApiPropertyOptional({ maxLength: 80 })
  @IfPresent()
  @Text(80)
  certificateNumber?: string;
}

export class ReenterBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  roundId: string;
}

export class RegisterBody extends ReenterBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  productId: string;

  @ApiPropertyOptional({ enum: purposes, default: 'first' })
  @IfPresent()
  @IsIn(purposes)
  purpose?: Purpose;
}

export class AppealGroundBody implements AppealGround {
  @ApiProperty({ maxLength: 20, description: 'A criterion of the sheet.' })
  @Text(20)
  criterion: string;

  @ApiProperty({ maxLength: 2000 })
  @Text(2000)
  reason: string;
}

export class FileAppealBody {
  @ApiProperty({ type: [AppealGroundBody], minItems: 1, maxItems: 50 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AppealGroundBody)
  grounds: AppealGroundBody[];
}

export class AppealMembersBody {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: 15 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(15)
  @IsUUID(undefined, { each: true })
  memberIds: string[];
}

export class AppealReleaseBody extends ReasonBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  memberId: string;
}

/** Actions that people send by name; files are attached by upload routes of their own. */
export type PostedAction = Exclude<DossierAction, 'attachEvidence' | 'attachSitePhoto' | SystemAction>;

/** Which fields each action brings. Adding an action without its body does not compile. */
export const stepBodies = {
  acceptIdea: NoteBody,
  refuseIdea: ReasonBody,
  resubmitIdea: NoteBody,
  removeEvidence: RemoveEvidenceBody,
  withdrawSitePhoto: WithdrawPhotoBody,
  submit: NoteBody,
  resubmit: NoteBody,
  withdraw: ReasonBody,
  returnForSupplement: SupplementBody,
  recordCommuneReport: CommuneReportBody,
  forwardToDistrict: NoteBody,
  requestEvaluation: LetterBody,
  apologise: ApologyBody,
  receive: ReceiveBody,
  openScoring: OpenScoringBody,
  closeScoring: CloseScoringBody,
  callMeeting: ReasonBody,
  scoreAgain: ReasonBody,
  recordDifference: ReasonBody,
  breakOffScoring: ReasonBody,
  proposeReopening: ReasonBody,
  confirmReopening: ReasonBody,
  declineReopening: ReasonBody,
  fileAppeal: FileAppealBody,
  admitAppeal: AppealMembersBody,
  nameAppealMembers: AppealMembersBody,
  releaseAppealMember: AppealReleaseBody,
  refuseAppeal: ReasonBody,
  decideAppeal: NoteBody,
  eliminate: EliminateBody,
  forwardToProvince: LetterAndMinutesBody,
  requestTest: RequestTestBody,
  recordTest: TestBody,
  recordSiteCheck: SiteCheckBody,
  recognise: RecogniseBody,
  forwardToMinistry: LetterBody,
  recordMinistryResult: MinistryResultBody,
  evaluateAgain: ReasonBody,
  reenter: ReenterBody,
} as const satisfies Record<PostedAction, new () => object>;

/** An action as posted: `reenter` still names its round by id, `openScoring` has no panel yet. */
export type PostedEvent = {
  [A in PostedAction]: { readonly type: A; readonly input: InstanceType<(typeof stepBodies)[A]> };
}[PostedAction];

/** Checks the body against the class of its action. Throws bad input naming every field. */
export const postedEvent = (action: PostedAction, body: unknown): PostedEvent =>
  ({ type: action, input: checkedInput<object>(stepBodies[action], body ?? {}) }) as PostedEvent;
