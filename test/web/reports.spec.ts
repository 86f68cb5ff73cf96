import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { tooSmall } from '../support/web/fit.js';
import { lookAt, lookAtBothWidths } from '../support/web/look-at.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

/** Tam Đường, 06/2021: Bình Lư sends its quarterly report on a phone, the district merges it at a desk. */
describe('the reports of a quarter', () => {
  let site: Site;
  let officer: Visitor;
  let office: Visitor;

  openSite(async (opened) => {
    site = opened;
    officer = await site.visit(phone);
    office = await site.visit(desk);
    await officer.enterAs('lc.binhlu.canbo');
    await office.enterAs('lc.tamduong.dieuphoi');
  });

  it('a commune finds the letter, the draft made for it, and its day', async () => {
    const page = await officer.go('/reports');
    await page.getByText('Hằng quý, trước ngày 20 tháng cuối quý').waitFor();
    await page.getByText('Ngày cuối để gửi: 19/06/2021').waitFor();
    await lookAt(officer);
    await page.getByRole('link', { name: 'Báo cáo quý 2 năm 2021 của xã Bình Lư' }).tap();
    await page.getByText('Bản dự thảo: số liệu là của lúc này').waitFor();
  });

  it('its tables are drawn as well, and compared with what was sent before', async () => {
    const { page } = officer;
    const stages = page.getByRole('region', { name: 'Hồ sơ theo bước' });
    await stages.getByRole('img', { name: 'Hồ sơ theo bước' }).locator('svg').waitFor();
    await stages.getByRole('row', { name: /^Tại xã/ }).waitFor();
    const asked = page.getByRole('region', { name: 'Việc sau công nhận' });
    await asked.getByRole('row', { name: /^Kiểm tra lại/ }).waitFor();
    const certificates = page.getByRole('region', { name: 'Giấy chứng nhận' });
    await certificates.getByRole('row', { name: /^Đã thu hồi/ }).waitFor();
    await page.getByRole('link', { name: 'Báo cáo trước, gửi ngày 17/03/2021' }).waitFor();
    await lookAt(officer);
    expect(await tooSmall(page)).toEqual([]);
  });

  it('writes what it has to say, and sends it with what was not saved yet: from then on it stays', async () => {
    const { page } = officer;
    await page.getByLabel('Khó khăn, vướng mắc').fill('Thiếu bao bì.');
    await page.getByRole('button', { name: 'Lưu nội dung' }).tap();
    await page.getByText('Đã ghi nhận.').first().waitFor();
    await page.getByLabel('Khó khăn, vướng mắc').fill('Thiếu bao bì đạt chuẩn.');
    await page.getByRole('link', { name: 'Báo cáo trước, gửi ngày 17/03/2021' }).tap();
    const warning = page.getByRole('dialog', { name: 'Nội dung chưa lưu' });
    await warning.getByRole('button', { name: 'Ở lại' }).tap();
    await page.getByRole('button', { name: 'Gửi báo cáo' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận: Gửi báo cáo' }).tap();
    await page.getByText('Đây là nội dung đã gửi, được giữ nguyên.').waitFor();
    await page.getByText('Thiếu bao bì đạt chuẩn.').waitFor();
    expect(await page.getByRole('button', { name: 'Gửi báo cáo' }).count()).toBe(0);
    await lookAt(officer);
  });

  it('the district sees who has sent, cannot send over it, and merges it', async () => {
    const page = await office.go('/reports');
    await page.getByRole('link', { name: 'Báo cáo quý 2 năm 2021 của huyện Tam Đường' }).click();
    await page.getByText('Báo cáo của Bình Lư đã gửi, chưa tổng hợp hoặc trả lại.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Gửi báo cáo' }).isDisabled()).toBe(true);
    await lookAt(office);
    const [address, difficulties] = [page.url(), page.getByLabel('Khó khăn, vướng mắc')];
    await difficulties.fill('Đường sạt lở.');
    const beside = await page.context().newPage();
    await beside.goto(address);
    await beside.getByRole('link', { name: 'xã Bình Lư' }).click();
    await beside.getByRole('button', { name: 'Tổng hợp vào báo cáo chung' }).click();
    await beside
      .getByRole('dialog')
      .getByRole('button', { name: 'Xác nhận: Tổng hợp vào báo cáo chung' })
      .click();
    await beside.getByText('Đã tổng hợp lên trên', { exact: true }).waitFor();
    await comeBackTo(page);
    await page.getByRole('region', { name: 'Báo cáo cấp dưới đã tổng hợp' }).waitFor();
    // What moved the report on took nothing of what was typed; what a colleague saved is not written over unseen.
    expect(await difficulties.inputValue()).toBe('Đường sạt lở.');
    await beside.goto(address);
    await beside.getByLabel('Kiến nghị, đề xuất').fill('Cấp thêm bao bì.');
    await beside.getByRole('button', { name: 'Lưu nội dung' }).click();
    await beside.getByText('Đã ghi nhận.').first().waitFor();
    office.expectStatus(412);
    await page.getByRole('button', { name: 'Lưu nội dung' }).click();
    await page.getByText('Trong lúc Ông/Bà viết, người khác đã lưu nội dung khác').waitFor();
    await page
      .getByText(/Cấp thêm bao bì\.$/)
      .first()
      .waitFor();
    expect(await difficulties.inputValue()).toBe('Đường sạt lở.');
    await lookAtBothWidths(office);
    await page.getByRole('button', { name: 'Lấy nội dung đã lưu' }).click();
    expect(await difficulties.inputValue()).toBe('');
    await beside.close();
    for (const { width, height } of [phone, desk]) {
      await page.setViewportSize({ width, height });
      await lookAt(office);
    }
  });

  it('opens a report of a round on the same form, once', async () => {
    const begin = async () => {
      const page = await office.go('/reports');
      await page.getByRole('button', { name: 'Lập báo cáo' }).click();
      const form = page.getByRole('dialog', { name: 'Lập báo cáo' });
      await choose(form, 'Loại báo cáo', 'Theo đợt');
      await choose(form, 'Đợt báo cáo', 'Đợt 1 năm 2021 · Huyện Tam Đường');
      await lookAtBothWidths(office);
      await form.getByRole('button', { name: 'Lập bản dự thảo' }).click();
      return form;
    };
    await begin();
    const name = 'Báo cáo đợt 1 năm 2021 của huyện Tam Đường';
    await office.page.getByRole('heading', { level: 1, name }).waitFor();
    office.expectStatus(409);
    const form = await begin();
    await form.getByText('Báo cáo của kỳ hoặc đợt này đã có.').waitFor();
    await lookAt(office);
  });

  it('writes down the letter by which the communes report of a round', async () => {
    const page = await office.go('/reports');
    await page.getByRole('button', { name: 'Ghi chế độ báo cáo' }).click();
    const form = page.getByRole('dialog', { name: 'Ghi chế độ báo cáo' });
    await choose(form, 'Loại báo cáo', 'Theo đợt');
    await form.getByRole('button', { name: 'Ghi chế độ báo cáo' }).click();
    await form.getByText('Đợt báo cáo', { exact: true }).first().waitFor();
    await lookAtBothWidths(office);
    await choose(form, 'Đợt báo cáo', 'Đợt 1 năm 2021 · Huyện Tam Đường');
    await form.getByLabel('Ngày', { exact: true }).fill('30/12/2021');
    await form.getByLabel('Ngày', { exact: true }).press('Enter');
    await form.getByLabel('Căn cứ').fill('Công văn về tổng kết đợt 1');
    await form.getByRole('button', { name: 'Ghi chế độ báo cáo' }).click();
    await form.waitFor({ state: 'detached' });
    const schedules = page.getByRole('region', { name: 'Chế độ báo cáo' });
    const card = schedules.getByRole('article').filter({ hasText: 'Theo đợt, trước 30/12/2021' });
    await card.getByText('Đợt 1 năm 2021 · Huyện Tam Đường').waitFor();
    await lookAtBothWidths(office);
  });
});

/** A page that is looked at again asks anew for what it shows, once that is old. */
async function comeBackTo(page: Page): Promise<void> {
  const merged = page.getByRole('region', { name: 'Báo cáo cấp dưới đã tổng hợp' });
  await eventually(async () => {
    await page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
    await merged.waitFor({ timeout: 500 });
  });
}

async function choose(form: Locator, field: string, choice: string): Promise<void> {
  await form.getByRole('combobox', { name: field }).click();
  await form.page().locator('.ant-select-item-option').getByText(choice, { exact: true }).click();
}
