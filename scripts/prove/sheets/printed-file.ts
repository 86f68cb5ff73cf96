import { readFileSync } from 'node:fs';

/** Only what a clerk with the printed sheet would need; read from the JSON itself, not through the engine. */
export interface PrintedSheet {
  readonly code: string;
  readonly attainablePoints: number;
  readonly criteria: readonly PrintedCriterion[];
  readonly eliminating: readonly string[];
  readonly stopping: readonly string[];
}

export interface PrintedCriterion {
  readonly code: string;
  readonly part: string;
  readonly adds: boolean;
  readonly letters: readonly string[];
  readonly points: readonly number[];
  readonly stops: readonly boolean[];
  readonly needs: { readonly criterion: string; readonly points: number } | null;
  readonly floors: readonly { readonly star: 3 | 4 | 5; readonly minPoints: number }[];
}

interface RawCriterion {
  readonly code: string;
  readonly name: string;
  readonly choice: string;
  readonly appliesIf?: { readonly criterion: string; readonly minPoints: number };
  readonly options: readonly {
    readonly code: string;
    readonly points: number;
    readonly stopsScoring?: true;
  }[];
  readonly floors: PrintedCriterion['floors'];
  readonly notes: readonly { readonly kind: string; readonly code?: string }[];
}
interface RawSheet {
  readonly code: string;
  readonly attainablePoints: number;
  readonly eliminatedWhen: readonly { readonly code: string }[];
  readonly parts: readonly {
    readonly code: string;
    readonly sections: readonly { readonly criteria: readonly RawCriterion[] }[];
  }[];
}

/** Whose sheets each rulebook uses, and from whom it borrows eliminations and stops that are not printed (ADR 0007). */
const sources = {
  'qd-1048-2019': ['qd-1048-2019', null],
  'qd-148-2023': ['qd-148-2023', 'qd-26-2026'],
  'qd-1489-2025': ['qd-148-2023', 'qd-26-2026'],
  'qd-26-2026': ['qd-26-2026', null],
} as const;

export const printedRulebooks = Object.keys(sources) as readonly (keyof typeof sources)[];

export function readPrintedSheets(rulebook: keyof typeof sources): readonly PrintedSheet[] {
  const [own, lender] = sources[rulebook];
  const lent = lender ? readFile(lender) : [];
  return readFile(own).map((raw) =>
    printedSheet(
      raw,
      lent.find(({ code }) => code === raw.code),
    ),
  );
}

const readFile = (decision: string): readonly RawSheet[] => {
  const file = new URL(`../../../src/domain/rulebook/${decision}/criteria.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { sets: RawSheet[] }).sets;
};

type Placed = RawCriterion & { readonly part: string };
const placed = ({ parts }: RawSheet): readonly Placed[] =>
  parts.flatMap(({ code: part, sections }) =>
    sections.flatMap(({ criteria }) => criteria.map((criterion) => ({ ...criterion, part }))),
  );

function printedSheet(raw: RawSheet, lender: RawSheet | undefined): PrintedSheet {
  const own = placed(raw);
  const borrows =
    lender !== undefined && own.every(({ notes }) => notes.every(({ code }) => code === undefined));
  const others = lender ? placed(lender) : [];
  const criteria = own.map((criterion) => {
    const other = borrows
      ? others.find(({ part, name }) => part === criterion.part && name === criterion.name)
      : undefined;
    return { ...criterion, ...borrowed(criterion, other) };
  });
  const noted = (...kinds: readonly string[]) =>
    criteria.flatMap(({ notes }) =>
      notes.flatMap(({ kind, code }) => (code !== undefined && kinds.includes(kind) ? [code] : [])),
    );
  const grounds = raw.eliminatedWhen.length > 0 ? raw.eliminatedWhen : (lender?.eliminatedWhen ?? []);
  return {
    ...{ code: raw.code, attainablePoints: raw.attainablePoints },
    criteria: criteria.map(printedCriterion),
    eliminating: [...grounds.map(({ code }) => code), ...noted('knockout', 'precondition')],
    stopping: noted('gate'),
  };
}

function borrowed({ options, notes }: Placed, other: Placed | undefined): Pick<Placed, 'options' | 'notes'> {
  if (!other) return { options, notes };
  const stopping = new Set(
    other.options.flatMap(({ stopsScoring, points }) => (stopsScoring ? [points] : [])),
  );
  return {
    notes: [...notes, ...other.notes.filter(({ code }) => code !== undefined)],
    options: options.map((option) =>
      stopping.has(option.points) ? { ...option, stopsScoring: true } : option,
    ),
  };
}

const printedCriterion = ({ code, part, choice, options, appliesIf, floors }: Placed): PrintedCriterion => ({
  ...{ code, part, floors, adds: choice === 'sum' },
  letters: options.map((option) => option.code),
  points: options.map(({ points }) => points),
  stops: options.map(({ stopsScoring }) => stopsScoring === true),
  needs: appliesIf ? { criterion: appliesIf.criterion, points: appliesIf.minPoints } : null,
});
