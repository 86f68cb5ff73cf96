import type { Page, Request } from 'playwright-core';

/** As many times as the page asks on a line that is lost, before it says so. */
const attempts = 3;

/**
 * Waits until the page has asked for an answer again by itself, as it does whenever somebody comes back to it and at the
 * latest after some seconds. On a lost line nothing reaches it.
 */
export async function refreshedByItself(page: Page, pathname: string, line: 'there' | 'lost'): Promise<void> {
  const isAbout = (url: URL | string) => new URL(url).pathname === pathname;
  let told = 0;
  const enough = new Promise<void>((done) => {
    const count = (request: Request) => {
      if (!isAbout(request.url())) return;
      told += 1;
      if (told === (line === 'lost' ? attempts : 1)) done();
    };
    if (line === 'lost') page.on('requestfailed', count);
    else page.on('requestfinished', count);
  });
  if (line === 'lost') await page.route(isAbout, (route) => route.abort(), { times: attempts });
  const comesBack = () => page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
  let isOver = false;
  const coming = (async () => {
    while (!isOver) {
      await comesBack();
      await page.waitForTimeout(500);
    }
  })();
  await enough;
  isOver = true;
  await coming;
  await page.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`);
}
