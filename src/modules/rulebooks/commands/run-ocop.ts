import { Command, CommanderError } from 'commander';
import type { Rulebook } from '../../../domain/rulebook/rulebook.js';
import { loadRulebooks } from '../load-rulebooks.js';
import { checkDraft, writeDraft } from './draft.command.js';
import { gap } from './gap.command.js';
import { importWording, type KeepWording } from './import-wording.command.js';
import { inputError, type Answer } from '../input/input-error.js';
import { rate } from './rate.command.js';
import { readRulebookOrDraft } from './read-rulebook.js';
import { readJson, readText } from './read-json.js';
import { listRulebooks } from './rulebooks.command.js';
import { simulateLines } from './simulate.command.js';
import { which } from './which.command.js';

export interface OcopPorts {
  readonly keepWording: KeepWording;
  /** Adds the commands of another capability. */
  readonly addCommands?: (program: Command, answer: (answer: Answer) => void) => void;
}

/** Runs `ocop <command>` on the words behind it and answers the exit code: 2 for anything it cannot use. */
export async function runOcop(words: readonly string[], ports: OcopPorts): Promise<number> {
  const told: { answer?: Answer } = {};
  const program = ocopProgram(ports, (answer) => {
    told.answer = answer;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (reason) {
    if (!(reason instanceof CommanderError)) throw reason;
    if (reason.exitCode === 0) return 0;
    told.answer = { errors: [inputError('command', reason.code)] };
  }
  return told.answer ? tell(told.answer) : 0;
}

function ocopProgram({ keepWording, addCommands }: OcopPorts, answer: (answer: Answer) => void): Command {
  const program = new Command('ocop').description(
    'Rates OCOP products and explains every star. Reads and prints JSON.',
  );
  // Before any command is added: they inherit it.
  program.exitOverride().showHelpAfterError();
  const onFile =
    <Options>(run: (rulebooks: readonly Rulebook[], input: unknown, options: Options) => Answer) =>
    (file: string, options: Options) => {
      const read = readJson(file);
      answer(read.ok ? run(loadRulebooks(), read.value, options) : { errors: read.errors });
    };
  program
    .command('rate')
    .description('rate one panel')
    .argument('<file>', 'ballots, totals, or a sum and a count, as JSON; - reads standard input')
    .option('--explain', 'down to the last option, and what was missing for the next star', false)
    .action(onFile(rate));
  program
    .command('gap')
    .description('the fewest criteria that lift one sheet to its next star')
    .argument('<file>', 'a sheet, or a panel with a single ballot, as JSON; - reads standard input')
    .action(onFile(gap));
  const rulebooks = program
    .command('rulebooks')
    .description('list the rulebooks and their sheets')
    .option('--json', 'as JSON', false)
    .action(({ json }: { json: boolean }) => answer(listRulebooks(loadRulebooks(), { json })));
  rulebooks
    .command('draft')
    .description('a rulebook written out whole as JSON, to draft another decision from')
    .argument('<rulebook>', 'the id of a rulebook')
    .action((id: string) => answer(writeDraft(loadRulebooks(), id)));
  rulebooks
    .command('check')
    .description('hold a draft to the checks of our own rulebooks, and tell what it changes')
    .argument('<file>', 'the draft as JSON; - reads standard input')
    .action(onFile(checkDraft));
  rulebooks
    .command('import-wording')
    .description('lay the wording of a decision over our own labels, in the database')
    .argument('<file>', 'the printed names and options by criterion, as JSON; - reads standard input')
    .action(async (file: string) => {
      const read = readJson(file);
      answer(
        read.ok ? await importWording(loadRulebooks(), read.value, keepWording) : { errors: read.errors },
      );
    });
  program
    .command('which')
    .description('the rulebook of a dossier, and why')
    .requiredOption('--filed <day>', 'the day it was filed, YYYY-MM-DD')
    .option('--purpose <purpose>', 'first, upgrade or re-evaluation', 'first')
    .action((filing: { filed: string; purpose: string }) => answer(which(loadRulebooks(), filing)));
  program
    .command('simulate')
    .description('what another rulebook, or a draft, would have made of results already given')
    .argument('<file>', 'JSON lines of {id, rulebook, set, ballots}; - reads standard input')
    .requiredOption('--to <rulebook|file>', 'a rulebook, or the file of a draft')
    .action((file: string, { to }: { to: string }) => answer(simulateFile(file, to)));
  addCommands?.(program, answer);
  return program;
}

function simulateFile(file: string, to: string): Answer {
  const rulebooks = loadRulebooks();
  const [lines, read] = [readText(file), readRulebookOrDraft(rulebooks, to)];
  if (lines.ok && read.ok) return simulateLines(rulebooks, lines.value, read.rulebook);
  return { errors: [...(lines.ok ? [] : lines.errors), ...(read.ok ? [] : read.errors)] };
}

function tell(answer: Answer): number {
  const isRefused = 'errors' in answer;
  const told = isRefused ? { errors: answer.errors } : answer.print;
  process.stdout.write(`${typeof told === 'string' ? told : JSON.stringify(told)}\n`);
  return isRefused ? 2 : (answer.exitCode ?? 0);
}
