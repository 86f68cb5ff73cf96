import { describe, expect, it } from '@jest/globals';
import { violationsOn } from '../support/web/accessibility.js';
import { openSite } from '../support/web/open-site.js';
import { desk, type Visitor } from '../support/web/visitor.js';

describe('a council of an unlawful size', () => {
  let office: Visitor;
  const name = 'Hội đồng ba người';

  openSite(async (site) => {
    office = await site.visit(desk);
    await office.enterAs('lc.tamduong.dieuphoi');
  });

  const unlawful = (seated: number) => `Số thành viên không theo quyết định: ${seated}`;

  it('is told of while its form is filled in', async () => {
    const page = await office.go('/councils');
    await page.getByRole('button', { name: 'Thêm hội đồng' }).click();
    const form = page.getByRole('dialog', { name: 'Thêm hội đồng' });
    expect(await form.getByText(unlawful(1)).count()).toBe(0);
    await form.getByRole('combobox', { name: 'Địa bàn' }).click();
    await page.locator('.ant-select-item-option').getByText('Huyện Tam Đường', { exact: true }).click();
    await form.getByText(unlawful(1)).waitFor();
    await form.getByText(/^QĐ 1048\/QĐ-TTg \(2019\) cần 5–7 thành viên/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    for (let seated = 2; seated <= 5; seated += 1)
      await form.getByRole('button', { name: 'Thêm thành viên', exact: true }).click();
    await form.getByText(unlawful(4)).waitFor({ state: 'detached' });
    for (const n of [5, 4]) await form.getByRole('button', { name: `Bỏ thành viên ${n}` }).click();
    await form.getByText(unlawful(3)).waitFor();
  });

  it('may be set up all the same, and is told of beside it', async () => {
    const { page } = office;
    const form = page.getByRole('dialog', { name: 'Thêm hội đồng' });
    for (const [label, text] of [
      ['Tên hội đồng', name],
      ['Số quyết định', '99/QĐ-UBND'],
      ['Người ký', 'Sùng Lử Páo'],
      ['Chức vụ người ký', 'Chủ tịch UBND huyện'],
    ] as const)
      await form.getByLabel(label, { exact: true }).fill(text);
    await form.getByLabel('Ngày quyết định').fill('01/06/2021');
    await form.getByLabel('Ngày quyết định').press('Enter');
    for (const n of [1, 2, 3]) {
      const seat = form.getByRole('group', { name: `Thành viên ${n}` });
      await seat.getByRole('combobox', { name: 'Người' }).click();
      const options = page.locator('.ant-select-dropdown:visible .ant-select-item-option');
      const office = n === 1 ? 'Chủ tịch hội đồng' : 'Thành viên hội đồng';
      await options
        .filter({ hasText: office })
        .nth(n === 3 ? 1 : 0)
        .click();
      await seat.getByLabel('Cơ quan').fill('Phòng Nông nghiệp');
    }
    await form.getByRole('button', { name: 'Lập hội đồng' }).click();
    await form.waitFor({ state: 'detached' });
    const council = page.getByRole('region', { name });
    await council.getByText(unlawful(3)).waitFor();
    await council.getByText(/cần 5–7 thành viên: hội đồng sẽ không họp được/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
