import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ApiPaper,
  Id,
  PaperQuery,
  Problem,
  sendPaper,
  valueOrProblem,
} from '../../../platform/http/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { WriteLog, type LogPeriod } from '../write-log.js';

const form = /^(20\d\d)(?:-(0[1-9]|1[0-2]))?$/;

@ApiTags('one-stop')
@Controller('places/:placeId/dossier-log')
export class LogController {
  constructor(private readonly writeLog: WriteLog) {}

  /** What the office of a place received in a year ('2026'), or in a month of it ('2026-08'). */
  @Requires('dossierLog.read')
  @Recorded('dossier-log.printed')
  @Get(':period')
  @ApiParam({ name: 'period', schema: { type: 'string', pattern: form.source } })
  @ApiPaper()
  async write(
    @Id('placeId') placeId: string,
    @Param('period') period: string,
    @SignedIn() person: SignedInPerson,
    @Query() { format }: PaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const answer = await this.writeLog.execute(placeId, periodIn(period), person);
    const statuses = { 'place.not-found': 404, 'person.not-permitted': 403 } as const;
    return sendPaper(valueOrProblem(answer, statuses), format, reply);
  }
}

function periodIn(period: string): LogPeriod {
  const [, year, month] = form.exec(period) ?? [];
  if (year === undefined) throw Problem.badInput([{ path: 'period', code: 'period.malformed' }]);
  return { year: Number(year), month: month === undefined ? null : Number(month) };
}
