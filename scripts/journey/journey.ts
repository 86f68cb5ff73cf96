import { parseArgs } from 'node:util';
import { Refused } from './client.js';
import { startOwnServer } from './own-server.js';
import { playJourney } from './play-journey.js';
import type { Line } from './story.js';
import { Unexpected } from './unexpected.js';
import { writtenDay } from './words.js';

const usage = 'npm run journey -- [--url http://127.0.0.1:3000 | --data <folder>] [--json]';

interface Wish {
  readonly url?: string | undefined;
  readonly data?: string | undefined;
  readonly json: boolean;
}

const asText = ({ day, who, office, text }: Line) =>
  `${writtenDay(day)}  ${office === '' ? who : `${who} (${office})`}: ${text}`;

/** Against the server named, or one of its own that goes when it is done; its data stay where a folder is named. */
async function journey({ url, data, json }: Wish): Promise<void> {
  const own = url === undefined ? await startOwnServer(data) : undefined;
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
    options: {
      url: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  await journey(values);
} catch (reason) {
  const isTold = reason instanceof Unexpected || reason instanceof Refused;
  console.error(isTold ? reason.message : reason);
  if (reason instanceof TypeError) console.error(usage);
  process.exitCode = 1;
}
