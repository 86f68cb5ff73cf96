import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { Site } from '../support/web/site.js';
import { startDemo, type StartedDemo } from '../support/web/start-demo.mjs';
import { desk } from '../support/web/visitor.js';

const unread = async (page: Page): Promise<number> => {
  const bell = page.getByRole('banner').getByRole('link', { name: 'Thông báo' });
  return Number((await bell.innerText()).match(/\d+/)?.[0] ?? 0);
};

/** A dossier of Tam Đường is due at the province on 29 June 2021; on the 15th fourteen days are left. Its clock is its own. */
describe('the clock of the demo', () => {
  let demo: StartedDemo | undefined;
  let site: Site;

  beforeAll(async () => {
    demo = startDemo();
    site = await Site.open(demo?.given);
  }, 240_000);
  afterEach(() => expect(site.complaints()).toEqual([]));
  afterAll(async () => {
    await site?.close();
    await demo?.stop();
  });

  it('moved in the page, it lets reminders go out', async () => {
    const officer = await site.visit(desk);
    await officer.signInAs('Lù Thị Kim');
    const { page } = officer;
    const before = await unread(page);

    await page.getByRole('button', { name: '+1 ngày' }).click();
    await page.getByText('15/06/2021', { exact: true }).waitFor();
    await eventually(async () => expect(await unread(page)).toBeGreaterThan(before), 45_000);

    await page.getByRole('banner').getByRole('link', { name: 'Thông báo' }).click();
    await page.getByRole('heading', { name: 'Còn 14 ngày: Gạo tẻ râu Bình Lư' }).waitFor();
  });

  it('the mail of the reminder is kept on the outbox page', async () => {
    const office = await site.visit(desk);
    await office.enterAs('lc.tamduong.canbo');
    const page = await office.go('/outbox');
    const mail = page.getByRole('listitem').filter({ hasText: 'Gạo tẻ râu Bình Lư' }).first();
    await mail.getByText('Giữ lại').waitFor();
    expect(await mail.innerText()).toContain('lc.tamduong.canbo@ocop.example');
  });

  it('never goes back', async () => {
    const officer = await site.visit(desk);
    await officer.enterAs('lc.tamduong.canbo');
    const page = await officer.go('/');
    const pick = page.getByLabel('Chọn ngày để chuyển đồng hồ đến');
    await pick.fill('01/06/2021');
    await pick.press('Enter');
    await page.getByText('15/06/2021', { exact: true }).waitFor();
  });
});
