import type { CriteriaSet, Criterion } from '../scoring/criteria-set.js';
import { criteriaOf, withCriteria } from '../scoring/criteria-set.js';
import type { Rulebook } from './rulebook.js';

/** The printed words of a criterion; options not printed keep our label. */
export interface CriterionWording {
  readonly name: string;
  /** Option code → words. */
  readonly options: Readonly<Record<string, string>>;
}

/** The statutory wording of a criteria file, to be laid over its paraphrases. Never part of this project. */
export interface OfficialWording {
  /** The criteria file it belongs to. */
  readonly id: string;
  readonly decree: string;
  readonly language: string;
  readonly note: string;
  /** `set/criterion` → its words. */
  readonly labels: Readonly<Record<string, CriterionWording>>;
}

export type WordingProblem = { readonly path: string; readonly code: WordingProblemCode } & Readonly<
  Record<string, unknown>
>;
export type WordingProblemCode =
  | 'wording.not-an-object'
  | 'wording.key-missing'
  | 'wording.file-unknown'
  | 'wording.decree-differs'
  | 'wording.language-not-vietnamese'
  | 'wording.criterion-unknown'
  | 'wording.criterion-missing'
  | 'wording.option-unknown'
  | 'wording.text-expected'
  | 'wording.text-not-nfc'
  | 'wording.raw-mark';

/** Every way in which a parsed file is no wording of our criteria; an empty list means it is an `OfficialWording`. */
export function wordingProblems(file: unknown, rulebooks: readonly Rulebook[]): readonly WordingProblem[] {
  if (!isObject(file)) return [{ path: '', code: 'wording.not-an-object' }];
  const missing = ['id', 'decree', 'language', 'note', 'labels'].filter((key) => !(key in file));
  if (missing.length > 0) return missing.map((path) => ({ path, code: 'wording.key-missing' }));
  const { id, decree, language, labels } = file;
  const rulebook = rulebooks.find(({ criteriaFile }) => criteriaFile === id);
  if (!rulebook) return [{ path: 'id', code: 'wording.file-unknown', id }];
  if (!isObject(labels)) return [{ path: 'labels', code: 'wording.not-an-object' }];
  const criteria = criteriaByKey(rulebook);
  return [
    ...(decree === rulebook.decree
      ? []
      : [{ path: 'decree', code: 'wording.decree-differs' as const, expected: rulebook.decree }]),
    ...(language === 'vi' ? [] : [{ path: 'language', code: 'wording.language-not-vietnamese' as const }]),
    ...Object.entries(labels).flatMap(([key, words]) => criterionProblems(key, words, criteria.get(key))),
    ...[...criteria.keys()]
      .filter((key) => !Object.hasOwn(labels, key))
      .map((key) => ({ path: `labels.${key}`, code: 'wording.criterion-missing' as const })),
  ];
}

const criteriaByKey = ({ criteriaSets }: Rulebook): ReadonlyMap<string, Criterion> =>
  new Map(
    [...criteriaSets.values()].flatMap((set) =>
      criteriaOf(set).map((criterion) => [`${set.code}/${criterion.code}`, criterion] as const),
    ),
  );

function criterionProblems(
  key: string,
  words: unknown,
  criterion: Criterion | undefined,
): readonly WordingProblem[] {
  const path = `labels.${key}`;
  if (!criterion) return [{ path, code: 'wording.criterion-unknown' }];
  if (!isObject(words) || !isObject(words.options)) return [{ path, code: 'wording.not-an-object' }];
  return [
    ...textProblems(`${path}.name`, words.name),
    ...Object.entries(words.options).flatMap(([code, label]) => {
      const at = `${path}.options.${code}`;
      const isKnown = criterion.options.some((option) => option.code === code);
      return isKnown ? textProblems(at, label) : [{ path: at, code: 'wording.option-unknown' as const }];
    }),
  ];
}

function textProblems(path: string, text: unknown): readonly WordingProblem[] {
  if (typeof text !== 'string' || text.trim() === '') return [{ path, code: 'wording.text-expected' }];
  if (text !== text.normalize('NFC')) return [{ path, code: 'wording.text-not-nfc' }];
  // Tick boxes and asterisks of the print are data here, not words.
  return /[*□]/.test(text) ? [{ path, code: 'wording.raw-mark' }] : [];
}

/** The sheet in the printed words, where there are any. */
export const withWording = (
  set: CriteriaSet,
  labels: Readonly<Record<string, CriterionWording>>,
): CriteriaSet => withCriteria(set, (criterion) => inWords(criterion, labels[criterion.code]));

const inWords = (criterion: Criterion, words: CriterionWording | undefined): Criterion =>
  words
    ? {
        ...criterion,
        name: words.name,
        options: criterion.options.map((option) => ({
          ...option,
          label: words.options[option.code] ?? option.label,
        })),
      }
    : criterion;

/** The words of each set, by criterion. */
export function wordsBySet({
  labels,
}: OfficialWording): ReadonlyMap<string, Readonly<Record<string, CriterionWording>>> {
  const sets = new Map<string, Record<string, CriterionWording>>();
  for (const [key, words] of Object.entries(labels)) {
    const slash = key.indexOf('/');
    const set = sets.get(key.slice(0, slash)) ?? {};
    set[key.slice(slash + 1)] = words;
    sets.set(key.slice(0, slash), set);
  }
  return sets;
}

/** How much one file words. */
export const criteriaWithWords = (wording: OfficialWording) => ({
  sets: wordsBySet(wording).size,
  criteria: Object.keys(wording.labels).length,
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
