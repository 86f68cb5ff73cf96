import { isSameValue } from '../../domain/shared/same-value.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Paper, Signature } from '../../platform/papers/index.js';
import type { CouncilMeeting, MeetingItem } from './council-meeting.js';
import { signaturesOf, type OpinionsOnPaper } from './opinion-minutes.js';
import {
  dayOf,
  plain,
  texts,
  withoutStop,
  writtenDay,
  writtenMoment,
  writtenStar,
  writtenSums,
} from './paper-words.js';

/** What minutes say wrongly, or what does not hold any more. They stay as they were: a correction is an annex. */
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
  const signatures = [
    { role: texts.minutes.secretarySigns, name: secretary },
    { role: texts.minutes.chairSigns, name: chair },
  ];
  return annexTo(fillIn(of, { number: number ?? '', day, council: council.name }), signatures, correction);
}

/** The same to the minutes of written opinions, signed by those who sign them. Pure. */
export function opinionCorrectionOf(
  told: Pick<OpinionsOnPaper, 'panel' | 'opinions'>,
  correction: Correction,
): Paper {
  const { product, council, closedAt } = told.panel;
  const day = writtenDay(dayOf(closedAt));
  return annexTo(
    fillIn(words.ofOpinions, { product, day, council: council.name }),
    signaturesOf(told),
    correction,
  );
}

const annexTo = (of: string, signatures: readonly Signature[], correction: Correction): Paper => ({
  orientation: 'portrait',
  annex: { label: fillIn(words.label, { number: String(correction.number).padStart(2, '0') }), of },
  name: words.name,
  body: [
    { kind: 'heading', level: 1, text: words.what },
    plain(correction.what),
    { kind: 'heading', level: 1, text: words.reason },
    plain(correction.reason),
    plain(words.kept),
  ],
  signatures,
  recipients: [],
  writtenAt: correction.correctedAt,
});

/** By which annex a sealed result is told to have been opened again. */
export interface Reopening {
  readonly number: number;
  readonly reopenedAt: string;
  /** Why one person wanted it and why another agreed. */
  readonly proposed: string;
  readonly confirmed: string;
}

/** A sealed result that was opened again after the session. */
export interface ReopenedResult extends Reopening {
  readonly dossierId: string;
  readonly scoring: NonNullable<MeetingItem['scoring']>;
}

/** The correction that says so, with the place in the minutes where the result stands. Throws where they tell of none. */
export function reopeningCorrection(
  { items }: Pick<CouncilMeeting, 'items'>,
  { number, dossierId, scoring, reopenedAt, proposed, confirmed }: ReopenedResult,
): Correction {
  const index = items.findIndex((item) => item.dossierId === dossierId && isSameValue(item.scoring, scoring));
  const { product = '', result, withheld } = items[index] ?? {};
  const at = { product, item: index + 1 };
  if (withheld)
    return {
      number,
      what: fillIn(words.withheld, at),
      reason: texts.minutes.withheld,
      correctedAt: reopenedAt,
    };
  if (!result) throw new Error(`The minutes tell of no result of dossier ${dossierId}`);
  return reopened(
    words.reopened,
    { ...at, ...writtenResult(result) },
    { number, reopenedAt, proposed, confirmed },
  );
}

/** The same of written opinions, whose minutes tell of one result. */
export const opinionReopening = (
  { panel: { product }, result }: Pick<OpinionsOnPaper, 'panel' | 'result'>,
  again: Reopening,
): Correction => reopened(words.opinionsReopened, { product, ...writtenResult(result) }, again);

const writtenResult = (result: NonNullable<MeetingItem['result']>) => ({
  ...{ sums: writtenSums(result), star: writtenStar(result.star, result.outcome) },
});

const reopened = (
  sentence: string,
  facts: Readonly<Record<string, string | number>>,
  { number, reopenedAt, proposed, confirmed }: Reopening,
): Correction => ({
  number,
  what: fillIn(sentence, { ...facts, at: writtenMoment(reopenedAt) }),
  reason: fillIn(words.reopenedBecause, {
    ...{ proposed: withoutStop(proposed), confirmed: withoutStop(confirmed) },
  }),
  correctedAt: reopenedAt,
});
