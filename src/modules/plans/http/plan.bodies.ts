import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { PlanEvent, PlanItemInput, PlanTargets } from '../../../domain/plan/plan-facts.js';
import { purposes, type Purpose } from '../../../domain/rulebook/purpose.js';
import {
  checkedInput,
  IfPresent,
  IsCalendarDay,
  IsFilledText,
  IsId,
  PageQuery,
} from '../../../platform/http/index.js';
import { IsProgrammeYear, LegalDateBody, programmeYear } from '../../calendar/index.js';
import type { PlanStepAction, PlanStepEvent } from '../take-plan-step.js';

export class PlanCallsQuery extends PageQuery {
  @ApiPropertyOptional(programmeYear)
  @IfPresent()
  @Type(() => Number)
  @IsProgrammeYear()
  year?: number;
}

export class PlansQuery extends PlanCallsQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsId()
  placeId?: string;
}

export class PlanCallBody {
  @ApiProperty({ format: 'uuid', description: 'The district or province that calls.' })
  @IsId()
  placeId: string;

  @ApiProperty(programmeYear)
  @IsProgrammeYear()
  year: number;

  @ApiProperty({ type: LegalDateBody, description: 'By when the places below hand in their plans.' })
  @IsObject()
  @ValidateNested()
  @Type(() => LegalDateBody)
  plansDue: LegalDateBody;

  @ApiProperty({ type: LegalDateBody, description: 'By when its own plan is approved.' })
  @IsObject()
  @ValidateNested()
  @Type(() => LegalDateBody)
  approvalDue: LegalDateBody;

  @ApiPropertyOptional({ maxLength: 300, description: 'The letter.' })
  @IfPresent()
  @IsFilledText(300)
  source?: string;
}

export class MoveCallBody {
  @ApiPropertyOptional({ type: LegalDateBody })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => LegalDateBody)
  plansDue?: LegalDateBody;

  @ApiPropertyOptional({ type: LegalDateBody })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => LegalDateBody)
  approvalDue?: LegalDateBody;

  @ApiProperty({ maxLength: 1000 })
  @IsFilledText(1000)
  reason: string;
}

export class BeginPlanBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  placeId: string;

  @ApiProperty(programmeYear)
  @IsProgrammeYear()
  year: number;
}

const setCodeForm = /^(0[1-9]|1[0-9]|2[0-6])$/;

export class PlanItemBody {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The owner on the record; left out of a prospective one.',
  })
  @IfPresent()
  @IsId()
  producerId?: string;

  @ApiProperty({
    maxLength: 200,
    description: 'As the plan writes it; the record’s own name where it is named.',
  })
  @IsFilledText(200)
  producerName: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsId()
  productId?: string;

  @ApiProperty({ maxLength: 200 })
  @IsFilledText(200)
  productName: string;

  @ApiPropertyOptional({ maxLength: 60, description: 'The decision that numbers the set.' })
  @IfPresent()
  @IsFilledText(60)
  rulebook?: string;

  @ApiPropertyOptional({
    example: '07',
    pattern: setCodeForm.source,
    description: 'Comes with its decision.',
  })
  @IfPresent()
  @Matches(setCodeForm)
  setCode?: string;

  @ApiPropertyOptional({ maxLength: 2000, description: 'Of the product, for its record.' })
  @IfPresent()
  @IsFilledText(2000)
  description?: string;

  @ApiProperty({ enum: purposes })
  @IsIn(purposes)
  purpose: Purpose;

  @ApiProperty()
  @IsBoolean()
  hasPotential: boolean;

  @ApiProperty({ maxLength: 1000, description: 'What the review found.' })
  @IsFilledText(1000)
  finding: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The officer who guides the owner.' })
  @IfPresent()
  @IsId()
  guideId?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 3, maximum: 5 })
  @IfPresent()
  @IsInt()
  @Min(3)
  @Max(5)
  targetStar?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 4, description: 'In which it is registered.' })
  @IfPresent()
  @IsInt()
  @Min(1)
  @Max(4)
  quarter?: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'The round in which it is registered.' })
  @IfPresent()
  @IsId()
  roundId?: string;
}

export class ChangePlanItemBody extends PlanItemBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  itemId: string;
}

export class RemovePlanItemBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  itemId: string;
}

export class LinkPlanItemBody extends RemovePlanItemBody {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  producerId: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsId()
  productId?: string;
}

const mostProducts = 9999;
const target = { type: 'integer', minimum: 0, maximum: mostProducts } as const;
const IsTarget = (): PropertyDecorator => (instance, key) => {
  for (const decorate of [IsInt(), Min(0), Max(mostProducts)]) decorate(instance, key);
};

export class PlanTargetsBody implements PlanTargets {
  @ApiProperty(target)
  @IsTarget()
  first: number;

  @ApiProperty(target)
  @IsTarget()
  upgrade: number;

  @ApiProperty(target)
  @IsTarget()
  're-evaluation': number;
}

export class PlanNoteBody {
  @ApiPropertyOptional({ maxLength: 1000 })
  @IfPresent()
  @IsFilledText(1000)
  note?: string;
}

export class ReturnPlanBody {
  @ApiProperty({ type: [String], minItems: 1, maxItems: 30 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @IsFilledText(1000, { each: true })
  reasons: string[];
}

export class ApprovePlanBody {
  @ApiProperty({ maxLength: 120 })
  @IsFilledText(120)
  decisionNumber: string;

  @ApiProperty({ format: 'date' })
  @IsCalendarDay()
  decidedOn: string;
}

export class AmendPlanBody {
  @ApiProperty({ maxLength: 2000 })
  @IsFilledText(2000)
  reason: string;
}

export class RegisterPlanBody {
  @ApiProperty({ format: 'uuid', description: 'The round for products that aim at none of their own.' })
  @IsId()
  roundId: string;
}

/** Which fields each action brings. Adding an action without its body does not compile. */
export const planBodies = {
  addItem: PlanItemBody,
  changeItem: ChangePlanItemBody,
  removeItem: RemovePlanItemBody,
  linkItem: LinkPlanItemBody,
  setTargets: PlanTargetsBody,
  submit: PlanNoteBody,
  return: ReturnPlanBody,
  merge: PlanNoteBody,
  approve: ApprovePlanBody,
  amend: AmendPlanBody,
} as const satisfies Record<PlanStepAction, new () => object>;

const itemOf = (body: PlanItemBody): PlanItemInput => {
  const { producerName, productName, purpose, hasPotential, finding } = body;
  return {
    ...{ producerName, productName, purpose, hasPotential, finding },
    producerId: body.producerId ?? null,
    productId: body.productId ?? null,
    // A set has a number only in its decision.
    rulebook: body.setCode === undefined ? null : (body.rulebook ?? null),
    setCode: body.rulebook === undefined ? null : (body.setCode ?? null),
    description: body.description ?? null,
    guideId: body.guideId ?? null,
    targetStar: body.targetStar ?? null,
    quarter: body.quarter ?? null,
    roundId: body.roundId ?? null,
  };
};

/** Checks the body against the class of its action. Throws bad input naming every field. */
export function planEvent(action: PlanStepAction, body: unknown): PlanStepEvent {
  const input: object = checkedInput<object>(planBodies[action], body ?? {});
  if (input instanceof ChangePlanItemBody)
    return { type: 'changeItem', input: { ...itemOf(input), itemId: input.itemId } };
  if (input instanceof PlanItemBody) return { type: 'addItem', input: itemOf(input) };
  if (input instanceof LinkPlanItemBody) {
    const { itemId, producerId, productId = null } = input;
    return { type: 'linkItem', input: { itemId, producerId, productId } };
  }
  return { type: action, input } as Extract<PlanEvent, { type: PlanStepAction }>;
}
