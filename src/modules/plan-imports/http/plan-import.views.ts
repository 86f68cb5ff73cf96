import { ApiProperty } from '@nestjs/swagger';
import { columns, type Column, type RowRefusal } from '../plan-import.js';
import type { FindImport } from '../find-import.js';

const integer = { type: 'integer' } as const;

class RowView {
  @ApiProperty({ ...integer, description: 'As the spreadsheet numbers it.' }) readonly number: number;
  @ApiProperty() readonly productName: string;
  @ApiProperty() readonly producerName: string;
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['code'],
      properties: { code: { type: 'string' }, column: { type: 'string', enum: [...columns] } },
      additionalProperties: true,
    },
    description: 'Why it is not taken over; empty where it is good.',
  })
  readonly refusals: readonly (RowRefusal & { readonly column?: Column })[];
}

export class PlanImportView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ format: 'uuid' }) readonly planId: string;
  @ApiProperty() readonly fileName: string;
  @ApiProperty() readonly readBy: string;
  @ApiProperty({ format: 'date-time' }) readonly readAt: string;
  @ApiProperty(integer) readonly good: number;
  @ApiProperty(integer) readonly bad: number;
  @ApiProperty({ type: [RowView] }) readonly rows: readonly RowView[];
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The work that takes the good rows over; null: not confirmed.',
  })
  readonly batchId: string | null;
}

export class PlanImportAnswerView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

type Seen = Extract<Awaited<ReturnType<FindImport['one']>>, { ok: true }>['value'];

export const planImportView = ({ rows, ...read }: Seen): PlanImportView => ({
  ...read,
  rows: rows.map(({ input: _input, ...row }) => row),
});
