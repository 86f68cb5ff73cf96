import { once } from 'node:events';
import { createWriteStream, statSync } from 'node:fs';
import { actHash, chainStart } from '../../../src/modules/ledger/act-chain.js';
import { verifyLedger } from '../../../src/modules/ledger/commands/ledger.command.js';
import { headerLine, headLine, rowLine } from '../../../src/modules/ledger/export-lines.js';
import type { Draw } from '../sequences/draw.js';
import type { KeptLedger } from './kept-ledger.js';

/** Writes an export of so many rows into a file and has it verified as the command line would; answers how that went. */
export async function verifyLongExport(file: string, rows: number, { place, key }: KeptLedger, draw: Draw) {
  await writeExport(file, rows, { place, key }, draw);
  const [begun, before] = [performance.now(), process.cpuUsage()];
  const answer = await verifyLedger({ from: file, checkpoint: [], key: [], result: [] });
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(2));
  const { user, system } = process.cpuUsage(before);
  const cpuSeconds = Number(((user + system) / 1e6).toFixed(2));
  const holds = 'exitCode' in answer && answer.exitCode === 0;
  return { rows, megabytes: Math.round(statSync(file).size / 1e6), seconds, cpuSeconds, holds };
}

async function writeExport(
  file: string,
  rows: number,
  { place, key }: Pick<KeptLedger, 'place' | 'key'>,
  draw: Draw,
) {
  const out = createWriteStream(file);
  out.write(`${headerLine({ place, key })}\n`);
  const [person, dossier, panel] = [draw.uuid(), draw.uuid(), draw.uuid()];
  let hash = chainStart;
  for (let number = 1; number <= rows; number += 1) {
    const act = {
      ...{
        id: idFor(number),
        place,
        at: `2021-06-14T01:00:00.${String(number % 1e6).padStart(6, '0')}Z`,
        person,
      },
      ...{ kind: 'ballot.cast', dossier, subject: `{"panel" : "${panel}"}` },
    };
    hash = actHash(hash, act);
    if (!out.write(`${rowLine({ ...act, number, hash })}\n`)) await once(out, 'drain');
  }
  out.end(`${headLine({ number: rows, hash })}\n`);
  await once(out, 'finish');
}

const idFor = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
