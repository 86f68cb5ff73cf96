import type { Rulebook } from '../../../domain/rulebook/rulebook.js';
import { simulate } from '../../../domain/rulebook/simulation/simulate.js';
import type { ScoredProduct, ScoringLevel } from '../../../domain/rulebook/simulation/simulation.js';
import { chooseSheet } from './chosen-sheet.js';
import { inputError, within, type Answer, type InputError } from '../input/input-error.js';
import { filledList, isObject, object, text } from '../input/input-shape.js';
import { parseJson } from './read-json.js';
import { ballotShape, readBallots } from './written-ballots.js';

const lineShape = object({
  id: text,
  rulebook: text,
  set: text,
  'level?': text,
  ballots: filledList(ballotShape),
});

/** `ocop simulate`: what another rulebook, or a draft, would have made of results already given. */
export function simulateLines(rulebooks: readonly Rulebook[], lines: string, to: Rulebook): Answer {
  const products: ScoredProduct[] = [];
  const errors: InputError[] = [];
  for (const [i, line] of lines.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readLine(rulebooks, line);
    if ('product' in read) products.push(read.product);
    else errors.push(...read.errors.map((error) => within(`lines.${i}`, error)));
  }
  if (errors.length === 0 && products.length === 0) errors.push(inputError('lines', 'input.list-empty'));
  return errors.length > 0 ? { errors } : { print: { to: to.id, ...simulate(products, to) } };
}

type ReadLine = { readonly product: ScoredProduct } | { readonly errors: readonly InputError[] };

function readLine(rulebooks: readonly Rulebook[], line: string): ReadLine {
  const parsed = parseJson(line);
  if (!parsed.ok) return { errors: parsed.errors };
  if (!isObject(parsed.value)) return { errors: [inputError('', 'input.object-expected')] };
  const { id, level = 'province', ballots: written } = parsed.value;
  const { rulebook, set, errors: unknown } = chooseSheet(rulebooks, parsed.value);
  const { ballots, errors } =
    set && Array.isArray(written) ? readBallots(set, written) : { ballots: [], errors: [] };
  const all = [...lineShape(parsed.value, ''), ...unknown, ...errors];
  if (all.length > 0 || !rulebook || !set) return { errors: all };
  const sheets = ballots.map(({ sheet }) => sheet);
  return { product: { id: String(id), rulebook, set, level: level as ScoringLevel, sheets } };
}
