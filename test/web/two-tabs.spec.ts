import { beforeAll, describe, expect, it } from '@jest/globals';
import { samplePaper } from '../../src/modules/demo/sample-paper.js';
import { violationsOn } from '../support/web/accessibility.js';
import { DossierPage } from '../support/web/dossier-page.js';
import { openSite } from '../support/web/open-site.js';
import { refreshedByItself } from '../support/web/refreshed-by-itself.js';
import type { Site } from '../support/web/site.js';
import { desk, type Visitor } from '../support/web/visitor.js';

const unreachable = { hasText: 'Không kết nối được máy chủ' };
const officer = 'Sùng A Dế';
const reason = 'Vụ này chưa đủ nấm khô.';

describe('a form on a dossier', () => {
  let site: Site;
  let owner: Visitor;
  let form: DossierPage;
  let id: string;

  openSite((opened) => (site = opened));

  beforeAll(async () => {
    owner = await site.visit(desk);
    await owner.signInAs('Đoàn Văn Hưởng');
    const { page } = owner;
    await page.getByRole('link', { name: 'Nấm hương khô Giang Ma' }).click();
    form = new DossierPage(page);
    await form.part('Đường đi của hồ sơ').waitFor();
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  });

  const begin = async () => {
    const dialog = await form.begin('Rút hồ sơ');
    const send = dialog.getByRole('button', { name: 'Xác nhận: Rút hồ sơ' });
    return { dialog, send, typed: dialog.getByLabel('Lý do') };
  };

  it('says that there is no line, and is not sent by itself once there is', async () => {
    const { page } = owner;
    const { dialog, send, typed } = await begin();
    await typed.fill(reason);
    await page.context().setOffline(true);
    await send.click();
    await dialog.getByRole('alert').filter(unreachable).waitFor();
    await dialog.getByRole('button', { name: 'Thôi, quay lại' }).click();
    await page.context().setOffline(false);
    await refreshedByItself(page, `/api/dossiers/${id}`, 'there');
    await form.action('Rút hồ sơ').waitFor();
  });

  it('waits for its owner, who signs in again on the spot after the session has ended', async () => {
    const { page } = owner;
    const { dialog, send, typed } = await begin();
    await typed.fill(reason);
    await owner.leave();
    owner.expectStatus(401);
    await send.click();
    const over = page.getByRole('dialog', { name: 'Phiên đăng nhập đã hết' });
    await over.getByLabel('Tìm theo vai trò, tên hoặc địa bàn').fill('Đoàn Văn Hưởng');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await over.getByRole('button', { name: 'Đoàn Văn Hưởng' }).click();
    await over.waitFor({ state: 'hidden' });
    expect(await typed.inputValue()).toBe(reason);
    await dialog.getByRole('button', { name: 'Thôi, quay lại' }).click();
    await form.action('Rút hồ sơ').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/dossiers/${id}`);
  });

  it('is nobody else’s, who signs in there instead', async () => {
    const other = await site.visit(desk);
    await other.signInAs('Đoàn Văn Hưởng');
    const { page } = other;
    await new DossierPage(page).open(id);
    const dialog = await new DossierPage(page).begin('Rút hồ sơ');
    await dialog.getByLabel('Lý do').fill(reason);
    await other.leave();
    other.expectStatus(401);
    await refreshedByItself(page, '/api/session', 'there');
    await page.getByLabel('Tìm theo vai trò, tên hoặc địa bàn').fill(officer);
    await page.getByRole('button', { name: officer }).click();
    await page.getByRole('banner').getByText(officer).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByText(reason).count()).toBe(0);
  });

  it('in the slower of two tabs tells that something changed, keeps what was typed, and may be sent again', async () => {
    const { page } = owner;
    const { dialog, send, typed } = await begin();
    await typed.fill(reason);

    const tab = await owner.openTab();
    const faster = new DossierPage(tab);
    await faster.open(id);
    const { fileName, mediaType: mimeType, content: buffer } = samplePaper('business-plan', 'Nấm hương khô');
    const picker = faster.part('Tài liệu của hồ sơ').getByLabel('Chọn tệp để tải lên: Phương án sản xuất');
    await picker.setInputFiles({ name: fileName, mimeType, buffer });
    await tab.getByRole('link', { name: fileName }).waitFor();

    owner.expectStatus(412);
    await send.click();
    await dialog.getByRole('alert').filter({ hasText: 'Có người vừa thay đổi hồ sơ này.' }).waitFor();
    expect(await typed.inputValue()).toBe(reason);
    await form.part('Tài liệu của hồ sơ').getByText(fileName).first().waitFor({ state: 'attached' });

    // Its answer is lost once: the same form sent again has one effect, and is told of it.
    await page.route(
      '**/steps/withdraw',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await send.click();
    await dialog.getByRole('alert').filter(unreachable).waitFor();
    await send.click();
    await dialog.waitFor({ state: 'hidden' });
    await form.stands('Đã rút');
  });
});
