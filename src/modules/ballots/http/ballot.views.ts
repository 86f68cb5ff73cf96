import { ApiProperty } from '@nestjs/swagger';
import type { BallotSheet } from '../../../domain/scoring/ballot.js';
import type { SavedDraft } from '../ballot.store.js';
import { BallotBody } from './ballot.body.js';

const integer = { type: 'integer' } as const;

class PartPointsView {
  @ApiProperty(integer) A: number;
  @ApiProperty(integer) B: number;
  @ApiProperty(integer) C: number;
}

export class BallotReceiptView {
  @ApiProperty({ format: 'uuid' }) panelId: string;
  @ApiProperty(integer) total: number;
  @ApiProperty({ type: PartPointsView }) parts: PartPointsView;
  @ApiProperty({ format: 'date-time' }) castAt: string;
  @ApiProperty({ description: 'SHA-256 of all the ballot says, to hold against it later.' }) receipt: string;
}

export class CheckedReceiptView {
  @ApiProperty() receipt: string;
  @ApiProperty({ format: 'date-time' }) castAt: string;
  @ApiProperty(integer) total: number;
}

export class SavedDraftView implements SavedDraft {
  @ApiProperty({ ...integer, description: '0 before the first time.' }) version: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) savedAt: string | null;
}

export class BallotDraftView extends SavedDraftView {
  @ApiProperty({ type: BallotBody, nullable: true }) sheet: BallotSheet | null;
}

export class CastBallotView {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() fullName: string;
  @ApiProperty() seat: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
  })
  marks: Record<string, string | string[]>;
  @ApiProperty({ type: [String] }) declared: string[];
  @ApiProperty({ type: [String] }) confirmedEmpty: string[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) notes: Record<string, string>;
  @ApiProperty(integer) total: number;
  @ApiProperty({ format: 'date-time' }) castAt: string;
  @ApiProperty() receipt: string;
  @ApiProperty({ description: 'Declared a conflict of interest before the panel closed: it does not count.' })
  void: boolean;
  @ApiProperty({ description: 'The member stood by the sheet of the turn before.' }) carried: boolean;
}

export class CastBallotsView {
  @ApiProperty({ type: [CastBallotView] }) items: readonly CastBallotView[];
}
