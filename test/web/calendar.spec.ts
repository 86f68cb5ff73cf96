import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/web/accessibility.js';
import { overflowOf, tooSmall } from '../support/web/fit.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

const page2021 = '/calendar?year=2021';

describe('the working days of a year', () => {
  let site: Site;
  let admin: Visitor;

  openSite(async (opened) => {
    site = opened;
    admin = await site.visit(desk);
    await admin.enterAs('quantri');
  });

  const month = (page: Page, number: number) =>
    page.getByRole('region', { name: `Tháng ${number}`, exact: true });
  const dialogOf = (page: Page) => page.getByRole('dialog');
  const day = (page: Page) => dialogOf(page).getByRole('group', { name: 'Ngày thứ 1' });
  const pick = async (page: Page, label: string, text: string) => {
    const field = day(page).getByRole('textbox', { name: `* ${label}`, exact: true });
    await field.fill(text);
    await field.press('Enter');
  };

  it('are told month by month, each listed day with its document', async () => {
    const page = await admin.go(page2021);
    await month(page, 12).waitFor();
    expect(await page.getByRole('table').count()).toBe(12);
    const february = month(page, 2);
    expect(await february.getByRole('cell', { name: /^12\s?: Nghỉ lễ$/ }).count()).toBe(1);
    expect(await february.innerText()).toContain('Công văn 9895/VPCP-KGVX');
    await page.getByRole('link', { name: 'Năm 2022' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lịch ngày làm việc năm 2022' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('say so where no list was published', async () => {
    const page = await admin.go('/calendar?year=2027');
    await page.getByText('Chưa có danh sách ngày nghỉ năm 2027').waitFor();
    await admin.go('/calendar?year=2026');
    await page.getByText('Danh sách năm 2026 còn thiếu').waitFor();
  });

  it('are changed by keyboard, after every fault is named and what would move is shown', async () => {
    const page = await admin.go(page2021);
    await page.getByRole('button', { name: 'Sửa lịch' }).focus();
    await page.keyboard.press('Enter');
    await dialogOf(page).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await pick(page, 'Ngày', '18/12/2021');
    await day(page).getByRole('combobox', { name: 'Loại ngày' }).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await day(page).getByTitle('Nghỉ hoán đổi').waitFor();
    await day(page).getByLabel('Tên ngày').fill('Dồn ngày nghỉ');
    await day(page).getByLabel('Văn bản căn cứ').fill('Văn bản 77/VPCP-KGVX');
    await pick(page, 'Ngày ký văn bản', '02/01/2021');
    admin.expectStatus(422);
    await dialogOf(page).getByRole('button', { name: 'Xem trước' }).click();
    await dialogOf(page)
      .getByText(/^18\/12\/2021 vốn là ngày nghỉ hằng tuần/)
      .waitFor();
    await pick(page, 'Ngày', '17/12/2021');
    await dialogOf(page).getByRole('button', { name: 'Xem trước' }).click();
    await dialogOf(page).getByLabel('Lý do').fill('Hoán đổi ngày làm việc');
    expect(await violationsOn(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: 'Lưu phiên bản mới' }).click();
    await month(page, 12)
      .getByRole('cell', { name: /^17\s?: Nghỉ hoán đổi$/ })
      .waitFor();
    const versions = page.getByRole('region', { name: 'Các phiên bản của lịch' });
    await versions.getByText(/Hoán đổi ngày làm việc/).waitFor();
    await versions.getByRole('link', { name: 'Phiên bản 1 của lịch' }).click();
    await page.getByText(/^Đây là phiên bản 1/).waitFor();
    expect(
      await month(page, 12)
        .getByRole('cell', { name: /^17\s?: Nghỉ hoán đổi$/ })
        .count(),
    ).toBe(0);
    expect(await page.getByRole('button', { name: 'Sửa lịch' }).count()).toBe(0);
  });

  it('offer all that may be counted again at once, with why the rest may not, and how many more there are', async () => {
    const page = await admin.go('/');
    const move = (ofId: string, refusal: object | null) => ({
      ...{ kind: 'opinions', ofId, dossierId: ofId, product: `Chè ${ofId}`, countedFrom: '2021-06-01' },
      ...{ place: { id: 'lc', name: 'Lai Châu' }, workingDays: 10, calendarVersion: 1, refusal },
      ...{ dueOn: '2021-06-15', wouldBeDueOn: '2021-06-16' },
    });
    const over = { code: 'deadline.past-already', dueOn: '2021-06-16', today: '2021-06-20' };
    const json = { version: 2, total: 3, items: [move('một', null), move('hai', over)] };
    await page.route('**/api/calendar/deadlines', (route) => route.fulfill({ json }));
    await admin.go(page2021);
    await page.getByText('… và 1 hạn nữa.').waitFor();
    // The form hears of it a moment after the click.
    const all = { name: 'Chọn cả 1 hạn tính lại được' };
    await page.getByRole('checkbox', all).click();
    await page.getByRole('checkbox', { ...all, checked: true }).waitFor();
    const [free, stays] = ['một', 'hai'].map((each) => page.getByRole('checkbox', { name: `Chè ${each}` }));
    expect([await free?.isChecked(), await stays?.isChecked()]).toEqual([true, false]);
    expect(await stays?.isDisabled()).toBe(true);
    await page.getByText('Theo lịch mới hạn là 16/06/2021, đã qua; hôm nay là 20/06/2021.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.unroute('**/api/calendar/deadlines');
  });

  it('are everybody’s to read, and fit a phone', async () => {
    const pocket = await site.visit(phone);
    await pocket.enterAs('lc.canbo');
    const page = await pocket.go(page2021);
    await month(page, 12).waitFor();
    expect(await page.getByRole('button', { name: 'Sửa lịch' }).count()).toBe(0);
    expect(await overflowOf(page)).toBe(0);
    expect(await tooSmall(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
  });
});
