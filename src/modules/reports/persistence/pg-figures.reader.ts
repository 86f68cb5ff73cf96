import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { trendBegins } from '../../../domain/report/figures.js';
import { instant, namedStatement, runNamed } from '../../../platform/database/index.js';
import { FiguresReader, type FiguresQuestion } from '../figures.reader.js';
import { figuresOf } from './figures.statement.js';

const momentStatement = namedStatement<{ readonly asOf: string; readonly day: string }>(
  'report.moment',
  `SELECT ${instant('at')} AS "asOf", ocop_day(at)::text AS day
     FROM (SELECT coalesce($1::timestamptz, ocop_now()) AS at) t`,
);

/** The year begins at midnight in Vietnam. */
const beginningOf = (year: number) => `${year}-01-01T00:00:00+07:00`;

@Injectable()
export class PgFiguresReader extends FiguresReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async read({ place, year, roundId, asOf: wished }: FiguresQuestion) {
    const [moment] = await runNamed(this.dataSource, momentStatement, [wished]);
    if (!moment) throw new Error('There is always a moment');
    const { asOf, day } = moment;
    const figures = await runNamed(this.dataSource, figuresOf[place?.level ?? 'country'], [
      ...[place?.id ?? null, asOf, year, roundId, day, beginningOf(year), beginningOf(year + 1)],
      trendBegins(day),
    ]);
    return { asOf, day, figures };
  }
}
