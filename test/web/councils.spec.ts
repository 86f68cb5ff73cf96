import { describe, expect, it } from '@jest/globals';
import { violationsOn } from '../support/web/accessibility.js';
import { openSite } from '../support/web/open-site.js';
import { desk, type Visitor } from '../support/web/visitor.js';

describe('a council of an unlawful size', () => {
  let office: Visitor;

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
});
