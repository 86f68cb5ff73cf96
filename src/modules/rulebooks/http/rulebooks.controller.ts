import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ApiNotFoundResponse, ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { asDraft } from '../../../domain/rulebook/rulebook-draft.js';
import { IfPresent, IsId, Problem, valueOrProblem } from '../../../platform/http/index.js';
import { Requires } from '../../people/index.js';
import { Rulebooks } from '../rulebooks.js';
import { Sheets } from '../sheets.js';
import { CriteriaSetView } from './criteria-set.view.js';
import { RulebooksView, rulebookView } from './rulebook.view.js';

class SheetQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'With the floors of these local rules.' })
  @IfPresent()
  @IsId()
  localRules?: string;
}

const notFound = (rulebook: string) => ({ code: 'rulebook.not-found' as const, rulebook });
const statusOf = {
  'rulebook.not-found': 404,
  'rulebook.criteria-set-unknown': 404,
  'local-rules.not-found': 404,
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

  /** The whole rulebook as the data file that a new decision is drafted from. */
  @Get(':id/draft')
  @ApiOkResponse({ description: 'The rulebook written out whole.', schema: { type: 'object' } })
  @ApiNotFoundResponse({ description: 'rulebook.not-found' })
  draft(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): object {
    const rulebook = this.rulebooks.find(id);
    if (!rulebook) throw Problem.refused(404, [notFound(id)]);
    void reply.header('content-disposition', `attachment; filename="draft-from-${id}.json"`);
    return asDraft(rulebook);
  }

  @Get(':id/sets/:code')
  @ApiOkResponse({ type: CriteriaSetView })
  @ApiNotFoundResponse({
    description: 'rulebook.not-found, rulebook.criteria-set-unknown, local-rules.not-found',
  })
  async set(
    @Param('id') rulebook: string,
    @Param('code') code: string,
    @Query() query: SheetQuery,
  ): Promise<CriteriaSetView> {
    const { localRules = null } = query;
    return valueOrProblem(await this.sheets.find({ rulebook, localRules }, code), statusOf);
  }
}
