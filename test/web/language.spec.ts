import { describe, expect, it } from '@jest/globals';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { phone } from '../support/web/visitor.js';

const englishWords = /\/en-[^/]+\.js$/;

describe('the language of the pages', () => {
  let site: Site;
  openSite((opened) => (site = opened));

  it('is Vietnamese; another one comes when it is asked for, and stays', async () => {
    const visitor = await site.visit(phone);
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const page = await visitor.go('/sign-in');
    const english = () => asked.filter((path) => englishWords.test(path)).length;
    expect([await page.locator('html').getAttribute('lang'), english()]).toEqual(['vi', 0]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect([await page.locator('html').getAttribute('lang'), english()]).toEqual(['en', 1]);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect(await page.getByRole('button', { name: 'English' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
  });

  it('is the one asked for last, though another comes late', async () => {
    const visitor = await site.visit(phone);
    let come = () => undefined as void;
    const late = new Promise<void>((resolve) => (come = resolve));
    await visitor.page.route(englishWords, async (route) => {
      await late;
      await route.continue();
    });
    const page = await visitor.go('/sign-in');
    const arrived = page.waitForResponse(englishWords);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    come();
    await (await arrived).finished();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
  });

  it('stays Vietnamese where the other cannot be had, and says so', async () => {
    const visitor = await site.visit(phone);
    await visitor.page.route(englishWords, (route) => route.fulfill({ status: 503, body: '' }));
    visitor.expectStatus(503);
    const page = await visitor.go('/sign-in');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Chưa tải được ngôn ngữ này; hãy thử lại').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
  });
});
