import { parseArgs } from 'node:util';
import type { Proof } from './proof.js';
import { proofs } from './proofs.js';
import { runProof, type ProofProgress } from './run-proof.js';

const usage = 'npm run prove -- <name>[=N] … [--seed S] | --list';

interface Wish {
  readonly proof: Proof;
  /** How many cases to try. */
  readonly n: number;
}

interface Command {
  /** What to prove, one after the other; nothing means to list them. */
  readonly wishes: readonly Wish[];
  readonly seed: number;
}

const tellProgress = (progress: ProofProgress) => console.error(JSON.stringify(progress));

/** The results go to stdout as a JSON line each; how far it is, what was met and examples of failures to stderr. */
async function prove({ wishes, seed }: Command): Promise<number> {
  let failed = 0;
  for (const { proof, n } of wishes) {
    const { line, examples, met, exitCode } = await runProof(proof, n, seed, tellProgress);
    if (met) console.error(JSON.stringify(met));
    for (const example of examples) console.error(JSON.stringify(example));
    console.log(JSON.stringify(line));
    failed = Math.max(failed, exitCode);
  }
  return failed;
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
    throw new TypeError(`${name} ${text} is no whole number`);
  return number;
}

function wishOf(positional: string): Wish {
  const [name, count] = positional.split(/=(.*)/s);
  const proof = proofs.find((each) => each.name === name);
  if (!proof) throw new TypeError(`No proof "${positional}"`);
  const n = wholeOption(proof.name, count, proof.defaultN);
  if (n < 1) throw new TypeError(`${positional} proves nothing`);
  return { proof, n };
}

/** Throws a TypeError on anything it does not understand. */
function commandOf(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { seed: { type: 'string' }, list: { type: 'boolean' } },
  });
  const seed = wholeOption('--seed', values.seed, Math.floor(Math.random() * 2 ** 32));
  if (values.list) return { wishes: [], seed };
  if (positionals.length === 0) throw new TypeError('Prove what?');
  return { wishes: positionals.map(wishOf), seed };
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
else process.exitCode = command.wishes.length === 0 ? list() : await prove(command);
