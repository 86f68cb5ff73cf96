import { parseArgs } from 'node:util';
import { Refused } from './client.js';
import { startOwnServer } from './own-server.js';
import { playJourney } from './play-journey.js';
import type { Line } from './story.js';
import { Unexpected } from './unexpected.js';
import { writtenDay } from './words.js';

const usage = 'npm run journey -- [--url http://127.0.0.1:3000] [--json]';

const asText = ({ day, who, office, text }: Line) =>
  `${writtenDay(day)}  ${office === '' ? who : `${who} (${office})`}: ${text}`;

/** Against the server named, or one of its own that goes when it is done. */
async function journey(url: string | undefined, json: boolean): Promise<void> {
  const own = url === undefined ? await startOwnServer() : undefined;
  try {
    const tell = (line: Line) => console.log(json ? JSON.stringify(line) : asText(line));
    const ending = await playJourney(url ?? own?.url ?? '', tell);
    console.log(json ? JSON.stringify(ending) : `Xong: ${ending.star} sao sau ${ending.steps} bước.`);
  } finally {
    await own?.stop();
  }
}

try {
  const { values } = parseArgs({
    options: { url: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  await journey(values.url, values.json);
} catch (reason) {
  const isTold = reason instanceof Unexpected || reason instanceof Refused;
  console.error(isTold ? reason.message : reason);
  if (reason instanceof TypeError) console.error(usage);
  process.exitCode = 1;
}
