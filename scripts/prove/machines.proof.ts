import type { Findings, Proof } from './proof.js';
import { loadRulebooks } from '../../src/modules/rulebooks/index.js';
import { walk, type Walk } from './machines/walk.js';
import { statesOf } from './machines/states-of.js';

const examplesKept = 5;

export const machines: Proof = {
  name: 'machines',
  goal: 'every state of every procedure is reached, and none is recognised without a closed result, a number and a day',
  defaultN: 3_000,
  run: ({ n, random }) => Promise.resolve(run(n, random)),
};

/** Random walks through each procedure by people who may do everything and often bring along the wrong thing. */
function run(n: number, random: () => number): Findings {
  const wrong: unknown[] = [];
  const met: Record<string, unknown> = {};
  for (const rulebook of loadRulebooks()) {
    const walks = Array.from({ length: n }, () => walk(rulebook, random));
    const reached = new Set(walks.flatMap(({ states }) => states));
    const missing = statesOf(rulebook.id).filter((state) => !reached.has(state));
    wrong.push(...missing.map((state) => ({ rulebook: rulebook.id, neverReached: state })));
    wrong.push(...walks.flatMap((each) => lawlessRecognitions(rulebook.id, each)));
    met[rulebook.id] = {
      states: reached.size,
      recognised: walks.filter(({ recognitions }) => recognitions.length > 0).length,
      refused: walks.reduce((sum, { refused }) => sum + refused, 0),
    };
  }
  return { failures: wrong.length, examples: wrong.slice(0, examplesKept), met };
}

/** Judged by what the walk itself saw: results closed before, and the paper brought along. */
const lawlessRecognitions = (rulebook: string, { recognitions, states }: Walk): readonly unknown[] =>
  recognitions
    .filter(
      ({ resultOn, decisionNumber, decidedOn, certificateNumber, on }) =>
        resultOn === null ||
        decisionNumber.trim() === '' ||
        certificateNumber.trim() === '' ||
        decidedOn < resultOn ||
        decidedOn > on,
    )
    .map((recognition) => ({ rulebook, ...recognition, states }));
