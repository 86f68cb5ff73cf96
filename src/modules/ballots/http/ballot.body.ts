import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, Matches, ValidateBy } from 'class-validator';
import { noteMaxLength, type BallotSheet } from '../../../domain/scoring/ballot.js';

const criterionCode = /^\d{1,2}(\.[\da-zđ]{1,3}){0,2}$/u;
const optionCode = /^[a-z]$/;
const findingCode = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const most = 100;

const isMark = (mark: unknown): boolean =>
  typeof mark === 'string'
    ? optionCode.test(mark)
    : Array.isArray(mark) &&
      mark.length <= 26 &&
      mark.every((one) => typeof one === 'string' && optionCode.test(one));

const isNote = (note: unknown): boolean => typeof note === 'string' && note.length <= noteMaxLength * 2;

/** A plain object of criterion codes; whether the sheet has them is for the sheet to say. */
export const ByCriterion = (name: string, isValue: (value: unknown) => boolean): PropertyDecorator =>
  ValidateBy({
    name,
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.keys(value).length <= most &&
        Object.entries(value).every(([code, entry]) => criterionCode.test(code) && isValue(entry)),
    },
  });

/** A sheet as handed in. There is no field for a total or a mean: those are the server's to compute. */
export class BallotBody implements BallotSheet {
  @ApiProperty({
    description: 'Criterion code → option letter, or letters where the criterion adds up its ticks.',
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
  })
  @ByCriterion('isMarks', isMark)
  marks: Record<string, string | string[]>;

  @ApiProperty({ type: [String], description: 'Criteria left unticked on purpose: 0 points.' })
  @IsArray()
  @ArrayMaxSize(most)
  @Matches(criterionCode, { each: true })
  confirmedEmpty: string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Criterion code → remark.',
  })
  @ByCriterion('isNotes', isNote)
  notes: Record<string, string>;

  @ApiProperty({ type: [String], description: 'Elimination grounds and gates found.' })
  @IsArray()
  @ArrayMaxSize(most)
  @Matches(findingCode, { each: true })
  declared: string[];
}
