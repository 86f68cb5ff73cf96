import { describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { violationsOn } from '../support/web/accessibility.js';
import { overflowOf, tooSmall } from '../support/web/fit.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

describe('an advisory team', () => {
  let site: Site;
  let adviser: Visitor;
  let officer: Visitor;
  const product = 'Thịt trâu gác bếp Tả Lèng';

  openSite(async (opened) => {
    site = opened;
    [adviser, officer] = [await site.visit(phone), await site.visit(desk)];
    await adviser.enterAs('lc.tuvan1');
    await officer.enterAs('lc.canbo');
  });

  const expectItFits = async ({ page }: Visitor) => {
    await page.waitForLoadState('networkidle');
    expect(await overflowOf(page)).toBe(0);
    expect(await tooSmall(page)).toEqual([]);
  };

  it('goes, on a phone, from its work list over a word on conflicts to a report that saves itself', async () => {
    const { page } = adviser;
    adviser.expectStatus(403);
    await adviser.go('/');
    await page.getByRole('heading', { level: 1, name: 'Hồ sơ cần thẩm định' }).waitFor();
    await expectItFits(adviser);
    await page.getByRole('link', { name: product }).tap();
    await page.getByRole('radio', { name: /^Không có xung đột/ }).tap();
    await page.getByRole('button', { name: 'Ghi khai báo' }).tap();
    await page.getByRole('region', { name: 'Báo cáo của tổ tư vấn' }).waitFor();
    await page.getByRole('link', { name: 'Viết báo cáo thẩm định' }).tap();
    await page.getByLabel('Nội dung xem xét 1').fill('Thành phần hồ sơ');
    await page.getByLabel('Nhận xét 1').fill('Đủ tài liệu');
    await page.getByLabel('Kết luận').fill('Đủ điều kiện');
    await page.getByText(/^Đã lưu nháp lúc/).waitFor();
    await expectItFits(adviser);
  });

  it('is told what the report still lacks, and hands it in', async () => {
    const { page } = adviser;
    adviser.expectStatus(422);
    await page.getByRole('button', { name: 'Nộp báo cáo' }).tap();
    await page.getByRole('alert').filter({ hasText: 'Chưa chọn kiến nghị.' }).waitFor();
    await page.getByRole('radio', { name: 'Đủ điều kiện trình hội đồng chấm' }).tap();
    await page.getByText(/^Đã lưu nháp lúc/).waitFor();
    await page.getByRole('button', { name: 'Nộp báo cáo' }).tap();
    await page.getByRole('heading', { name: /^Báo cáo 1/ }).waitFor();
  });

  it('is read beside the dossier', async () => {
    const { page } = officer;
    await officer.go('/');
    await page.getByRole('link', { name: product }).click();
    const reports = page.getByRole('region', { name: 'Báo cáo của tổ tư vấn' });
    await reports.getByText('Đủ tài liệu').waitFor();
  });

  const upload = (dialog: Locator, name: string) =>
    dialog.locator('input[type=file]').setInputFiles({
      ...{ name, mimeType: 'image/png' },
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    });

  it('a check on the spot is recorded with its pictures and shown with them', async () => {
    const { page } = officer;
    await page.getByRole('button', { name: 'Ghi kiểm tra thực tế', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Ghi kiểm tra thực tế' });
    await upload(dialog, 'xuong.png');
    await dialog.getByRole('checkbox', { name: 'xuong.png', checked: true }).waitFor();
    await dialog.getByLabel('Địa điểm').fill('Bản Tả Lèng');
    await upload(dialog, 'nham.png');
    await dialog.getByRole('checkbox', { name: 'nham.png', checked: true }).waitFor();
    await dialog.getByRole('button', { name: 'Rút ảnh nham.png' }).click();
    const asked = page.getByRole('dialog', { name: 'Rút ảnh nham.png' });
    await asked.getByRole('button', { name: 'Rút ảnh', exact: true }).click();
    await asked.getByRole('alert').getByText('Cần nhập: Lý do').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await asked.getByLabel('Lý do').fill('Ảnh của hồ sơ khác');
    await asked.getByRole('button', { name: 'Rút ảnh', exact: true }).click();
    await asked.waitFor({ state: 'hidden' });
    await dialog.getByRole('checkbox', { name: 'nham.png' }).waitFor({ state: 'detached' });
    expect(await dialog.getByLabel('Địa điểm').inputValue()).toBe('Bản Tả Lèng');
    await dialog.getByLabel('Ngày kiểm tra thực tế').fill('14/06/2021');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Bắt đầu lúc').fill('14:00');
    await dialog.getByLabel('Kết thúc lúc').fill('15:30');
    await dialog.getByLabel('Thành phần tham gia').fill('Cán bộ xã');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Kết luận').fill('Đúng hồ sơ');
    await dialog.getByRole('button', { name: 'Xác nhận: Ghi kiểm tra thực tế' }).click();
    const records = page.getByRole('region', { name: 'Kiểm nghiệm, kiểm tra và mẫu' });
    await records.getByText('14:00 – 15:30').waitFor();
    await records.getByRole('img', { name: 'Ảnh 1: Bản Tả Lèng' }).waitFor();
    expect(await records.getByRole('img', { name: /: Bản Tả Lèng$/ }).count()).toBe(1);
    const history = page.getByRole('region', { name: /^Lịch sử/ });
    await history.getByText('Ảnh của hồ sơ khác').first().waitFor();
  });
});
