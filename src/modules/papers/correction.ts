import { fillIn } from '../../domain/shared/fill-in.js';
import type { Paper } from '../../platform/papers/index.js';
import type { CouncilMeeting } from './council-meeting.js';
import { dayOf, plain, texts, writtenDay } from './paper-words.js';

/** What minutes say wrongly. They stay as they were: a correction is an annex. */
export interface Correction {
  readonly number: number;
  readonly what: string;
  readonly reason: string;
  readonly correctedAt: string;
}

const words = texts.correction;

/** The annex of corrections (phụ lục đính chính) to a meeting's minutes. Pure. */
export function correctionOf(meeting: CouncilMeeting, correction: Correction): Paper {
  const { council, session, secretary, chair, number } = meeting;
  const of = number === null ? words.ofUnnumbered : words.of;
  const day = writtenDay(dayOf(session.closedAt));
  return {
    orientation: 'portrait',
    annex: {
      label: fillIn(words.label, { number: String(correction.number).padStart(2, '0') }),
      of: fillIn(of, { number: number ?? '', day, council: council.name }),
    },
    name: words.name,
    body: [
      { kind: 'heading', level: 1, text: words.what },
      plain(correction.what),
      { kind: 'heading', level: 1, text: words.reason },
      plain(correction.reason),
      plain(words.kept),
    ],
    signatures: [
      { role: texts.minutes.secretarySigns, name: secretary },
      { role: texts.minutes.chairSigns, name: chair },
    ],
    recipients: [],
    writtenAt: correction.correctedAt,
  };
}
