import { Controller, Get, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { valueOrProblem } from '../../../platform/http/index.js';
import { Requires } from '../../people/index.js';
import { Rulebooks } from '../rulebooks.js';
import { Sheets } from '../sheets.js';
import { CriteriaSetView } from './criteria-set.view.js';
import { RulebooksView, rulebookView } from './rulebook.view.js';

const statusOf = {
  'rulebook.not-found': 404,
  'rulebook.criteria-set-unknown': 404,
} as const;

@ApiTags('rulebooks')
@Requires('rulebook.read')
@Controller('rulebooks')
export class RulebooksController {
  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly sheets: Sheets,
  ) {}

  @Get()
  @ApiOkResponse({ type: RulebooksView })
  list(): RulebooksView {
    return { items: this.rulebooks.list().map(rulebookView) };
  }

  @Get(':id/sets/:code')
  @ApiOkResponse({ type: CriteriaSetView })
  @ApiNotFoundResponse({ description: 'rulebook.not-found, rulebook.criteria-set-unknown' })
  async set(@Param('id') id: string, @Param('code') code: string): Promise<CriteriaSetView> {
    return valueOrProblem(await this.sheets.find(id, code), statusOf);
  }
}
