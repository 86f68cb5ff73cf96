import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allProcedures } from '../src/domain/rulebook/procedures.js';
import { drawnFollowUp } from './draw/drawn-follow-up.js';
import { drawnMachine } from './draw/drawn-machine.js';
import { drawnPlan } from './draw/drawn-plan.js';
import { machinePage } from './draw/machine-page.js';

/** Of several versions of a machine the last is drawn. */
const newest = allProcedures.filter(
  ({ id }, i) => !allProcedures.slice(i + 1).some((later) => later.id === id),
);
const folder = new URL('../docs/machines/', import.meta.url);

/** Writes a page for each procedure machine, and those of yearly plans and of follow-ups; with `--check` writes nothing and answers 1 when one is stale. */
function drawMachines(isCheck: boolean): number {
  const stale: string[] = [];
  mkdirSync(folder, { recursive: true });
  for (const machine of [...newest.map(drawnMachine), drawnPlan(), drawnFollowUp()]) {
    const file = new URL(`${machine.id}.md`, folder);
    const page = machinePage(machine);
    if (page === contentOf(file)) continue;
    if (isCheck) stale.push(fileURLToPath(file));
    else writeFileSync(file, page);
  }
  for (const path of stale) console.error(`${path} is stale: npm run draw`);
  return stale.length > 0 ? 1 : 0;
}

function contentOf(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw reason;
  }
}

const options = process.argv.slice(2);
const unknown = options.filter((option) => option !== '--check');
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}\nnpm run draw [-- --check]`);
  process.exitCode = 2;
} else process.exitCode = drawMachines(options.includes('--check'));
