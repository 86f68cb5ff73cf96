import { ApiProperty } from '@nestjs/swagger';
import type { PlanItemInput } from '../../../domain/plan/plan-facts.js';
import { purposes, type Purpose } from '../../../domain/rulebook/purpose.js';
import { columns, type Column, type RowRefusal } from '../plan-import.js';
import type { FindImport } from '../find-import.js';

const integer = { type: 'integer' } as const;

class ImportedRoundView {
  @ApiProperty(integer) readonly number: number;
  @ApiProperty(integer) readonly year: number;
  @ApiProperty() readonly placeName: string;
}

class ImportedProductView {
  @ApiProperty({ enum: purposes }) readonly purpose: Purpose;
  @ApiProperty() readonly hasPotential: boolean;
  @ApiProperty({ ...integer, nullable: true }) readonly targetStar: number | null;
  @ApiProperty({ ...integer, nullable: true }) readonly quarter: number | null;
  @ApiProperty({ type: ImportedRoundView, nullable: true }) readonly round: ImportedRoundView | null;
  @ApiProperty({ type: String, nullable: true }) readonly guideName: string | null;
  @ApiProperty() readonly finding: string;
  @ApiProperty({ type: String, nullable: true }) readonly rulebook: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly setCode: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly description: string | null;
}

class RowView {
  @ApiProperty({ ...integer, description: 'As the spreadsheet numbers it.' }) readonly number: number;
  @ApiProperty() readonly productName: string;
  @ApiProperty() readonly producerName: string;
  @ApiProperty({
    type: ImportedProductView,
    nullable: true,
    description: 'What it was read as; null: it is not taken over.',
  })
  readonly product: ImportedProductView | null;
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
  @ApiProperty({
    type: [String],
    description: 'Headings that name no column; what stands under them is not read.',
  })
  readonly ignoredHeadings: readonly string[];
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

export const planImportView = ({ rows, rounds, guides, ...read }: Seen): PlanImportView => ({
  ...read,
  rows: rows.map(({ input, ...row }) => ({
    ...row,
    product: input && productView(input, { rounds, guides }),
  })),
});

const productView = (
  input: PlanItemInput,
  { rounds, guides }: Pick<Seen, 'rounds' | 'guides'>,
): ImportedProductView => {
  const { purpose, hasPotential, targetStar, quarter, roundId, guideId } = input;
  const { finding, rulebook, setCode, description } = input;
  return {
    ...{ purpose, hasPotential, targetStar, quarter, finding, rulebook, setCode, description },
    round: roundId === null ? null : (rounds[roundId] ?? null),
    guideName: guideId === null ? null : (guides[guideId] ?? null),
  };
};
