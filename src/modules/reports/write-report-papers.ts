import { Injectable } from '@nestjs/common';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import {
  fileNameOf,
  reportPaperOf,
  reportSheetsOf,
  writtenPeriod,
  type ReportOnPaper,
  type TableOnSheet,
} from '../papers/index.js';
import type { Paper } from '../../platform/papers/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { ComposeContent } from './compose-content.js';
import { ReportDoor } from './report-door.js';

type NotFound = { readonly code: 'report.not-found' };

/** A report as a paper and as sheets; what was sent is printed as it was frozen. */
@Injectable()
export class WriteReportPapers {
  constructor(
    private readonly door: ReportDoor,
    private readonly compose: ComposeContent,
    private readonly rulebooks: Rulebooks,
  ) {}

  async paper(
    person: SignedInPerson,
    reportId: string,
  ): Promise<Outcome<{ readonly paper: Paper; readonly fileName: string }, NotFound>> {
    const found = await this.onPaper(person, reportId);
    return found.ok ? accept({ paper: reportPaperOf(found.value), fileName: nameOf(found.value) }) : found;
  }

  async tables(
    person: SignedInPerson,
    reportId: string,
  ): Promise<Outcome<{ readonly tables: readonly TableOnSheet[]; readonly fileName: string }, NotFound>> {
    const found = await this.onPaper(person, reportId);
    if (!found.ok) return found;
    return accept({ tables: reportSheetsOf(found.value), fileName: nameOf(found.value) });
  }

  private async onPaper(person: SignedInPerson, reportId: string): Promise<Outcome<ReportOnPaper, NotFound>> {
    const entered = await this.door.enter(person, reportId);
    if (!entered) return refuse({ code: 'report.not-found' });
    const { report } = entered;
    const content = await this.compose.of(report);
    const isSent = content === report.sent?.content;
    const rows = [content.figures, content.merged ?? []].flat();
    const sets = rows.filter(({ section }) => section === 'starsBySet').map(({ row }) => row);
    return accept({
      ...report,
      content,
      digest: isSent ? (report.sent?.digest ?? null) : null,
      sets: Object.fromEntries(sets.map((set) => [set, this.setName(set)])),
    });
  }

  /** 'qd-1048-2019/12' as people call it. */
  private setName(key: string): string {
    const [id = '', code = ''] = key.split('/');
    return `${code}. ${this.rulebooks.getSet(id, code).name} (QĐ ${this.rulebooks.get(id).decree})`;
  }
}

const nameOf = (report: ReportOnPaper): string =>
  fileNameOf('Báo cáo OCOP', writtenPeriod(report.kind, report.period, report), report.place.name);
