import { ApiProperty } from '@nestjs/swagger';
import { PlaceView } from '../../people/index.js';
import { capacities, type Capacity } from '../../papers/index.js';
import type { FindLetters } from '../find-letters.js';
import type { FactsChanged } from '../letter-content.js';
import {
  letterKinds,
  letterStatuses,
  type LatePlace,
  type LetterKind,
  type LetterListItem,
  type LetterStatus,
} from '../letter.js';

const integer = { type: 'integer' } as const;
const day = { type: String, format: 'date', nullable: true } as const;
const text = { type: String, nullable: true } as const;

export class LetterListItemView implements LetterListItem {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: letterKinds }) readonly kind: LetterKind;
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty({ type: PlaceView, nullable: true, description: 'Null: the ministry.' })
  readonly to: PlaceView | null;
  @ApiProperty({ enum: letterStatuses }) readonly status: LetterStatus;
  @ApiProperty({ type: 'integer', nullable: true }) readonly number: number | null;
  @ApiProperty(text) readonly symbol: string | null;
  @ApiProperty(day) readonly issuedOn: string | null;
  @ApiProperty({ format: 'date-time' }) readonly draftedAt: string;
}

export class LettersPage {
  @ApiProperty({ type: [LetterListItemView] }) readonly items: readonly LetterListItemView[];
  @ApiProperty(text) readonly next: string | null;
}

class SignerView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly fullName: string;
}

class IssuingView {
  @ApiProperty({ type: [SignerView] }) readonly signers: readonly SignerView[];
  @ApiProperty({ ...integer, description: 'One more than the greatest of the place and year.' })
  readonly nextNumber: number;
  @ApiProperty() readonly symbol: string;
  @ApiProperty({ format: 'date' }) readonly today: string;
}

class IssueView {
  @ApiProperty() readonly signerName: string;
  @ApiProperty({ enum: capacities }) readonly capacity: Capacity;
  @ApiProperty() readonly issuedBy: string;
  @ApiProperty({ description: 'SHA-256 of the paper as it was signed.' }) readonly digest: string;
}

class FactsChangedView implements FactsChanged {
  @ApiProperty({ enum: ['letter.facts-changed'] }) readonly code: 'letter.facts-changed';
  @ApiProperty({ ...integer, description: 'Lines that hold no more.' }) readonly gone: number;
  @ApiProperty({ ...integer, description: 'Lines that it lacks.' }) readonly added: number;
  @ApiProperty({ type: [String], format: 'uuid', description: 'Dossiers among them.' })
  readonly dossierIds: readonly string[];
}

export class LetterView extends LetterListItemView {
  @ApiProperty({ format: 'uuid', description: 'A plan, a round, or the place that is urged.' })
  readonly subjectId: string;
  @ApiProperty({ format: 'date' }) readonly draftedOn: string;
  @ApiProperty() readonly draftedBy: string;
  @ApiProperty(text) readonly note: string | null;
  @ApiProperty({ ...text, description: 'Why it was discarded.' }) readonly reason: string | null;
  @ApiProperty({ type: IssueView, nullable: true }) readonly issue: IssueView | null;
  @ApiProperty({ description: 'What it is about.' }) readonly about: string;
  @ApiProperty() readonly addressee: string;
  @ApiProperty({ type: [String], description: 'Its paragraphs.' }) readonly paragraphs: readonly string[];
  @ApiProperty({ ...integer, description: 'Rows of its list.' }) readonly listed: number;
  @ApiProperty({ type: IssuingView, nullable: true, description: 'For whoever may issue or discard it.' })
  readonly issuing: IssuingView | null;
  @ApiProperty({
    ...{ type: FactsChangedView, nullable: true },
    description: 'Why a draft is not issued any more, for whoever might: the record says something else now.',
  })
  readonly changed: FactsChangedView | null;
}

export class LetterAnswerView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

class LatePlaceView implements LatePlace {
  @ApiProperty({ type: PlaceView }) readonly place: PlaceView;
  @ApiProperty({ ...integer, description: 'Not handed in.' }) readonly plans: number;
  @ApiProperty({ ...integer, description: 'Not sent.' }) readonly reports: number;
  @ApiProperty({ ...integer, description: 'Not sent on, or kept longer than is lawful.' })
  readonly dossiers: number;
  @ApiProperty({ ...integer, description: 'Not done for rated products.' }) readonly followUps: number;
  @ApiProperty({ ...day, description: 'By the last issued letter.' }) readonly urgedOn: string | null;
}

export class LateView {
  @ApiProperty({ type: [LatePlaceView] }) readonly places: readonly LatePlaceView[];
  @ApiProperty({ type: IssuingView }) readonly issuing: IssuingView;
}

type Seen = Extract<Awaited<ReturnType<FindLetters['one']>>, { ok: true }>['value'];

/** The letter in words, without what only the printer needs. */
export function letterView({ paper, facts: _facts, issue, ...letter }: Seen): LetterView {
  const rows = (paper.annexes ?? []).flatMap(({ body }) =>
    body.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
  );
  return {
    ...letter,
    issue: issue && {
      ...{ signerName: issue.signerName, capacity: issue.capacity },
      ...{ issuedBy: issue.issuedBy, digest: issue.digest },
    },
    about: paper.head?.about ?? '',
    addressee: paper.addressee ?? '',
    paragraphs: paper.body.flatMap((block) =>
      block.kind === 'paragraph' && typeof block.words === 'string' ? [block.words] : [],
    ),
    listed: rows.length,
  };
}
