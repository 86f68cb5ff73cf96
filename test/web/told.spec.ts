import { describe, expect, it } from '@jest/globals';
import { lookAtBothWidths } from '../support/web/look-at.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

/** How somebody wants to be told, proof that people were, and what has not reached them. */
describe('being told', () => {
  let site: Site;
  let officer: Visitor;
  let admin: Visitor;

  openSite(async (opened) => {
    site = opened;
    officer = await site.visit(phone);
    admin = await site.visit(desk);
    await officer.enterAs('lc.canbo');
    await admin.enterAs('lc.quantri');
  });

  it('quiet hours are chosen and kept by keyboard alone; a time that is none is named', async () => {
    const page = await officer.go('/notices');
    await page.locator('summary', { hasText: 'Cách nhận thông báo' }).focus();
    await page.keyboard.press('Enter');
    const from = page.getByLabel('Từ giờ');
    await from.waitFor();
    await lookAtBothWidths(officer);
    await from.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('25:00');
    await page.keyboard.press('Enter');
    await page.getByText('Từ giờ: giờ và phút, ví dụ 21:00').first().waitFor();
    await lookAtBothWidths(officer);
    await from.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('20:15');
    await page.keyboard.press('Enter');
    await page.getByText('Đã lưu cách nhận thông báo').waitFor();
    expect(await officer.read('/notice-preferences')).toMatchObject({
      quiet: { from: '20:15', to: '06:30' },
    });
  });

  it('the record of a dossier says who was told what, when and how', async () => {
    const { items } = await officer.read<{ items: { id: string }[] }>('/dossiers');
    const page = await officer.go(`/dossiers/${items[0]?.id}`);
    await page.locator('summary', { hasText: 'Ai đã được thông báo' }).tap();
    const record = page.getByRole('list', { name: 'Ai đã được thông báo' });
    await record.getByText('Trong hệ thống').first().waitFor();
    expect(await record.getByRole('article').count()).toBeGreaterThan(0);
    expect(await record.getByText(/@/).allInnerTexts()).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/[^•\s]@/)]), // addresses are masked
    );
    await lookAtBothWidths(officer);
  });

  it('a round has its record too, and prints it of the days that are chosen by keyboard', async () => {
    const { items } = await officer.read<{ items: { id: string }[] }>('/rounds');
    const page = await officer.go(`/rounds/${items[0]?.id}`);
    await page.locator('summary', { hasText: 'Ai đã được thông báo' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Ai đã được thông báo' }).getByRole('article').first().waitFor();
    await page.getByLabel('In từ ngày').focus();
    await page.keyboard.type('01/03/2021');
    await page.keyboard.press('Enter');
    const paper = page.getByRole('group', { name: 'Bảng kê gửi thông báo' }).getByRole('link').first();
    await page.waitForFunction(
      (link) => link?.getAttribute('href')?.includes('from=2021-03-01'),
      await paper.elementHandle(),
    );
    expect(await paper.getAttribute('href')).toBe(
      `/api/deliveries/rounds/${items[0]?.id}/paper?from=2021-03-01&format=docx`,
    );
    await lookAtBothWidths(officer);

    await page.route('**/paper?*', (route) => route.abort(), { times: 1 });
    await paper.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Không kết nối được máy chủ' }).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), paper.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('the watchdog counts what has not arrived', async () => {
    const page = await admin.go('/watchdog');
    await page.getByRole('heading', { level: 2, name: 'Số lượng theo trạng thái' }).waitFor();
    await page.getByText('Không có thư hay tin nhắn nào bị từ chối hoặc phải gửi lại.').waitFor();
    await lookAtBothWidths(admin);
  });
});
