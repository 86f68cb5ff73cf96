import { parseArgs } from 'node:util';
import type { Proof } from './proof.js';
import { proofs } from './proofs.js';
import { runProof } from './run-proof.js';

const usage = 'npm run prove -- <name> [--n N] [--seed S] | --list';

/** The result goes to stdout as one JSON line, what it met and examples of failures to stderr. */
async function prove(proof: Proof, n: number, seed: number): Promise<number> {
  const { line, examples, met, exitCode } = await runProof(proof, n, seed);
  if (met) console.error(JSON.stringify(met));
  for (const example of examples) console.error(JSON.stringify(example));
  console.log(JSON.stringify(line));
  return exitCode;
}

function list(): number {
  for (const { name, goal, defaultN } of proofs) console.log(JSON.stringify({ name, goal, defaultN }));
  return 0;
}

/** A whole number from an option; the default when it is absent. */
function wholeOption(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number))
    throw new TypeError(`--${name} ${text} is no whole number`);
  return number;
}

interface Command {
  readonly proof: Proof | undefined;
  readonly n: number;
  readonly seed: number;
}

/** What to prove; no proof means to list them. Throws a TypeError on anything it does not understand. */
function commandOf(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { n: { type: 'string' }, seed: { type: 'string' }, list: { type: 'boolean' } },
  });
  const seed = wholeOption('seed', values.seed, Math.floor(Math.random() * 2 ** 32));
  if (values.list) return { proof: undefined, n: 0, seed };
  const proof = proofs.find(({ name }) => name === positionals[0]);
  if (!proof || positionals.length > 1) throw new TypeError(`No proof "${positionals.join(' ')}"`);
  const n = wholeOption('n', values.n, proof.defaultN);
  if (n < 1) throw new TypeError('--n 0 proves nothing');
  return { proof, n, seed };
}

function commandOrUsage(): Command | undefined {
  try {
    return commandOf(process.argv.slice(2));
  } catch (problem) {
    if (!(problem instanceof TypeError)) throw problem;
    console.error(`${problem.message}\n${usage}\nproofs: ${proofs.map(({ name }) => name).join(', ')}`);
    return undefined;
  }
}

const command = commandOrUsage();
if (!command) process.exitCode = 2;
else if (!command.proof) process.exitCode = list();
else process.exitCode = await prove(command.proof, command.n, command.seed);
