import { ApiProperty } from '@nestjs/swagger';
import { followUpKinds, type FollowUpKind } from '../../../domain/follow-up/follow-up-kind.js';
import { levels, type Level } from '../../../domain/jurisdiction/role.js';
import { legalDateView, LegalDateView } from '../../calendar/index.js';
import { PlaceView } from '../../people/index.js';
import type { FollowUpCall } from '../follow-up.js';

const integer = { type: 'integer' } as const;
const text = { type: String, nullable: true } as const;
const id = { format: 'uuid' } as const;

export class BasisView {
  @ApiProperty() readonly number: string;
  @ApiProperty({ format: 'date' }) readonly issuedOn: string;
}

class StarsView {
  @ApiProperty(integer) readonly from: number;
  @ApiProperty(integer) readonly to: number;
}

class CalledPlaceProgressView {
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty(integer) readonly all: number;
  @ApiProperty(integer) readonly done: number;
  @ApiProperty({ ...integer, description: 'Done late, or not done though the day has passed.' })
  readonly late: number;
}

class FollowUpCallChangeView {
  @ApiProperty() readonly reason: string;
  @ApiProperty({ format: 'date-time' }) readonly changedAt: string;
}

export class FollowUpCallView {
  @ApiProperty(id) readonly id: string;
  @ApiProperty(integer) readonly version: number;
  @ApiProperty({ enum: followUpKinds }) readonly kind: FollowUpKind;
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty({ type: LegalDateView }) readonly due: LegalDateView;
  @ApiProperty({ format: 'date', description: 'As the letter writes it: lists are in this order.' })
  readonly dueOn: string;
  @ApiProperty({ type: BasisView }) readonly basis: BasisView;
  @ApiProperty(text) readonly source: string | null;
  @ApiProperty({ enum: levels }) readonly carriedOutBy: Level;
  @ApiProperty({ type: StarsView }) readonly stars: StarsView;
  @ApiProperty({ format: 'date' }) readonly today: string;
  @ApiProperty({ type: [FollowUpCallChangeView], description: 'Why its day was moved, newest first.' })
  readonly changes: readonly FollowUpCallChangeView[];
  @ApiProperty({ description: 'Whether whoever asks may move its day.' }) readonly mayMove: boolean;
  @ApiProperty({ type: [CalledPlaceProgressView], description: 'Of the products that whoever asks may see.' })
  readonly places: readonly CalledPlaceProgressView[];
}
export class FollowUpCallsPage {
  @ApiProperty({ type: [FollowUpCallView] }) readonly items: readonly FollowUpCallView[];
  @ApiProperty(text) readonly next: string | null;
}
export class FollowUpCallAnswerView {
  @ApiProperty(id) readonly id: string;
  @ApiProperty({ ...integer, description: 'How many products it names.' }) readonly products: number;
}

class RatedProductView {
  @ApiProperty(id) readonly productId: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly producerName: string;
  @ApiProperty() readonly communeName: string;
  @ApiProperty(integer) readonly star: number;
  @ApiProperty({ format: 'date' }) readonly expiresOn: string;
}
export class RatedProductsView {
  @ApiProperty({ type: [RatedProductView] }) readonly items: readonly RatedProductView[];
}

export const followUpCallView = (call: FollowUpCall & { readonly mayMove: boolean }): FollowUpCallView => ({
  ...call,
  due: legalDateView(call.due),
});
