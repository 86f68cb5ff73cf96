import { describe, expect, it } from '@jest/globals';
import { samplePaper } from '../../src/modules/demo/sample-paper.js';
import { DossierPage } from '../support/web/dossier-page.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk } from '../support/web/visitor.js';

describe('two tabs on one dossier', () => {
  let site: Site;

  openSite((opened) => (site = opened));

  it('the slower one is told that something changed, keeps what was typed, and may send it again', async () => {
    const owner = await site.visit(desk);
    await owner.signInAs('Đoàn Văn Hưởng');
    const { page } = owner;
    await page.getByRole('link', { name: 'Nấm hương khô Giang Ma' }).click();
    const slower = new DossierPage(page);
    const dialog = await slower.begin('Rút hồ sơ');
    await dialog.getByLabel('Lý do').fill('Vụ này chưa đủ nấm khô.');

    const tab = await owner.openTab();
    const faster = new DossierPage(tab);
    await faster.open(new URL(page.url()).pathname.split('/').at(-1) ?? '');
    const { fileName, mediaType: mimeType, content: buffer } = samplePaper('business-plan', 'Nấm hương khô');
    const picker = faster.part('Tài liệu của hồ sơ').getByLabel('Chọn tệp để tải lên: Phương án sản xuất');
    await picker.setInputFiles({ name: fileName, mimeType, buffer });
    await tab.getByRole('link', { name: fileName }).waitFor();

    owner.expectStatus(412);
    await dialog.getByRole('button', { name: 'Xác nhận: Rút hồ sơ' }).click();
    await dialog.getByRole('alert').filter({ hasText: 'Có người vừa thay đổi hồ sơ này.' }).waitFor();
    expect(await dialog.getByLabel('Lý do').inputValue()).toBe('Vụ này chưa đủ nấm khô.');
    await slower.part('Tài liệu của hồ sơ').getByText(fileName).first().waitFor({ state: 'attached' });

    await dialog.getByRole('button', { name: 'Xác nhận: Rút hồ sơ' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await slower.stands('Đã rút');
  });
});
