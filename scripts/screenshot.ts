import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext } from 'playwright-core';
import { demoPassword } from '../src/modules/demo/world/provinces.js';
import { findChromium } from '../tools/find-chromium.mjs';
import { startOwnServer } from './journey/own-server.js';

interface Picture {
  /** From the root of the project. */
  readonly file: string;
  readonly signInName: string;
  readonly product: string;
  readonly show: (context: BrowserContext, dossier: Listed) => Promise<string>;
}
interface Listed {
  readonly id: string;
  readonly product: { readonly name: string };
}

const screen = { width: 1200, height: 980 };
const pictures: readonly Picture[] = [
  {
    file: 'docs/images/dossier.png',
    signInName: 'lc.tamduong.canbo',
    product: 'Gạo tẻ râu Bình Lư',
    show: (_, { id }) => Promise.resolve(`/dossiers/${id}`),
  },
  {
    file: 'docs/images/scoring.png',
    signInName: 'lc.tamduong.uyvien4',
    product: 'Khăn thổ cẩm Lự Bản Hon',
    show: async (context, { id }) => {
      const { panels } = await read<{ panels: readonly { id: string }[] }>(context, `/dossiers/${id}`);
      return `/dossiers/${id}/panels/${panels[0]?.id ?? ''}/ballot`;
    },
  },
];

const { values } = parseArgs({ options: { url: { type: 'string' } } });
const executablePath = findChromium();
if (executablePath === undefined)
  throw new Error('Needs chromium-headless-shell, chromium, chromium-browser or google-chrome on the PATH.');
const server =
  values.url === undefined ? await startOwnServer() : { url: values.url, stop: () => Promise.resolve() };
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const picture of pictures) await take(picture);
} finally {
  await browser.close();
  await server.stop();
}

async function take({ file, signInName, product, show }: Picture): Promise<void> {
  const context = await browser.newContext({ baseURL: server.url, viewport: screen, locale: 'vi-VN' });
  await context.request.post('/api/session', {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: { signInName, password: demoPassword },
  });
  const { items } = await read<{ items: readonly Listed[] }>(context, '/dossiers?limit=100');
  const dossier = items.find(({ product: { name } }) => name === product);
  if (!dossier) throw new Error(`The demo has no dossier of ${product}`);
  const page = await context.newPage();
  await page.goto(await show(context, dossier));
  await page.waitForLoadState('networkidle');
  // A sheet somebody is at work on tells more than a blank one.
  for (const group of (await page.getByRole('group', { name: /^\d+\.\d+ / }).all()).slice(0, 12)) {
    await group.getByRole('radio').nth(1).check();
  }
  await page.evaluate('scrollTo(0, 0)');
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await page.screenshot({ animations: 'disabled' }));
  await context.close();
}

async function read<Answer>(context: BrowserContext, path: string): Promise<Answer> {
  return (await (await context.request.get(`/api${path}`)).json()) as Answer;
}
