import { Controller, Get, Query } from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiProperty,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { IsFilledText, valueOrProblem } from '../../../platform/http/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { SimulateRulebook } from '../simulate-rulebook.js';
import { SimulationView, simulationView } from './simulation.views.js';

class SimulationQuery {
  @ApiProperty({ example: 'qd-26-2026', description: 'The rulebook to run.' })
  @IsFilledText(40)
  to: string;

  @ApiProperty({ type: 'integer', minimum: 2019, maximum: 2100, description: 'Year of the rounds.' })
  @Type(() => Number)
  @IsInt()
  @Min(2019)
  @Max(2100)
  year: number;
}

const statusOf = { 'rulebook.not-found': 404, 'simulation.too-many': 422 } as const;

@ApiTags('simulations')
@Controller('simulations')
export class SimulationsController {
  constructor(private readonly simulateRulebook: SimulateRulebook) {}

  @Get()
  @Requires('rulebook.simulate')
  @ApiOkResponse({ type: SimulationView })
  @ApiNotFoundResponse({ description: 'rulebook.not-found' })
  @ApiUnprocessableEntityResponse({ description: 'simulation.too-many' })
  async simulate(
    @Query() { to, year }: SimulationQuery,
    @SignedIn() person: SignedInPerson,
  ): Promise<SimulationView> {
    return simulationView(
      valueOrProblem(await this.simulateRulebook.execute({ to, year, person }), statusOf),
    );
  }
}
