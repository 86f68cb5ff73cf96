import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { tooSmall } from '../support/web/fit.js';
import { lookAt } from '../support/web/look-at.js';
import { refreshedByItself } from '../support/web/refreshed-by-itself.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

interface Late {
  readonly places: readonly { readonly place: { readonly name: string } }[];
}
interface Plan {
  readonly availableActions: readonly object[];
}
/** As if the server told something else from now on. */
const answersWith = <Answer extends object>(page: Page, pattern: string, other: (told: Answer) => Answer) =>
  page.route(pattern, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: other((await response.json()) as Answer) });
  });

/** A commune fills its plan from a spreadsheet on a phone; the district urges whoever is late at a desk. */
describe('long work and official letters', () => {
  let site: Site;
  let officer: Visitor;
  let office: Visitor;

  openSite(async (opened) => {
    site = opened;
    officer = await site.visit(phone);
    office = await site.visit(desk);
    await officer.enterAs('db.toatinh.canbo');
    await office.enterAs('db.tuangiao.dieuphoi');
  });

  it('a spreadsheet is read row by row; good rows join the plan once they are confirmed', async () => {
    const page = await officer.go('/plans');
    await page.getByRole('link', { name: 'Kế hoạch OCOP năm 2023 · huyện Tuần Giáo' }).tap();
    await page.getByRole('link', { name: 'Mở kế hoạch của xã Tỏa Tình' }).tap();
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải tệp mẫu .xlsx' }).tap(),
    ]);
    expect(template.suggestedFilename()).toBe('mau-nhap-san-pham.xlsx');
    const lines = [
      'Chủ thể;Chủ thể mới;Sản phẩm;Kết quả rà soát;Quý đăng ký;Mục đích',
      'Tổ hợp tác Táo mèo;có;Táo mèo sấy;Có vườn và người mua;2;Nâng hạng',
      'Tổ hợp tác Táo mèo;có;Táo mèo ngâm;=A1;7',
    ];
    const [, , planId = ''] = new URL(page.url()).pathname.split('/');
    // Handed in meanwhile.
    await answersWith<Plan>(page, `**/api/plans/${planId}`, (plan) => ({ ...plan, availableActions: [] }));
    await page
      .locator('#plan-import')
      .setInputFiles({ name: 'bang.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
    await page.getByText('1 dòng có lỗi, không được đưa vào.').waitFor();
    await page.getByText('Cột không được đọc: “Mục đích”').waitFor();
    const good = page.getByRole('article').filter({ hasText: 'Táo mèo sấy' });
    for (const told of ['Mới', 'Đăng ký quý 2', 'Chưa cử người hướng dẫn'])
      await good.getByText(told, { exact: true }).waitFor();
    await page.getByText('Cột “Kết quả rà soát”: Là công thức. Hãy thay bằng giá trị.').waitFor();
    await page.getByText('Cột “Quý đăng ký”: “7” không phải giá trị được dùng.').waitFor();
    await lookAt(officer);
    expect(await tooSmall(page)).toEqual([]);
    await page.getByText('Kế hoạch đã ở bước khác, việc này không còn làm được.').waitFor();
    const confirm = page.getByRole('button', { name: 'Đưa 1 dòng vào kế hoạch' });
    expect(await confirm.isDisabled()).toBe(true);
    await page.unroute(`**/api/plans/${planId}`);
    await refreshedByItself(page, `/api/plans/${planId}`, 'there');
    await confirm.tap();
    const bar = page.getByRole('progressbar', { name: 'Nhập sản phẩm từ bảng tính' });
    await page.getByText('Đã làm xong 1/1').waitFor();
    expect([await bar.getAttribute('aria-valuenow'), await bar.getAttribute('aria-valuetext')]).toEqual([
      ...['1', 'Đã làm xong 1/1'],
    ]);
    await lookAt(officer);
    await page.getByRole('link', { name: 'Mở kế hoạch' }).tap();
    await page.getByRole('heading', { name: 'Táo mèo sấy' }).waitFor();
    await lookAt(officer);
  });

  it('a late place is urged by a letter that the office issues under its number', async () => {
    const page = await office.go('/letters');
    await lookAt(office);
    await page.getByRole('link', { name: 'Nơi trễ hạn' }).click();
    await page.getByText('1 kế hoạch chưa gửi · 1 báo cáo chưa gửi', { exact: true }).first().waitFor();
    await page.getByRole('checkbox', { name: 'Chọn tất cả' }).click();
    await page.getByRole('checkbox', { name: 'Xã Pú Xi' }).click();
    await page
      .getByRole('checkbox', { name: /^Xã (?!Pú Xi)/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Soạn 2 công văn đôn đốc' }).waitFor();
    // Everybody else has caught up meanwhile.
    await answersWith<Late>(page, '**/api/letters/late?*', ({ places, ...late }) => ({
      ...late,
      places: places.filter(({ place }) => place.name === 'Pú Xi'),
    }));
    await refreshedByItself(page, '/api/letters/late', 'there');
    await lookAt(office);
    await page.getByRole('button', { name: 'Soạn 1 công văn đôn đốc' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Soạn các công văn' }).click();
    await page.getByText('Đã làm xong 1/1').waitFor();
    await page.getByRole('link', { name: 'Tải tệp đã tạo' }).waitFor();
    await page.getByRole('link', { name: 'Mở danh sách công văn' }).click();
    await page.getByRole('link', { name: 'Đôn đốc', exact: true }).first().click();
    await page.getByText('Kính gửi: Ủy ban nhân dân xã Pú Xi').waitFor();
    await page.getByText('Báo cáo OCOP quý 2 năm 2021: hạn cuối ngày 10 tháng 6 năm 2021').waitFor();
    await site.inDatabase((database) =>
      database.query(`UPDATE plan_call SET plans_due_on = plans_due_on - 1 WHERE place_id =
        (SELECT id FROM place WHERE name = 'Tuần Giáo')`),
    );
    await page.reload();
    await page.getByText('bớt 1 dòng, thêm 1 dòng').waitFor();
    await lookAt(office);
    await page.getByRole('button', { name: 'Soạn lại theo số liệu hiện nay' }).click();
    await page.getByRole('button', { name: 'Điền số và phát hành' }).click();
    const form = page.getByRole('dialog', { name: 'Điền số và phát hành' });
    await form.getByRole('combobox', { name: 'Người ký' }).click();
    await page.locator('.ant-select-item-option').getByText('Lò Văn Thưởng', { exact: true }).click();
    await lookAt(office);
    await form.getByRole('button', { name: 'Phát hành công văn' }).click();
    await page.getByText('656/UBND-OCOP').waitFor();
    for (const { width, height } of [phone, desk]) {
      await page.setViewportSize({ width, height });
      await lookAt(office);
    }
  });
});
