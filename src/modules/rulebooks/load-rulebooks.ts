import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bandProblems } from '../../domain/rulebook/band-problems.js';
import { criteriaFileProblems, type DecreeSheet } from '../../domain/rulebook/criteria-file.js';
import { qd1048, qd1048Sheet } from '../../domain/rulebook/qd-1048-2019/rulebook.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import type { CriteriaFile } from '../../domain/scoring/criteria-set.js';

/** One decree: where its criteria lie, what its sheets must show, and how it is read. */
export interface RulebookSource {
  readonly file: URL;
  readonly sheet: DecreeSheet;
  readonly read: (criteria: CriteriaFile) => Rulebook;
}

// The JSON lies beside the compiled rulebook, in src as in dist.
const sources: readonly RulebookSource[] = [
  {
    file: new URL('../../domain/rulebook/qd-1048-2019/criteria.json', import.meta.url),
    sheet: qd1048Sheet,
    read: qd1048,
  },
];

/** Every rulebook, read and checked once at start. Throws one Error naming each file, path and code that is wrong. */
export function loadRulebooks(from: readonly RulebookSource[] = sources): readonly Rulebook[] {
  const loaded = from.map(loadRulebook);
  const problems = loaded.flatMap((each) => each.problems);
  if (problems.length > 0) throw new Error(`The criteria cannot be used:\n${problems.join('\n')}`);
  return loaded.flatMap(({ rulebook }) => (rulebook ? [rulebook] : []));
}

function loadRulebook({ file, sheet, read }: RulebookSource) {
  const name = fileURLToPath(file);
  const criteria = parse(name);
  const problems = criteriaFileProblems(criteria, sheet);
  if (problems.length > 0) return { problems: problems.map((each) => lineOf(name, each)) };
  // The check above has just established the shape.
  const rulebook = read(criteria as CriteriaFile);
  return { rulebook, problems: bandProblems(rulebook.bands).map((each) => lineOf(sheet.id, each)) };
}

function parse(name: string): unknown {
  const json = readFileSync(name, 'utf8');
  try {
    return JSON.parse(json) as unknown;
  } catch (cause) {
    throw new Error(`${name} is not JSON`, { cause });
  }
}

const lineOf = (
  file: string,
  {
    path,
    code,
    ...facts
  }: { readonly path: string; readonly code: string } & Readonly<Record<string, unknown>>,
) => `${file}: ${path}: ${code} ${JSON.stringify(facts)}`;
