import { describe, expect, it } from '@jest/globals';
import { violationsOn } from '../support/web/accessibility.js';
import { withoutPage } from '../support/web/council.js';
import { DossierPage } from '../support/web/dossier-page.js';
import { overflowOf, tooSmall } from '../support/web/fit.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { phone } from '../support/web/visitor.js';

const product = 'Du lịch cộng đồng Hồ Thầu';
const reason = 'Năm thành viên có xung đột lợi ích, không còn đủ người chấm.';

interface Listed {
  readonly items: readonly { readonly id: string; readonly product: { readonly name: string } }[];
}

describe('a scoring that its council cannot end', () => {
  let site: Site;
  let dossierId = '';

  openSite(async (opened) => {
    site = opened;
    const secretary = await withoutPage(site.url, 'lc.thuky');
    const { items } = await secretary.get<Listed>('/dossiers?limit=100');
    dossierId = items.find((item) => item.product.name === product)?.id ?? '';
    for (const number of [2, 3, 4, 5, 6]) {
      const member = await withoutPage(site.url, `lc.uyvien${number}`);
      await member.post(`/dossiers/${dossierId}/conflicts`, { word: 'conflict', ground: 'kin' });
    }
  });

  it('is broken off by its chair on a phone, with a reason, and says so to whoever reads the dossier', async () => {
    const visitor = await site.visit(phone);
    await visitor.enterAs('lc.chutich');
    const dossier = new DossierPage(visitor.page);
    await dossier.open(dossierId);
    const dialog = await dossier.begin('Dừng chấm');
    await dialog.getByText(/^Chỉ dùng khi lần chấm này không thể khóa kết quả/).waitFor();
    const confirm = dialog.getByRole('button', { name: 'Xác nhận: Dừng chấm' });
    await confirm.tap();
    await dialog.getByText('Cần nhập: Lý do').first().waitFor();
    expect([await overflowOf(visitor.page), await tooSmall(visitor.page)]).toEqual([0, []]);
    expect(await violationsOn(visitor.page)).toEqual([]);
    await dialog.getByLabel('Lý do').fill(reason);
    await confirm.tap();
    await dialog.waitFor({ state: 'hidden' });
    await dossier.stands('Chờ hội đồng tỉnh mở chấm');
    const notice = dossier.part('Chấm điểm của hội đồng');
    await notice.getByText('Đã dừng chấm').first().waitFor();
    await notice.getByText(reason).first().waitFor();
    expect([await overflowOf(visitor.page), await violationsOn(visitor.page)]).toEqual([0, []]);
  });
});
