import { Injectable } from '@nestjs/common';
import { composeReport, type ReportContent } from '../../domain/report/report-content.js';
import type { Report } from './report.js';
import { ReckonFigures } from './reckon-figures.js';

const beingWritten: readonly string[] = ['draft', 'returned'];

/** What a report tells: as it was frozen, or as the ledger says it now while it is still being written. */
@Injectable()
export class ComposeContent {
  constructor(private readonly reckonFigures: ReckonFigures) {}

  /** As it is shown. */
  of(report: Report): Promise<ReportContent> {
    return report.sent && !beingWritten.includes(report.state)
      ? Promise.resolve(report.sent.content)
      : this.anew(report);
  }

  /** As it would be sent now. */
  async anew({ place, year, roundId, parts, earlier, placeNames, remarks }: Report): Promise<ReportContent> {
    const reckoned = await this.reckonFigures.execute({ place, year, roundId, asOf: null });
    const told = { parts, earlier, placeNames, remarks };
    return composeReport({ ...reckoned, year: roundId === null ? year : null, ...told });
  }
}
