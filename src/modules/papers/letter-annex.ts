import { fillIn } from '../../domain/shared/fill-in.js';
import type { Annex, Column, Row } from '../../platform/papers/index.js';
import type { LetterFacts } from './letter-on-paper.js';
import { placeName, texts } from './paper-words.js';

const words = texts.letter;
const { column, purpose } = words;

/** The list that goes with a letter; null where it tells everything itself. Pure. */
export function letterAnnex(facts: LetterFacts): Omit<Annex, 'annex'> | null {
  switch (facts.kind) {
    case 'planSubmission':
      return {
        name: fillIn(words.planSubmission.list, { year: facts.year }),
        body: [
          tableOf(
            [
              ...[wide(column.product, 24), wide(column.producer, 22), wide(column.place, 14)],
              ...[narrow(column.purpose, 10), narrow(column.star, 7), narrow(column.quarter, 8)],
              wide(column.guide, 17),
            ],
            facts.items.map((item) => [
              ...[item.productName, item.producerName, placeName(item.place.name, item.place.level)],
              ...[purpose[item.purpose], String(item.targetStar ?? ''), String(item.quarter ?? '')],
              item.guideName ?? '',
            ]),
          ),
        ],
      };
    case 'dossierForwarding':
      return {
        name: fillIn(words.dossierForwarding.list, { round: facts.round.number, year: facts.round.year }),
        body: [
          tableOf(
            [
              ...[wide(column.product, 27), wide(column.producer, 27), wide(column.place, 16)],
              ...[narrow(column.set, 9), narrow(column.purpose, 11), narrow(column.forwardedOn, 14)],
            ],
            facts.dossiers.map((dossier) => [
              ...[dossier.productName, dossier.producerName],
              placeName(dossier.commune.name, dossier.commune.level),
              ...[dossier.setCode, purpose[dossier.purpose], shortDay(dossier.forwardedOn)],
            ]),
          ),
        ],
      };
    case 'urging':
      if (facts.dossiers.length + (facts.followUps ?? []).length === 0) return null;
      return {
        name: words.urging.list,
        body: [
          tableOf(
            [
              ...[wide(column.product, 27), wide(column.producer, 27)],
              ...[wide(column.what, 28), narrow(column.due, 14)],
            ],
            [
              ...facts.dossiers.map(({ productName, producerName, deadline, round, dueOn }) => [
                ...[productName, producerName],
                `${words.urging.deadline[deadline]}, ${fillIn(words.urging.round, { ...round })}`,
                shortDay(dueOn),
              ]),
              ...(facts.followUps ?? []).map(({ productName, producerName, kind, dueOn }) => [
                ...[productName, producerName, words.urging.task[kind], shortDay(dueOn)],
              ]),
            ],
          ),
        ],
      };
  }
}

interface Named extends Column {
  readonly name: string;
}
const wide = (name: string, share: number): Named => ({ name, share });
const narrow = (name: string, share: number): Named => ({ name, share, align: 'center' });

/** As in tables: 29/06/2021. */
const shortDay = (day: string) => day.split('-').toReversed().join('/');

/** Rows with their numbers before them. */
const tableOf = (columns: readonly Named[], rows: readonly (readonly string[])[]) => ({
  kind: 'table' as const,
  columns: [{ share: 7, align: 'center' as const }, ...columns],
  head: [{ cells: [column.order, ...columns.map(({ name }) => name)] }],
  rows: rows.map((cells, index): Row => ({ cells: [String(index + 1), ...cells] })),
});
