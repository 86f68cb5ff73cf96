import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { Findings } from '../../../domain/follow-up/follow-up-facts.js';
import {
  entryKinds,
  followUpKinds,
  recheckOutcomes,
  type EntryKind,
  type FollowUpKind,
  type RecheckOutcome,
} from '../../../domain/follow-up/follow-up-kind.js';
import { revocationGrounds, type RevocationGrounds } from '../../../domain/follow-up/recheck-conditions.js';
import { timelinesses, type Timeliness } from '../../../domain/plan/timeliness.js';
import { legalDateView, LegalDateView } from '../../calendar/index.js';
import { PlaceView } from '../../people/index.js';
import type { FindFollowUps } from '../find-follow-ups.js';
import { BasisView } from './follow-up-call.views.js';
import { starField } from './star-field.js';

const integer = { type: 'integer' } as const;
const day = { type: String, format: 'date', nullable: true } as const;
const text = { type: String, nullable: true } as const;
const id = { format: 'uuid' } as const;
const ids = { type: String, format: 'uuid', isArray: true } as const;
const dong = { type: 'integer', description: 'Whole đồng.' } as const;

const refusals: ApiPropertyOptions = {
  type: 'array',
  items: {
    type: 'object',
    required: ['code'],
    properties: { code: { type: 'string' } },
    additionalProperties: true,
  },
};

class FollowUpNamedView {
  @ApiProperty(id) readonly id: string;
  @ApiProperty() readonly name: string;
}

export class FollowUpListItemView {
  @ApiProperty(id) readonly id: string;
  @ApiProperty({ enum: followUpKinds }) readonly kind: FollowUpKind;
  @ApiProperty() readonly state: string;
  @ApiProperty() readonly productName: string;
  @ApiProperty() readonly producerName: string;
  @ApiProperty(integer) readonly star: number;
  @ApiProperty({ type: PlaceView, description: 'Where it is carried out.' }) readonly place: PlaceView;
  @ApiProperty(text) readonly responsibleName: string | null;
  @ApiProperty({ type: LegalDateView }) readonly due: LegalDateView;
  @ApiProperty({ format: 'date', description: 'As the letter writes it: lists are in this order.' })
  readonly dueOn: string;
  @ApiProperty(day) readonly doneOn: string | null;
  @ApiProperty({ format: 'date' }) readonly today: string;
  @ApiProperty({ enum: timelinesses, nullable: true, description: 'Null: it was called off.' })
  readonly timeliness: Timeliness | null;
  @ApiProperty({ enum: recheckOutcomes, nullable: true, description: 'As decided.' })
  readonly outcome: RecheckOutcome | null;
  @ApiProperty({
    ...starField,
    nullable: true,
    description: 'As decided; `star` stays as it was recognised.',
  })
  readonly loweredTo: number | null;
  @ApiProperty(integer) readonly entries: number;
  @ApiProperty(dong) readonly contractValue: number;
  @ApiProperty(dong) readonly revenue: number;
}
export class FollowUpsPage {
  @ApiProperty({ type: [FollowUpListItemView] }) readonly items: readonly FollowUpListItemView[];
  @ApiProperty(text) readonly next: string | null;
}

class StandingCertificateView {
  @ApiProperty() readonly rulebook: string;
  @ApiProperty(integer) readonly star: number;
  @ApiProperty({ enum: ['district', 'province', 'ministry'] })
  readonly recognisedBy: 'district' | 'province' | 'ministry';
  @ApiProperty() readonly certificateNumber: string;
  @ApiProperty() readonly decisionNumber: string;
  @ApiProperty({ format: 'date' }) readonly decidedOn: string;
  @ApiProperty({ format: 'date' }) readonly expiresOn: string;
  @ApiProperty({ ...day, description: 'When a re-check revoked it. Null: it stands.' })
  readonly revokedOn: string | null;
}
class FollowUpResponsibleView {
  @ApiProperty(id) readonly id: string;
  @ApiProperty() readonly fullName: string;
}
class EntryView {
  @ApiProperty(id) readonly id: string;
  @ApiProperty({ enum: entryKinds }) readonly what: EntryKind;
  @ApiProperty() readonly title: string;
  @ApiProperty(text) readonly place: string | null;
  @ApiProperty({ format: 'date' }) readonly from: string;
  @ApiProperty({ format: 'date' }) readonly to: string;
  @ApiProperty({ type: [String] }) readonly partners: readonly string[];
  @ApiProperty(integer) readonly contracts: number;
  @ApiProperty(dong) readonly contractValue: number;
  @ApiProperty(dong) readonly revenue: number;
  @ApiProperty(text) readonly note: string | null;
  @ApiProperty(ids) readonly photoIds: readonly string[];
  @ApiProperty() readonly addedBy: string;
  @ApiProperty({ ...text, description: 'Null: it stands.' }) readonly withdrawnReason: string | null;
}
class PhotoView {
  @ApiProperty(id) readonly id: string;
  @ApiProperty() readonly fileName: string;
}
class ConditionFindingView {
  @ApiProperty() readonly condition: string;
  @ApiProperty() readonly holds: boolean;
  @ApiProperty(text) readonly note: string | null;
  @ApiProperty(text) readonly paper: string | null;
}
class FindingsView implements Findings {
  @ApiProperty({ format: 'date' }) readonly checkedOn: string;
  @ApiProperty({ type: [String] }) readonly participants: readonly string[];
  @ApiProperty({ type: [ConditionFindingView] }) readonly conditions: readonly ConditionFindingView[];
  @ApiProperty() readonly summary: string;
}
class ProposalView {
  @ApiProperty({ enum: recheckOutcomes }) readonly outcome: RecheckOutcome;
  @ApiProperty({ type: 'integer', nullable: true }) readonly star: number | null;
  @ApiProperty() readonly reason: string;
  @ApiProperty(text) readonly basis: string | null;
  @ApiProperty({ format: 'date' }) readonly on: string;
  @ApiProperty() readonly byName: string;
}
class RecheckDecisionView {
  @ApiProperty({ enum: recheckOutcomes }) readonly outcome: RecheckOutcome;
  @ApiProperty(text) readonly number: string | null;
  @ApiProperty({ format: 'date' }) readonly decidedOn: string;
}
class RecheckConditionView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly needsPaper: boolean;
}
class RecheckRulesView {
  @ApiProperty({ type: [RecheckConditionView] }) readonly conditions: readonly RecheckConditionView[];
  @ApiProperty({
    enum: revocationGrounds,
    description: 'Where the grounds for revocation stand; `local`: in the province’s rules, to be cited.',
  })
  readonly grounds: RevocationGrounds;
  @ApiProperty({
    ...day,
    description: 'By when a revocation is decided that was proposed, or that the findings demand.',
  })
  readonly decisionDueOn: string | null;
}
class FollowUpStepView {
  @ApiProperty(integer) readonly number: number;
  @ApiProperty() readonly action: string;
  @ApiProperty() readonly toState: string;
  @ApiProperty() readonly takenBy: string;
  @ApiProperty({ format: 'date-time' }) readonly takenAt: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly details: object;
}
class OfferedFollowUpActionView {
  @ApiProperty() readonly action: string;
  @ApiProperty() readonly mine: boolean;
  @ApiProperty() readonly allowed: boolean;
  @ApiProperty(refusals) readonly refusals: readonly { readonly code: string }[];
}

export class FollowUpView {
  @ApiProperty(id) readonly id: string;
  @ApiProperty(integer) readonly version: number;
  @ApiProperty({ enum: followUpKinds }) readonly kind: FollowUpKind;
  @ApiProperty() readonly machine: string;
  @ApiProperty() readonly machineVersion: string;
  @ApiProperty() readonly state: string;
  @ApiProperty(id) readonly callId: string;
  @ApiProperty({ type: PlaceView }) readonly callingPlace: PlaceView;
  @ApiProperty({ type: PlaceView, description: 'Where it is carried out.' }) readonly place: PlaceView;
  @ApiProperty({ type: PlaceView, description: 'Where the star is decided.' })
  readonly decidingPlace: PlaceView;
  @ApiProperty({ type: LegalDateView }) readonly due: LegalDateView;
  @ApiProperty({ enum: timelinesses, nullable: true, description: 'Null: it was called off.' })
  readonly timeliness: Timeliness | null;
  @ApiProperty({ type: BasisView }) readonly basis: BasisView;
  @ApiProperty(text) readonly source: string | null;
  @ApiProperty({ format: 'date' }) readonly today: string;
  @ApiProperty({ type: FollowUpNamedView }) readonly product: FollowUpNamedView;
  @ApiProperty({ type: FollowUpNamedView }) readonly producer: FollowUpNamedView;
  @ApiProperty(id) readonly communeId: string;
  @ApiProperty(id) readonly dossierId: string;
  @ApiProperty({ type: StandingCertificateView }) readonly certificate: StandingCertificateView;
  @ApiProperty({ type: FollowUpResponsibleView, nullable: true })
  readonly responsible: FollowUpResponsibleView | null;
  @ApiProperty(day) readonly doneOn: string | null;
  @ApiProperty({ type: [EntryView] }) readonly entries: readonly EntryView[];
  @ApiProperty({ type: [PhotoView] }) readonly photos: readonly PhotoView[];
  @ApiProperty({ type: RecheckRulesView, nullable: true }) readonly recheck: RecheckRulesView | null;
  @ApiProperty({ type: FindingsView, nullable: true }) readonly findings: FindingsView | null;
  @ApiProperty({ type: ProposalView, nullable: true }) readonly proposal: ProposalView | null;
  @ApiProperty({ type: RecheckDecisionView, nullable: true }) readonly decision: RecheckDecisionView | null;
  @ApiProperty({ type: [FollowUpResponsibleView], description: 'Who may be named, for whoever names.' })
  readonly officers: readonly FollowUpResponsibleView[];
  @ApiProperty({ type: [FollowUpStepView], description: 'Newest first.' })
  readonly steps: readonly FollowUpStepView[];
  @ApiProperty({ type: [OfferedFollowUpActionView] })
  readonly availableActions: readonly OfferedFollowUpActionView[];
}
export class FollowUpAnswerView {
  @ApiProperty(id) readonly id: string;
  @ApiProperty(integer) readonly version: number;
  @ApiProperty() readonly state: string;
}

type SeenItem = Awaited<ReturnType<FindFollowUps['list']>>[number];
type Seen = Extract<Awaited<ReturnType<FindFollowUps['one']>>, { ok: true }>['value'];

export const followUpListItemView = (item: SeenItem): FollowUpListItemView => ({
  ...item,
  due: legalDateView(item.due),
});
export const followUpView = (seen: Seen): FollowUpView => ({
  ...seen,
  due: legalDateView(seen.due),
  photos: seen.photos.map(({ id: photoId, fileName }) => ({ id: photoId, fileName })),
});
