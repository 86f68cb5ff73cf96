import { ApiProperty } from '@nestjs/swagger';
import { PlaceView } from '../../people/index.js';
import { attendanceModes, type AttendanceMode } from '../../../domain/council/session/session-facts.js';

const integer = { type: 'integer' } as const;
const instant = { type: String, format: 'date-time', nullable: true } as const;
const day = { type: String, format: 'date', nullable: true } as const;

class SessionNamedView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

export class SessionListItemView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty() state: string;
  @ApiProperty({ format: 'date' }) plannedOn: string;
  @ApiProperty() plannedAt: string;
  @ApiProperty() venue: string;
  @ApiProperty({ type: SessionNamedView }) council: SessionNamedView;
  @ApiProperty({ type: SessionNamedView }) place: SessionNamedView;
  @ApiProperty(integer) dossiers: number;
}

export class SessionsPage {
  @ApiProperty({ type: [SessionListItemView] }) items: readonly SessionListItemView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

class SessionSeatView {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() fullName: string;
  @ApiProperty() seat: string;
  @ApiProperty() body: string;
}

class SessionCouncilView extends SessionNamedView {
  @ApiProperty({ type: [SessionSeatView] }) seats: readonly SessionSeatView[];
}

class SessionPanelView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(integer) turn: number;
  @ApiProperty({ type: [String], format: 'uuid' }) seats: readonly string[];
  @ApiProperty({ type: [String], format: 'uuid', description: 'Who has voted, never how.' })
  cast: readonly string[];
}

class BrokenOffView {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({
    ...{ type: String, nullable: true },
    description: 'Null for whoever has a conflict of interest in the dossier, or may score an appeal of it.',
  })
  reason: string | null;
}

class SessionItemView {
  @ApiProperty({ format: 'uuid' }) dossierId: string;
  @ApiProperty(integer) version: number;
  @ApiProperty(integer) position: number;
  @ApiProperty(day) deliveredOn: string | null;
  @ApiProperty({
    ...integer,
    nullable: true,
    description: 'The version of the calendar on the day of delivery.',
  })
  deliveredCalendar: number | null;
  @ApiProperty({ ...day, description: 'The first day on which the session may open for it.' })
  mayOpenOn: string | null;
  @ApiProperty() product: string;
  @ApiProperty() producer: string;
  @ApiProperty() commune: string;
  @ApiProperty() state: string;
  @ApiProperty({
    ...{ type: [String], format: 'uuid' },
    description: 'Who must stay out of it: members, and whoever has come in the seat of one.',
  })
  conflicted: readonly string[];
  @ApiProperty({ type: [String], format: 'uuid', description: 'Who still has to speak of a conflict.' })
  undeclared: readonly string[];
  @ApiProperty({ description: 'Whether whoever asks still has to speak of a conflict.' })
  awaitsMyWord: boolean;
  @ApiProperty() awaitsCouncil: boolean;
  @ApiProperty({ description: 'The totals lie too far apart, and the chair has not spoken yet' })
  awaitsChair: boolean;
  @ApiProperty({ type: SessionPanelView, nullable: true }) panel: SessionPanelView | null;
  @ApiProperty({
    ...{ type: BrokenOffView, nullable: true },
    description: 'Its scoring in this session was broken off, and has not begun anew in it.',
  })
  brokenOff: BrokenOffView | null;
  @ApiProperty({ description: 'Whether a result of this session stands.' }) sealed: boolean;
}

class SessionAttendanceView {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ enum: attendanceModes }) mode: AttendanceMode;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) standsInFor: string | null;
  @ApiProperty({ type: String, nullable: true }) paper: string | null;
  @ApiProperty({ format: 'date-time' }) arrivedAt: string;
  @ApiProperty(instant) leftAt: string | null;
}

class LedgerHeadView {
  @ApiProperty(integer) number: number;
  @ApiProperty() hash: string;
}

class SessionCharterView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() decisionNumber: string;
  @ApiProperty({ format: 'date' }) decidedOn: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) terms: object;
}

class BindingQuorumView {
  @ApiProperty(integer) present: number;
  @ApiProperty(integer) of: number;
  @ApiProperty() withChair: boolean;
}

class BindingSpreadView {
  @ApiProperty(integer) points: number;
  @ApiProperty({ enum: ['above', 'from'] }) counts: string;
}

class BindingTermsView {
  @ApiProperty() rulebook: string;
  @ApiProperty({ type: BindingQuorumView }) quorum: BindingQuorumView;
  @ApiProperty({ type: BindingSpreadView, nullable: true, description: 'Null: as far apart as they like.' })
  spread: BindingSpreadView | null;
  @ApiProperty(integer) scoringRounds: number;
  @ApiProperty(integer) leadWorkingDays: number;
}

class OfferedActionView {
  @ApiProperty() action: string;
  @ApiProperty() mine: boolean;
  @ApiProperty() allowed: boolean;
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['code'],
      properties: { code: { type: 'string' } },
      additionalProperties: true,
    },
  })
  refusals: readonly { readonly code: string }[];
}

class SessionPapersView {
  @ApiProperty({ description: 'Minutes, summary sheet and annexes.' }) mayRead: boolean;
  @ApiProperty({ description: 'By an annex.' }) mayCorrect: boolean;
}

export class CouncilSessionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(integer) version: number;
  @ApiProperty() title: string;
  @ApiProperty() state: string;
  @ApiProperty({ format: 'date' }) plannedOn: string;
  @ApiProperty() plannedAt: string;
  @ApiProperty() venue: string;
  @ApiProperty({ enum: ['district', 'province'] }) level: string;
  @ApiProperty({ type: SessionNamedView }) place: SessionNamedView;
  @ApiProperty({ type: SessionCouncilView }) council: SessionCouncilView;
  @ApiProperty({
    ...{ type: SessionCharterView, nullable: true },
    description: 'What it was opened under; before that the newest in force.',
  })
  charter: SessionCharterView | null;
  @ApiProperty({
    type: [BindingTermsView],
    description: 'What binds the council, under each decision of the agenda: its charter over the decision.',
  })
  binding: readonly BindingTermsView[];
  @ApiProperty(instant) openedAt: string | null;
  @ApiProperty(instant) sealedAt: string | null;
  @ApiProperty({ type: LedgerHeadView, nullable: true, description: 'Signed when the session was sealed.' })
  ledgerHead: LedgerHeadView | null;
  @ApiProperty({ type: [SessionItemView] }) items: readonly SessionItemView[];
  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'Conflicted members leave least often in this order; empty for whoever may not arrange.',
  })
  suggestedOrder: readonly string[];
  @ApiProperty({ type: [SessionAttendanceView] }) attendance: readonly SessionAttendanceView[];
  @ApiProperty({ description: 'Whether hints on the sheets are there for whoever asks.' })
  readsHints: boolean;
  @ApiProperty({ type: [OfferedActionView] }) availableActions: readonly OfferedActionView[];
  @ApiProperty({
    ...{ type: SessionPapersView, nullable: true },
    description: 'Null until it is sealed, and where that was before minutes were kept.',
  })
  papers: SessionPapersView | null;
}

class WaitingRoundView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(integer) year: number;
  @ApiProperty(integer) number: number;
  @ApiProperty({ type: PlaceView }) place: PlaceView;
}

class WaitingDossierView {
  @ApiProperty({ format: 'uuid' }) dossierId: string;
  @ApiProperty() product: string;
  @ApiProperty() producer: string;
  @ApiProperty() commune: string;
  @ApiProperty() state: string;
  @ApiProperty({ type: WaitingRoundView }) round: WaitingRoundView;
}

export class WaitingDossiersView {
  @ApiProperty({ type: [WaitingDossierView], description: 'Longest waiting first.' })
  items: readonly WaitingDossierView[];
}

export class SessionAnswerView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(integer) version: number;
  @ApiProperty() state: string;
}
