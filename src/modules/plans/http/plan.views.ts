import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { timelinesses, type Timeliness } from '../../../domain/plan/timeliness.js';
import type { PlanTargets } from '../../../domain/plan/plan-facts.js';
import { purposes, type Purpose } from '../../../domain/rulebook/purpose.js';
import { legalDateView, LegalDateView } from '../../calendar/index.js';
import { PlaceView } from '../../people/index.js';
import type { FindPlanCalls } from '../find-plan-calls.js';
import type { FindPlans } from '../find-plans.js';

const integer = { type: 'integer' } as const;
const day = { type: String, format: 'date', nullable: true } as const;
const id = { type: String, format: 'uuid', nullable: true } as const;
const text = { type: String, nullable: true } as const;
const number = { type: 'integer', nullable: true } as const;
const refusals: ApiPropertyOptions = {
  type: 'array',
  items: {
    type: 'object',
    required: ['code'],
    properties: { code: { type: 'string' } },
    additionalProperties: true,
  },
};
type Coded = readonly { readonly code: string }[];

export class PlanTargetsView implements PlanTargets {
  @ApiProperty(integer) readonly first: number;
  @ApiProperty(integer) readonly upgrade: number;
  @ApiProperty(integer) readonly 're-evaluation': number;
}

class CalledPlanView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty(integer) readonly version: number;
  @ApiProperty() readonly state: string;
  @ApiProperty({ ...day, description: 'The first time; null: not yet.' })
  readonly firstSubmittedOn: string | null;
  @ApiProperty(integer) readonly items: number;
  @ApiProperty({ type: PlanTargetsView, nullable: true }) readonly targets: PlanTargetsView | null;
}

class CalledPlaceView {
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty({ type: CalledPlanView, nullable: true }) readonly plan: CalledPlanView | null;
  @ApiProperty({ enum: timelinesses }) readonly timeliness: Timeliness;
  @ApiProperty({ description: 'Whether whoever asks may begin it now.' }) readonly mayBegin: boolean;
}

class OwnPlanView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly state: string;
  @ApiProperty({ ...day, description: 'When it was first approved.' })
  readonly firstDecidedOn: string | null;
}

class CallChangeView {
  @ApiProperty() readonly reason: string;
  @ApiProperty({ format: 'date-time' }) readonly changedAt: string;
}

export class PlanCallView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty(integer) readonly version: number;
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty(integer) readonly year: number;
  @ApiProperty({ ...text, description: 'The letter.' }) readonly source: string | null;
  @ApiProperty({ format: 'date' }) readonly today: string;
  @ApiProperty({ type: [CallChangeView], description: 'Why its days were moved, newest first.' })
  readonly changes: readonly CallChangeView[];
  @ApiProperty({ description: 'Whether whoever asks may move its days.' }) readonly mayMove: boolean;
  @ApiProperty({ type: LegalDateView }) readonly plansDue: LegalDateView;
  @ApiProperty({ type: LegalDateView }) readonly approvalDue: LegalDateView;
  @ApiProperty({ enum: timelinesses, description: 'Of its own plan’s approval.' })
  readonly approval: Timeliness;
  @ApiProperty({ type: OwnPlanView, nullable: true }) readonly ownPlan: OwnPlanView | null;
  @ApiProperty({ description: 'Whether whoever asks may open its own plan.' })
  readonly readsOwnPlan: boolean;
  @ApiProperty({ description: 'Whether whoever asks may begin its own plan now.' })
  readonly mayBegin: boolean;
  @ApiProperty({ type: [CalledPlaceView], description: 'Those that whoever asks may see.' })
  readonly places: readonly CalledPlaceView[];
}

export class PlanCallsPage {
  @ApiProperty({ type: [PlanCallView] }) readonly items: readonly PlanCallView[];
  @ApiProperty(text) readonly next: string | null;
}

export class PlanCallAnswerView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

export class PlanListItemView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty(integer) readonly year: number;
  @ApiProperty() readonly state: string;
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty({ ...integer, description: 'Products listed by itself.' }) readonly items: number;
  @ApiProperty(day) readonly firstSubmittedOn: string | null;
}

export class PlansPage {
  @ApiProperty({ type: [PlanListItemView] }) readonly items: readonly PlanListItemView[];
  @ApiProperty(text) readonly next: string | null;
}

class PlannedDossierView {
  @ApiProperty() readonly state: string;
  @ApiProperty() readonly open: boolean;
  @ApiProperty({ ...number, description: 'As recognised.' }) readonly star: number | null;
}

class PlannedRoundView {
  @ApiProperty(integer) readonly year: number;
  @ApiProperty(integer) readonly number: number;
  @ApiProperty() readonly placeName: string;
}

export class PlanItemView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ format: 'uuid', description: 'The plan that lists it: this one, or one merged into it.' })
  readonly planId: string;
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty(id) readonly producerId: string | null;
  @ApiProperty() readonly producerName: string;
  @ApiProperty(id) readonly productId: string | null;
  @ApiProperty() readonly productName: string;
  @ApiProperty(text) readonly rulebook: string | null;
  @ApiProperty(text) readonly setCode: string | null;
  @ApiProperty(text) readonly description: string | null;
  @ApiProperty({ enum: purposes }) readonly purpose: Purpose;
  @ApiProperty() readonly hasPotential: boolean;
  @ApiProperty() readonly finding: string;
  @ApiProperty(id) readonly guideId: string | null;
  @ApiProperty(text) readonly guideName: string | null;
  @ApiProperty(number) readonly targetStar: number | null;
  @ApiProperty(number) readonly quarter: number | null;
  @ApiProperty(id) readonly roundId: string | null;
  @ApiProperty({ type: PlannedRoundView, nullable: true }) readonly round: PlannedRoundView | null;
  @ApiProperty(id) readonly dossierId: string | null;
  @ApiProperty({ type: PlannedDossierView, nullable: true }) readonly dossier: PlannedDossierView | null;
}

class PlanStepView {
  @ApiProperty(integer) readonly number: number;
  @ApiProperty() readonly action: string;
  @ApiProperty() readonly toState: string;
  @ApiProperty() readonly takenBy: string;
  @ApiProperty({ format: 'date-time' }) readonly takenAt: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly details: object;
}

class PlanRealityView {
  @ApiProperty({ enum: purposes }) readonly purpose: Purpose;
  @ApiProperty({ ...integer, description: 'Products of the plan that have potential.' })
  readonly planned: number;
  @ApiProperty({ ...integer, description: 'Dossiers in rounds of the year, planned or not.' })
  readonly registered: number;
  @ApiProperty(integer) readonly inProgress: number;
  @ApiProperty({ ...integer, description: 'Also those that came again in a later year.' })
  readonly notPassed: number;
  @ApiProperty(integer) readonly recognised: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  readonly byStar: Readonly<Record<string, number>>;
}

class PlanDecisionView {
  @ApiProperty() readonly number: string;
  @ApiProperty({ format: 'date' }) readonly decidedOn: string;
}

class NeighbourView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
}

class PlanAboveView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly state: string;
}

class PlanOfficerView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly fullName: string;
}

class OfferedPlanActionView {
  @ApiProperty() readonly action: string;
  @ApiProperty() readonly mine: boolean;
  @ApiProperty() readonly allowed: boolean;
  @ApiProperty(refusals) readonly refusals: Coded;
}

export class PlanView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty(integer) readonly version: number;
  @ApiProperty(integer) readonly year: number;
  @ApiProperty() readonly machine: string;
  @ApiProperty() readonly machineVersion: string;
  @ApiProperty() readonly state: string;
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty({ type: PlaceView, nullable: true }) readonly placeAbove: PlaceView | null;
  @ApiProperty({ format: 'date' }) readonly today: string;
  @ApiProperty({ type: PlanTargetsView, nullable: true }) readonly targets: PlanTargetsView | null;
  @ApiProperty({ ...day, description: 'When what it lists or aims at was last changed; null: never.' })
  readonly changedOn: string | null;
  @ApiProperty(day) readonly firstSubmittedOn: string | null;
  @ApiProperty({ type: PlanDecisionView, nullable: true }) readonly decision: PlanDecisionView | null;
  @ApiProperty({ type: LegalDateView, nullable: true, description: 'When the place above awaits it.' })
  readonly due: LegalDateView | null;
  @ApiProperty({ type: LegalDateView, nullable: true, description: 'When it is to be approved.' })
  readonly approvalDue: LegalDateView | null;
  @ApiProperty({ enum: timelinesses, nullable: true }) readonly timeliness: Timeliness | null;
  @ApiProperty({ type: PlanAboveView, nullable: true }) readonly planAbove: PlanAboveView | null;
  @ApiProperty({ type: [NeighbourView], description: 'Handed in below, and not dealt with yet.' })
  readonly waitingBelow: readonly NeighbourView[];
  @ApiProperty({ type: [PlanItemView] }) readonly items: readonly PlanItemView[];
  @ApiProperty({ type: [PlanRealityView] }) readonly reality: readonly PlanRealityView[];
  @ApiProperty({ type: [PlanOfficerView], description: 'Who may guide, for whoever writes the plan.' })
  readonly officers: readonly PlanOfficerView[];
  @ApiProperty({ type: [PlanStepView], description: 'Newest first.' })
  readonly steps: readonly PlanStepView[];
  @ApiProperty({ type: [OfferedPlanActionView] }) readonly availableActions: readonly OfferedPlanActionView[];
}

export class PlanAnswerView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty(integer) readonly version: number;
  @ApiProperty() readonly state: string;
}

class ItemRegistrationView {
  @ApiProperty({ format: 'uuid' }) readonly itemId: string;
  @ApiProperty() readonly productName: string;
  @ApiProperty(id) readonly productId: string | null;
  @ApiProperty({ ...id, description: 'Null where it was refused.' }) readonly dossierId: string | null;
  @ApiProperty(refusals) readonly refusals: Coded;
}

export class PlanRegistrationView extends PlanAnswerView {
  @ApiProperty({ type: [ItemRegistrationView] }) readonly items: readonly ItemRegistrationView[];
}

type SeenCall = Awaited<ReturnType<FindPlanCalls['list']>>[number];
type SeenPlan = Extract<Awaited<ReturnType<FindPlans['one']>>, { ok: true }>['value'];

export const planCallView = (call: SeenCall): PlanCallView => ({
  ...call,
  plansDue: legalDateView(call.plansDue),
  approvalDue: legalDateView(call.approvalDue),
});

export const planView = (plan: SeenPlan): PlanView => ({
  ...plan,
  due: plan.due && legalDateView(plan.due),
  approvalDue: plan.approvalDue && legalDateView(plan.approvalDue),
});
