import type { FigureChange } from '../../domain/report/figures.js';
import { editionOf, type ReportContent } from '../../domain/report/report-content.js';
import type { ReportKind } from '../../domain/report/report-kind.js';
import type { Level } from '../../domain/jurisdiction/role.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Block, Paper, PaperHead, Table } from '../../platform/papers/index.js';
import { dayOf, placeName, plain, texts, writtenDay, writtenMoment } from './paper-words.js';
import { cellLabel, reportTables, type FigureNames, type ReportTable } from './report-tables.js';

const words = texts.report;

/** What is printed of a report. */
export interface ReportOnPaper {
  readonly kind: ReportKind;
  readonly period: string;
  readonly year: number;
  readonly roundNumber: number | null;
  readonly place: { readonly name: string; readonly level: Level };
  readonly placeAbove: { readonly name: string; readonly level: Level } | null;
  readonly content: ReportContent;
  /** Of what was sent; null: a draft. */
  readonly digest: string | null;
  readonly sets: FigureNames['sets'];
}

/** "tháng 05/2021", "quý 2 năm 2021", "đợt 1 năm 2021". Pure. */
export function writtenPeriod(
  kind: ReportKind,
  period: string,
  { year, roundNumber }: { readonly year: number; readonly roundNumber: number | null },
): string {
  const [, part = ''] = period.split(/-Q?/);
  return fillIn(words.periods[kind], { part, year, round: roundNumber ?? '' });
}

/** A report as an official paper, with every table and what changed since the last one. Pure. */
export function reportPaperOf(report: ReportOnPaper): Paper {
  const { content, place, placeAbove, digest } = report;
  const names = namesOf(report);
  const { situation, difficulties, proposals } = content.remarks;
  return {
    orientation: 'portrait',
    head: headOf(report),
    name: words.name,
    subject: fillIn(words.subject, { period: writtenPeriod(report.kind, report.period, report) }),
    body: [
      ...(digest === null ? [plain(words.draft)] : []),
      heading(words.situation),
      plain(situation || words.nothing),
      heading(words.figures),
      plain(fillIn(words.asOf, { at: writtenMoment(content.asOf) })),
      ...reportTables(content.figures, names).flatMap(blocksOf),
      heading(words.since),
      ...sinceOf(report, names),
      ...mergedOf(content, names),
      heading(words.difficulties),
      plain(difficulties || words.nothing),
      heading(words.proposals),
      plain(proposals || words.nothing),
      ...(digest === null ? [] : [plain(fillIn(words.digest, { digest }))]),
    ],
    signatures: [{ role: words.signs[place.level], name: '' }],
    recipients: [
      ...(placeAbove === null
        ? []
        : [fillIn(words.to, { place: placeName(placeAbove.name, placeAbove.level) })]),
      words.filed,
    ],
    writtenAt: content.asOf,
  };
}

export const namesOf = ({ content, sets }: ReportOnPaper): FigureNames => ({
  places: content.placeNames,
  sets,
  edition: editionOf(content),
});
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

function headOf({ place, placeAbove, content }: ReportOnPaper): PaperHead {
  const committeeOf = (at: { readonly name: string; readonly level: Level }) =>
    fillIn(texts.superior, { place: placeName(at.name, at.level) });
  const isCommune = place.level === 'commune';
  return {
    superior: committeeOf(isCommune && placeAbove ? placeAbove : place),
    issuer: isCommune ? committeeOf(place) : words.office,
    ...{ number: '', place: place.name, day: dayOf(content.asOf) },
  };
}

const blocksOf = ({ title, head, rows }: ReportTable): readonly Block[] => [
  { kind: 'heading', level: 2, text: title },
  rows.length === 0
    ? plain(words.noFigures)
    : tableOf(
        head,
        rows.map(([label, ...numbers]) => [label, ...numbers.map(String)]),
      ),
];

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  kind: 'table',
  columns: head.map((_, index) => (index === 0 ? { share: 60 } : { share: 20, align: 'right' as const })),
  head: [{ cells: head }],
  rows: rows.map((cells) => ({ cells })),
});

function sinceOf(report: ReportOnPaper, names: FigureNames): readonly Block[] {
  const changes = report.content.since?.changes ?? [];
  return [
    plain(sinceSentence(report)),
    ...(changes.length === 0 ? [] : [changesTable(changes, words.before, words.now, names)]),
  ];
}

/** That it is the first of its kind, that nothing changed, or since when what changed; and that a new year began. */
export function sinceSentence(report: ReportOnPaper): string {
  const { since } = report.content;
  if (since === null) return words.first;
  // Of rounds only the report itself knows its number.
  const period =
    report.kind === 'round'
      ? words.roundBefore
      : writtenPeriod(report.kind, since.period, {
          year: Number(since.period.slice(0, 4)),
          roundNumber: null,
        });
  const told = { period, day: writtenDay(since.sentOn) };
  const sentence = fillIn(since.changes.length === 0 ? words.unchanged : words.changed, told);
  return since.isNewYear ? `${words.newYear} ${sentence}` : sentence;
}

/** What the reports from below say together, where it is not what the ledger says. */
function mergedOf(content: ReportContent, names: FigureNames): readonly Block[] {
  const { merged, differences } = content;
  if (merged === null) return [];
  return [
    heading(words.merged),
    ...mergedSentences(content).map(plain),
    ...(differences.length === 0 ? [] : [changesTable(differences, words.below, words.ledger, names)]),
  ];
}

/** Of which reports it is made, and whether they agree with the ledger. */
export const mergedSentences = ({ parts, differences }: ReportContent): readonly string[] => [
  fillIn(words.mergedFrom, {
    count: parts.length,
    places: parts.map(({ placeName: name }) => name).join('; '),
  }),
  differences.length === 0 ? words.agrees : words.differs,
];

const changesTable = (
  changes: readonly FigureChange[],
  before: string,
  after: string,
  names: FigureNames,
): Table =>
  tableOf(
    [words.figure, before, after],
    changes.map((change) => [cellLabel(change, names), String(change.before), String(change.after)]),
  );
