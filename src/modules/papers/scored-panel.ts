import type { CodedName } from '../../domain/scoring/criteria-set.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { PaperHead, Paragraph } from '../../platform/papers/index.js';
import { dayOf, fact, placeName, texts, writtenDay } from './paper-words.js';

/** A closed panel as papers name it: whose product it scored, which council, under which decision, and when. */
export interface ScoredPanel {
  readonly level: 'district' | 'province';
  readonly scoringRound: number;
  /** 1 for first sheets; later ones were scored again after a discussion. */
  readonly turn: number;
  readonly closedAt: string;
  readonly round: { readonly number: number; readonly year: number };
  readonly product: string;
  readonly producer: { readonly name: string; readonly address: string };
  readonly commune: string;
  readonly district: string | null;
  readonly province: string;
  readonly council: {
    readonly name: string;
    readonly place: string;
    readonly decisionNumber: string;
    readonly decidedOn: CalendarDay;
  };
}

/** The head of what this panel's council issues on a day. */
export const headOf = ({ council, level }: ScoredPanel, day: CalendarDay): PaperHead => ({
  superior: fillIn(texts.superior, { place: placeName(council.place, level) }),
  ...{ issuer: council.name, place: council.place, day },
});

/** What every paper on a panel begins with. */
export function factsOf(panel: ScoredPanel, set: CodedName | null, decree: string): readonly Paragraph[] {
  const { product, producer, council, scoringRound: scoring, turn, round, closedAt } = panel;
  const { decisionNumber: number, decidedOn, name } = council;
  const places = [
    placeName(panel.commune, 'commune'),
    ...(panel.district === null ? [] : [placeName(panel.district, 'district')]),
    placeName(panel.province, 'province'),
  ];
  const of = texts.panel;
  const closed = writtenDay(dayOf(closedAt));
  return [
    fact(of.product, product),
    fact(of.producer, fillIn(of.producerAt, { name: producer.name, address: producer.address })),
    fact(of.place, places.join(', ')),
    ...(set === null ? [] : [fact(of.set, fillIn(of.setOf, { ...set }))]),
    fact(of.decision, fillIn(of.decisionOf, { decree })),
    fact(of.council, fillIn(of.councilOf, { name, number, day: writtenDay(decidedOn) })),
    fact(
      of.scoring,
      fillIn(turn > 1 ? of.rescoringOf : of.scoringOf, {
        ...{ scoring, turn, round: round.number },
        ...{ year: round.year, day: closed },
      }),
    ),
  ];
}
