import { ApiProperty } from '@nestjs/swagger';
import { PlaceView } from '../../people/index.js';
import { batchKinds, type Batch, type BatchKind, type FailedItem } from '../batch.js';

const integer = { type: 'integer' } as const;

export class BatchView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: batchKinds }) readonly kind: BatchKind;
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty({ format: 'uuid', description: 'What it works on: a plan, a place, an import.' })
  readonly subjectId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The plan that it changes.' })
  readonly planId: string | null;
  @ApiProperty(integer) readonly total: number;
  @ApiProperty({ ...integer, description: 'With an outcome, refused ones among them.' })
  readonly done: number;
  @ApiProperty(integer) readonly failed: number;
  @ApiProperty({ format: 'date-time' }) readonly askedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it goes on.' })
  readonly endedAt: string | null;
  @ApiProperty({ description: 'Whether there is a file to take along.' }) readonly hasFile: boolean;
}

class FailedItemView implements FailedItem {
  @ApiProperty(integer) readonly number: number;
  @ApiProperty() readonly label: string;
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['code'],
      properties: { code: { type: 'string' } },
      additionalProperties: true,
    },
  })
  readonly refusals: readonly { readonly code: string }[];
}

export class BatchWithFailuresView extends BatchView {
  @ApiProperty({ type: [FailedItemView], description: 'The first 200.' })
  readonly failures: readonly FailedItemView[];
}

export class BatchesPage {
  @ApiProperty({ type: [BatchView] }) readonly items: readonly BatchView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}

export class BatchAnswerView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

const viewOf = ({ output, ...batch }: Batch) => ({ ...batch, hasFile: output !== null });

export const batchView = (batch: Batch): BatchView => viewOf(batch);

export const batchWithFailuresView = (
  batch: Batch,
  failures: readonly FailedItem[],
): BatchWithFailuresView => ({ ...viewOf(batch), failures });
