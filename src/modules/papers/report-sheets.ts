import { fillIn } from '../../domain/shared/fill-in.js';
import { placeName, texts, writtenMoment } from './paper-words.js';
import {
  mergedSentences,
  namesOf,
  sinceSentence,
  writtenPeriod,
  type ReportOnPaper,
} from './report-paper.js';
import { cellLabel, reportTables } from './report-tables.js';

const words = texts.report;
const { figures, changes, about } = words.sheets;

/** A table of a report on one of its sheets. */
export interface TableOnSheet {
  readonly sheet: string;
  readonly title: string | null;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A report as sheets: its figures, what changed, and all that is said beside them. What is empty says so. Pure. */
export const reportSheetsOf = (report: ReportOnPaper): readonly TableOnSheet[] => [
  ...figuresOf(report),
  ...changesOf(report),
  { sheet: about, title: words.name, head: [], rows: saidOf(report) },
];

const figuresOf = (report: ReportOnPaper): readonly TableOnSheet[] =>
  reportTables(report.content.figures, namesOf(report)).map(({ title, head, rows }) => ({
    ...{ sheet: figures, title, head },
    rows: rows.length === 0 ? [[words.noFigures]] : rows,
  }));

function changesOf(report: ReportOnPaper): readonly TableOnSheet[] {
  const { since, merged, differences } = report.content;
  const names = namesOf(report);
  const tableOf = (title: string, sentence: string, told: typeof differences, sides: readonly string[]) => ({
    ...{ sheet: changes, title, head: [sentence] },
    rows:
      told.length === 0
        ? []
        : [
            [words.figure, ...sides],
            ...told.map((each) => [cellLabel(each, names), each.before, each.after]),
          ],
  });
  return [
    tableOf(words.since, sinceSentence(report), since?.changes ?? [], [words.before, words.now]),
    ...(merged === null
      ? []
      : [
          tableOf(words.merged, mergedSentences(report.content).join(' '), differences, [
            ...[words.below, words.ledger],
          ]),
        ]),
  ];
}

function saidOf(report: ReportOnPaper): readonly (readonly string[])[] {
  const { place, content, digest } = report;
  const { situation, difficulties, proposals } = content.remarks;
  return [
    [fillIn(words.subject, { period: writtenPeriod(report.kind, report.period, report) })],
    [placeName(place.name, place.level)],
    [fillIn(words.asOf, { at: writtenMoment(content.asOf) })],
    [digest === null ? words.draft : fillIn(words.digest, { digest })],
    ...content.parts.map((part) => [part.placeName, part.digest]),
    [words.situation, situation || words.nothing],
    [words.difficulties, difficulties || words.nothing],
    [words.proposals, proposals || words.nothing],
  ];
}
