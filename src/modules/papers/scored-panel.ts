import type { CodedName } from '../../domain/scoring/criteria-set.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { PaperHead, Paragraph } from '../../platform/papers/index.js';
import { dayOf, fact, placeName, texts, writtenDay } from './paper-words.js';

/** A panel as papers name it: whose product it scores, which council, and under which decision. */
export interface PanelOnPaper {
  readonly level: 'district' | 'province';
  readonly scoringRound: number;
  /** 1 for first sheets; later ones were scored again after a discussion. */
  readonly turn: number;
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

/** A closed one, with the end of its scoring. */
export interface ScoredPanel extends PanelOnPaper {
  readonly closedAt: string;
}

/** The head of what this panel's council issues on a day. */
export const headOf = ({ council, level }: PanelOnPaper, day: CalendarDay): PaperHead => ({
  superior: fillIn(texts.superior, { place: placeName(council.place, level) }),
  ...{ issuer: council.name, place: council.place, day },
});

/** What every paper on a panel begins with; where the end of its scoring is told, that day too. */
export function factsOf(
  panel: PanelOnPaper,
  set: CodedName | null,
  { decree, closedAt }: { readonly decree: string; readonly closedAt?: string },
): readonly Paragraph[] {
  const { product, producer, council } = panel;
  const { decisionNumber: number, decidedOn, name } = council;
  const places = [
    placeName(panel.commune, 'commune'),
    ...(panel.district === null ? [] : [placeName(panel.district, 'district')]),
    placeName(panel.province, 'province'),
  ];
  const of = texts.panel;
  return [
    fact(of.product, product),
    fact(of.producer, fillIn(of.producerAt, { name: producer.name, address: producer.address })),
    fact(of.place, places.join(', ')),
    ...(set === null ? [] : [fact(of.set, fillIn(of.setOf, { ...set }))]),
    fact(of.decision, fillIn(of.decisionOf, { decree })),
    fact(of.council, fillIn(of.councilOf, { name, number, day: writtenDay(decidedOn) })),
    fact(
      of.scoring,
      closedAt === undefined
        ? scoringOf(panel)
        : fillIn(of.closedOn, { scoring: scoringOf(panel), day: writtenDay(dayOf(closedAt)) }),
    ),
  ];
}

const scoringOf = ({ scoringRound: scoring, turn, round: { number: round, year } }: PanelOnPaper): string =>
  fillIn(turn > 1 ? texts.panel.rescoringOf : texts.panel.scoringOf, { scoring, turn, round, year });
