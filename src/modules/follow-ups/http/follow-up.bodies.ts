import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type {
  EntryInput,
  Findings,
  FollowUpEvent,
  Proposal,
} from '../../../domain/follow-up/follow-up-facts.js';
import {
  entryKinds,
  recheckOutcomes,
  type EntryKind,
  type RecheckOutcome,
} from '../../../domain/follow-up/follow-up-kind.js';
import { checkedInput, IfPresent, IsCalendarDay, IsFilledText, IsId } from '../../../platform/http/index.js';
import type { FollowUpStepAction, FollowUpStepEvent } from '../take-follow-up-step.js';
import { IsStar, starField } from './star-field.js';

class AssignBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  personId: string;
}

const dong = {
  type: 'integer',
  minimum: 0,
  maximum: 1_000_000_000_000_000,
  description: 'Whole đồng.',
} as const;
const IsCount =
  (maximum: number): PropertyDecorator =>
  (target, key) => {
    for (const decorate of [IsInt(), Min(0), Max(maximum)]) decorate(target, key);
  };

class EntryBody {
  @ApiProperty({ enum: entryKinds })
  @IsIn(entryKinds)
  what: EntryKind;

  @ApiProperty({ maxLength: 200 })
  @IsFilledText(200)
  title: string;

  @ApiPropertyOptional({ maxLength: 300 })
  @IfPresent()
  @IsFilledText(300)
  place?: string;

  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  from: string;

  @ApiPropertyOptional({ format: 'date', description: 'Left out: the first day.' })
  @IfPresent()
  @IsCalendarDay()
  to?: string;

  @ApiPropertyOptional({ type: [String] })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(50)
  @IsFilledText(200, { each: true })
  partners?: string[];

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 10_000 })
  @IfPresent()
  @IsCount(10_000)
  contracts?: number;

  @ApiPropertyOptional(dong)
  @IfPresent()
  @IsCount(dong.maximum)
  contractValue?: number;

  @ApiPropertyOptional(dong)
  @IfPresent()
  @IsCount(dong.maximum)
  revenue?: number;

  @ApiPropertyOptional({ maxLength: 2000 })
  @IfPresent()
  @IsFilledText(2000)
  note?: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsId({ each: true })
  photoIds?: string[];
}

class WithdrawEntryBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  entryId: string;

  @ApiProperty({ maxLength: 1000 })
  @IsFilledText(1000)
  reason: string;
}

class ConditionFindingBody {
  @ApiProperty({ maxLength: 60 })
  @IsFilledText(60)
  condition: string;

  @ApiProperty()
  @IsBoolean()
  holds: boolean;

  @ApiPropertyOptional({ maxLength: 1000, description: 'What was seen.' })
  @IfPresent()
  @IsFilledText(1000)
  note?: string;

  @ApiPropertyOptional({ maxLength: 300, description: 'The paper that shows it.' })
  @IfPresent()
  @IsFilledText(300)
  paper?: string;
}

class FindingsBody {
  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  checkedOn: string;

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(30)
  @IsFilledText(200, { each: true })
  participants: string[];

  @ApiProperty({ type: [ConditionFindingBody] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ConditionFindingBody)
  conditions: ConditionFindingBody[];

  @ApiProperty({ maxLength: 2000 })
  @IsFilledText(2000)
  summary: string;
}

class ProposalBody {
  @ApiProperty({ enum: recheckOutcomes })
  @IsIn(recheckOutcomes)
  outcome: RecheckOutcome;

  @ApiPropertyOptional({ ...starField, description: 'Of a downgrade.' })
  @IfPresent()
  @IsStar()
  star?: number;

  @ApiProperty({ maxLength: 2000 })
  @IsFilledText(2000)
  reason: string;

  @ApiPropertyOptional({
    maxLength: 300,
    description: 'The province’s own rules, where the decision has none.',
  })
  @IfPresent()
  @IsFilledText(300)
  basis?: string;
}

class AcceptProposalBody {
  @ApiPropertyOptional({ maxLength: 120, description: 'Only a confirmation may do without.' })
  @IfPresent()
  @IsFilledText(120)
  decisionNumber?: string;

  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  decidedOn: string;
}

class FollowUpReasonBody {
  @ApiProperty({ maxLength: 2000 })
  @IsFilledText(2000)
  reason: string;
}

class FollowUpNoteBody {
  @ApiPropertyOptional({ maxLength: 2000 })
  @IfPresent()
  @IsFilledText(2000)
  note?: string;
}

/** Which fields each action brings. Adding an action without its body does not compile. */
export const followUpBodies = {
  assign: AssignBody,
  addEntry: EntryBody,
  withdrawEntry: WithdrawEntryBody,
  complete: FollowUpNoteBody,
  reopen: FollowUpReasonBody,
  callOff: FollowUpReasonBody,
  recordFindings: FindingsBody,
  propose: ProposalBody,
  accept: AcceptProposalBody,
  decline: FollowUpReasonBody,
} as const satisfies Record<FollowUpStepAction, new () => object>;

/** Checks the body against the class of its action. Throws bad input naming every field. */
export function followUpEvent(action: FollowUpStepAction, body: unknown): FollowUpStepEvent {
  const input: object = checkedInput<object>(followUpBodies[action], body ?? {});
  if (input instanceof EntryBody) return { type: 'addEntry', input: entryOf(input) };
  if (input instanceof FindingsBody) return { type: 'recordFindings', input: findingsOf(input) };
  if (input instanceof ProposalBody) return { type: 'propose', input: proposalOf(input) };
  if (input instanceof AcceptProposalBody) {
    const { decisionNumber = null, decidedOn } = input;
    return { type: 'accept', input: { decisionNumber, decidedOn } };
  }
  return { type: action, input } as Extract<FollowUpEvent, { type: FollowUpStepAction }>;
}

const entryOf = ({ what, title, from, ...entry }: EntryBody): EntryInput => ({
  ...{ what, title, from, to: entry.to ?? from },
  ...{ place: entry.place ?? null, note: entry.note ?? null },
  ...{ partners: entry.partners ?? [], photoIds: entry.photoIds ?? [] },
  contracts: entry.contracts ?? 0,
  contractValue: entry.contractValue ?? 0,
  revenue: entry.revenue ?? 0,
});

const findingsOf = ({ checkedOn, participants, conditions, summary }: FindingsBody): Findings => ({
  ...{ checkedOn, participants, summary },
  conditions: conditions.map(({ condition, holds, note = null, paper = null }) => ({
    ...{ condition, holds, note, paper },
  })),
});

const proposalOf = ({ outcome, reason, ...proposal }: ProposalBody): Proposal => ({
  ...{ outcome, reason, basis: proposal.basis ?? null },
  star: outcome === 'downgrade' ? (proposal.star ?? null) : null,
});
