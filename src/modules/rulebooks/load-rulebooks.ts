import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { criteriaFileProblems, type DecreeSheet } from '../../domain/rulebook/criteria-file.js';
import { qd1048, qd1048Sheet } from '../../domain/rulebook/qd-1048-2019/rulebook.js';
import { qd148, qd148Sheet } from '../../domain/rulebook/qd-148-2023/rulebook.js';
import { qd1489 } from '../../domain/rulebook/qd-1489-2025/rulebook.js';
import { qd26, qd26Sheet } from '../../domain/rulebook/qd-26-2026/rulebook.js';
import { rulebookProblems } from '../../domain/rulebook/rulebook-problems.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import type { CriteriaFile } from '../../domain/scoring/criteria-set.js';

const sheets = { qd1048: qd1048Sheet, qd148: qd148Sheet, qd26: qd26Sheet } as const;
type Decree = keyof typeof sheets;
export type CriteriaFiles = Readonly<Record<Decree, URL>>;

// The JSON lies beside the compiled rulebook, in src as in dist.
const criteriaOf = ({ id }: DecreeSheet) =>
  new URL(`../../domain/rulebook/${id}/criteria.json`, import.meta.url);
const shippedFiles: CriteriaFiles = {
  qd1048: criteriaOf(qd1048Sheet),
  qd148: criteriaOf(qd148Sheet),
  qd26: criteriaOf(qd26Sheet),
};

/** Every rulebook, oldest first, read and checked once at start. Throws one Error naming each file, path and code that is wrong. */
export function loadRulebooks(files: Partial<CriteriaFiles> = {}): readonly Rulebook[] {
  const found = { ...shippedFiles, ...files };
  const [read1048, read148, read26] = [read('qd1048', found), read('qd148', found), read('qd26', found)];
  refuse([read1048, read148, read26].flatMap(({ problems }) => problems));
  const before1489 = qd148(read148.criteria, read26.criteria);
  const rulebooks = [qd1048(read1048.criteria), before1489, qd1489(before1489), qd26(read26.criteria)];
  refuse(rulebooks.flatMap((each) => rulebookProblems(each).map((problem) => lineOf(each.id, problem))));
  return rulebooks;
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`The criteria cannot be used:\n${problems.join('\n')}`);
}

function read(decree: Decree, files: CriteriaFiles) {
  const name = fileURLToPath(files[decree]);
  const parsed = parse(name);
  const problems = criteriaFileProblems(parsed, sheets[decree]).map((each) => lineOf(name, each));
  // Without problems the check has just established the shape; with any, nothing is made of it.
  return { criteria: parsed as CriteriaFile, problems };
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
