import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsString,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { proposals, type Advice, type Finding, type Proposal } from '../../../domain/council/advice.js';
import { IsFilledText } from '../../../platform/http/index.js';

const isGiven = (_: unknown, value: unknown) => value !== null;

class FindingBody implements Finding {
  @ApiProperty({ maxLength: 200, description: 'What was looked at.' })
  @IsString()
  @MaxLength(200)
  subject: string;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MaxLength(2000)
  finding: string;
}

/** A report, finished or not. */
export class AdviceBody implements Advice {
  @ApiProperty({ type: [FindingBody], maxItems: 40 })
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => FindingBody)
  findings: FindingBody[];

  @ApiProperty({
    type: [String],
    maxItems: 40,
    description: 'Papers or corrections proposed to be asked for.',
  })
  @IsArray()
  @ArrayMaxSize(40)
  @IsFilledText(500, { each: true })
  additions: string[];

  @ApiProperty({
    ...{ type: String, nullable: true, maxLength: 2000 },
    description: 'Why somebody should look at the place; null: no need.',
  })
  @ValidateIf(isGiven)
  @IsFilledText(2000)
  siteSurvey: string | null;

  @ApiProperty({ type: [String], maxItems: 40 })
  @IsArray()
  @ArrayMaxSize(40)
  @IsFilledText(500, { each: true })
  extraTests: string[];

  @ApiProperty({ maxLength: 4000 })
  @IsString()
  @MaxLength(4000)
  conclusion: string;

  @ApiProperty({ enum: proposals, nullable: true, description: 'Null while the team is undecided.' })
  @ValidateIf(isGiven)
  @IsIn(proposals)
  proposal: Proposal | null;
}
