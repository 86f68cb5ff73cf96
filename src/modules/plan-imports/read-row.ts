import type { PlanItemInput } from '../../domain/plan/plan-facts.js';
import { purposes as allPurposes, type Purpose } from '../../domain/rulebook/purpose.js';
import { folded, levelWords, no, purposes, yes } from './import-texts.js';
import { neededColumns, type Column, type OnRecord, type RowRefusal } from './plan-import.js';

export interface RowGround {
  readonly placeName: string;
  readonly record: OnRecord;
  readonly officers: readonly { readonly id: string; readonly fullName: string }[];
  /** The decision whose sets rows name, with their codes. */
  readonly rulebook: { readonly id: string; readonly sets: ReadonlySet<string> };
}

/** What stands in the columns of a row; a formula is none of it. */
export type Cells = ReadonlyMap<Column, { readonly text: string; readonly isFormula: boolean }>;

const longest: Readonly<Partial<Record<Column, number>>> = {
  producer: 200,
  product: 200,
  finding: 1000,
  description: 2000,
};

/** A row as the product it names, with everything that is wrong with it. Pure. */
export function readRow(
  cells: Cells,
  ground: RowGround,
): { readonly input: PlanItemInput; readonly refusals: readonly RowRefusal[] } {
  const refusals: RowRefusal[] = [...faultsOfCells(cells)];
  const at = (column: Column) => cells.get(column)?.text ?? '';
  const refuse = (column: Column, code: string, facts: object = {}) => {
    refusals.push({ code, column, value: at(column), ...facts } as RowRefusal);
    return null;
  };
  /** The one on the record that a cell names; of several, none is guessed. */
  const theOne = <Found>(
    column: 'producer' | 'guide' | 'round',
    [first, ...others]: readonly Found[],
    choices: object = {},
  ): Found | null => {
    if (at(column) === '') return null;
    if (others.length > 0) return refuse(column, `import.${column}-ambiguous`, choices);
    return first ?? refuse(column, `import.${column}-unknown`);
  };
  const named = <Found>(column: Column, all: readonly Found[], nameOf: (each: Found) => string) =>
    all.filter((each) => folded(nameOf(each)) === folded(at(column)));
  const valued = <Found>(
    column: Column,
    code: string,
    find: (text: string) => Found | undefined,
  ): Found | null => (at(column) === '' ? null : (find(folded(at(column))) ?? refuse(column, code)));

  valued('place', 'import.commune-differs', (text) =>
    [folded(ground.placeName)].find((name) => text.endsWith(name)),
  );
  const isNew = valued('isNewProducer', 'import.value-unknown', answer) ?? false;
  const producers = named('producer', ground.record.producers, ({ name }) => name);
  const producer = isNew ? null : theOne('producer', producers);
  const [product = null, ...otherProducts] = named('product', producer?.products ?? [], ({ name }) => name);
  if (otherProducts.length > 0) refuse('product', 'import.product-ambiguous');
  const hasPotential = valued('hasPotential', 'import.value-unknown', answer) ?? true;
  const setCode = valued('set', 'import.set-unknown', (text) =>
    [text.padStart(2, '0')].find((code) => ground.rulebook.sets.has(code)),
  );
  const rounds = roundsNamed(at('round'), ground.record.rounds);
  const input: PlanItemInput = {
    ...{ producerId: producer?.id ?? null, producerName: producer?.name ?? at('producer') },
    ...{ productId: product?.id ?? null, productName: product?.name ?? at('product') },
    ...{ rulebook: setCode === null ? null : ground.rulebook.id, setCode },
    description: at('description') || null,
    purpose: valued('purpose', 'import.value-unknown', purposeOf) ?? 'first',
    ...{ hasPotential, finding: at('finding') },
    guideId:
      theOne(
        'guide',
        named('guide', ground.officers, ({ fullName }) => fullName),
      )?.id ?? null,
    targetStar: valued('targetStar', 'import.value-unknown', numberAmong([3, 4, 5])),
    quarter: valued('quarter', 'import.value-unknown', numberAmong([1, 2, 3, 4])),
    roundId: theOne('round', rounds, { choices: rounds.map(roundWords) })?.id ?? null,
  };
  return { input, refusals };
}

function* faultsOfCells(cells: Cells): Generator<RowRefusal> {
  for (const column of neededColumns)
    if (!cells.get(column)?.isFormula && (cells.get(column)?.text ?? '') === '')
      yield { code: 'import.cell-empty', column };
  for (const [column, { text, isFormula }] of cells) {
    const most = longest[column];
    if (isFormula) yield { code: 'import.cell-formula', column };
    else if (most !== undefined && text.length > most)
      yield { code: 'import.cell-too-long', column, most } as RowRefusal;
  }
}

/** A number alone names the rounds of every level that has one; with the word of a level, that one. */
const roundsNamed = (text: string, rounds: OnRecord['rounds']) =>
  rounds.filter((round) => [String(round.number), roundWords(round)].includes(folded(text)));
const roundWords = ({ number, level }: OnRecord['rounds'][number]) => `${number} ${levelWords[level]}`;

const answer = (text: string): boolean | undefined =>
  yes.includes(text) ? true : no.includes(text) ? false : undefined;
const purposeOf = (text: string): Purpose | undefined =>
  allPurposes.find((purpose) => folded(purposes[purpose]) === text);
const numberAmong = (allowed: readonly number[]) => (text: string) =>
  allowed.find((number) => String(number) === text);
