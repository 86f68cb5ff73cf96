import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { timelinesses, type Timeliness } from '../../../domain/plan/timeliness.js';
import { sections, type Section } from '../../../domain/report/figures.js';
import { reportKinds, type ReportKind } from '../../../domain/report/report-kind.js';
import { PlaceView } from '../../people/index.js';
import type { ReportSchedule } from '../report-schedule.js';

const integer = { type: 'integer' } as const;
const day = { type: String, format: 'date', nullable: true } as const;
const text = { type: String, nullable: true } as const;
const number = { type: 'integer', nullable: true } as const;
const timeliness = {
  enum: timelinesses,
  nullable: true,
  description: 'Null: no letter asks for it.',
} as const;
const refusals: ApiPropertyOptions = {
  type: 'array',
  items: {
    type: 'object',
    required: ['code'],
    properties: { code: { type: 'string' } },
    additionalProperties: true,
  },
};

export class ReportListItemView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: reportKinds }) readonly kind: ReportKind;
  @ApiProperty({ description: '2021-05, 2021-Q2, 2021, or the id of a round.' }) readonly period: string;
  @ApiProperty(integer) readonly year: number;
  @ApiProperty({ ...number, description: 'Of a report about a round.' }) readonly roundNumber: number | null;
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty() readonly state: string;
  @ApiProperty({ ...day, description: 'The last lawful day; null: no letter asks for it.' })
  readonly dueOn: string | null;
  @ApiProperty({ ...day, description: 'The first time; null: not yet.' }) readonly firstSentOn: string | null;
  @ApiProperty(timeliness) readonly timeliness: Timeliness | null;
}

export class ReportsPage {
  @ApiProperty({ type: [ReportListItemView] }) readonly items: readonly ReportListItemView[];
  @ApiProperty(text) readonly next: string | null;
}

class FigureRowView {
  @ApiProperty() readonly row: string;
  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'One for each column.' })
  readonly counts: readonly number[];
}

class FigureTableView {
  @ApiProperty({ enum: sections }) readonly section: Section;
  @ApiProperty({ type: [String] }) readonly columns: readonly string[];
  @ApiProperty({ type: [FigureRowView] }) readonly rows: readonly FigureRowView[];
}

class FigureChangeView {
  @ApiProperty({ enum: sections }) readonly section: Section;
  @ApiProperty() readonly row: string;
  @ApiProperty() readonly column: string;
  @ApiProperty(integer) readonly before: number;
  @ApiProperty(integer) readonly after: number;
}

class ReportPartView {
  @ApiProperty({ format: 'uuid' }) readonly reportId: string;
  @ApiProperty({ format: 'uuid' }) readonly placeId: string;
  @ApiProperty() readonly placeName: string;
  @ApiProperty(integer) readonly number: number;
  @ApiProperty({ description: 'SHA-256 of what was sent.' }) readonly digest: string;
}

class SinceView {
  @ApiProperty({ format: 'uuid' }) readonly reportId: string;
  @ApiProperty() readonly period: string;
  @ApiProperty({ format: 'date' }) readonly sentOn: string;
  @ApiProperty({ description: 'What is counted within a year is compared with none.' })
  readonly isNewYear: boolean;
  @ApiProperty({ type: [FigureChangeView], description: 'None: nothing changed.' })
  readonly changes: readonly FigureChangeView[];
}

class ReportRemarksView {
  @ApiProperty() readonly situation: string;
  @ApiProperty() readonly difficulties: string;
  @ApiProperty() readonly proposals: string;
}

class ReportContentView {
  @ApiProperty({ format: 'date-time', description: 'The moment of its numbers.' }) readonly asOf: string;
  @ApiProperty({ type: [FigureTableView], description: 'From the ledger.' })
  readonly tables: readonly FigureTableView[];
  @ApiProperty({
    type: [FigureChangeView],
    description: 'The merged reports, added up, before; the ledger after.',
  })
  readonly differences: readonly FigureChangeView[];
  @ApiProperty({ type: [ReportPartView] }) readonly parts: readonly ReportPartView[];
  @ApiProperty({ type: SinceView, nullable: true, description: 'Null of the first report.' })
  readonly since: SinceView | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  readonly placeNames: Readonly<Record<string, string>>;
  @ApiProperty({ type: ReportRemarksView }) readonly remarks: ReportRemarksView;
}

class SentView {
  @ApiProperty(integer) readonly number: number;
  @ApiProperty({ description: 'SHA-256 of what was sent.' }) readonly digest: string;
}

class ReportBelowReportView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty(integer) readonly version: number;
  @ApiProperty() readonly state: string;
  @ApiProperty(day) readonly dueOn: string | null;
  @ApiProperty(day) readonly firstSentOn: string | null;
}

class ReportBelowView {
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty({ type: ReportBelowReportView, nullable: true }) readonly report: ReportBelowReportView | null;
  @ApiProperty(timeliness) readonly timeliness: Timeliness | null;
}

class ReportStepView {
  @ApiProperty(integer) readonly number: number;
  @ApiProperty() readonly action: string;
  @ApiProperty() readonly toState: string;
  @ApiProperty({ ...text, description: 'Null: the system, by itself.' }) readonly takenBy: string | null;
  @ApiProperty({ format: 'date-time' }) readonly takenAt: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly details: object;
}

class OfferedReportActionView {
  @ApiProperty() readonly action: string;
  @ApiProperty() readonly mine: boolean;
  @ApiProperty() readonly allowed: boolean;
  @ApiProperty(refusals) readonly refusals: readonly { readonly code: string }[];
}

export class ReportView extends ReportListItemView {
  @ApiProperty(integer) readonly version: number;
  @ApiProperty({ type: PlaceView, nullable: true }) readonly placeAbove: PlaceView | null;
  @ApiProperty({ ...text, description: 'The letter that asks for it.' }) readonly source: string | null;
  @ApiProperty({ format: 'date' }) readonly today: string;
  @ApiProperty({ type: ReportContentView, description: 'As it was sent, or as it would be sent now.' })
  readonly content: ReportContentView;
  @ApiProperty({ type: SentView, nullable: true }) readonly sent: SentView | null;
  @ApiProperty({ type: [ReportBelowView] }) readonly below: readonly ReportBelowView[];
  @ApiProperty({ type: [ReportStepView], description: 'Newest first.' })
  readonly steps: readonly ReportStepView[];
  @ApiProperty({ type: [OfferedReportActionView] })
  readonly availableActions: readonly OfferedReportActionView[];
}

export class ReportAnswerView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty(integer) readonly version: number;
  @ApiProperty() readonly state: string;
}

export class ReportScheduleView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty({ enum: reportKinds }) readonly kind: ReportKind;
  @ApiProperty(number) readonly day: number | null;
  @ApiProperty(number) readonly month: number | null;
  @ApiProperty({ enum: ['before', 'by'] }) readonly counts: string;
  @ApiProperty({ ...text, format: 'uuid' }) readonly roundId: string | null;
  @ApiProperty({ ...day, description: 'Of a round: its date.' }) readonly on: string | null;
  @ApiProperty() readonly source: string;
  @ApiProperty({ format: 'date' }) readonly inForceFrom: string;
  @ApiProperty(day) readonly endedOn: string | null;
  @ApiProperty({ description: 'Whether whoever asks may end it.' }) readonly mayEnd: boolean;
}

export class ReportSchedulesView {
  @ApiProperty({ type: [ReportScheduleView] }) readonly items: readonly ReportScheduleView[];
}

export class ReportScheduleAnswerView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

export const scheduleView = ({
  terms,
  ...schedule
}: ReportSchedule & { readonly mayEnd: boolean }): ReportScheduleView => ({
  ...schedule,
  kind: terms.kind,
  day: terms.kind === 'round' ? null : terms.day,
  month: terms.kind === 'yearly' ? terms.month : null,
  counts: terms.kind === 'round' ? terms.due.counts : terms.counts,
  roundId: terms.kind === 'round' ? terms.roundId : null,
  on: terms.kind === 'round' ? terms.due.on : null,
});
