import { describe, expect, it } from '@jest/globals';
import { violationsOn } from '../support/web/accessibility.js';
import { castWithoutPage } from '../support/web/council.js';
import { DossierPage } from '../support/web/dossier-page.js';
import { overflowOf, tooSmall } from '../support/web/fit.js';
import { refreshedByItself } from '../support/web/refreshed-by-itself.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

const product = 'Du lịch cộng đồng Hồ Thầu';

interface Listed {
  readonly items: readonly { readonly id: string; readonly product: { readonly name: string } }[];
}

interface Seen {
  readonly panels: readonly { readonly id: string; readonly sessionId: string }[];
}

describe('a council whose totals lie too far apart', () => {
  let site: Site;
  let dossierId = '';
  const visitors = new Map<string, Visitor>();

  openSite(async (opened) => {
    site = opened;
    const secretary = await as('lc.thuky');
    const { items } = await secretary.read<Listed>('/dossiers?limit=100');
    dossierId = items.find((item) => item.product.name === product)?.id ?? '';
    for (const [member, points] of [
      ['uyvien3', 58],
      ['uyvien5', 88],
      ['uyvien4', 76],
      ['uyvien6', 76],
    ] as const)
      await castWithoutPage(site.url, dossierId, [`lc.${member}`], points);
  });

  const as = async (who: string, screen = desk): Promise<Visitor> => {
    const visitor = visitors.get(who) ?? (await site.visit(screen));
    if (!visitors.has(who)) await visitor.enterAs(who);
    visitors.set(who, visitor);
    return visitor;
  };
  const at = async (who: string, screen = desk): Promise<DossierPage> => {
    const dossier = new DossierPage((await as(who, screen)).page);
    await dossier.open(dossierId);
    return dossier;
  };
  const sheetOf = async (who: string, screen = desk) => {
    const { page } = await at(who, screen);
    await page.getByRole('link', { name: 'Chấm lại' }).first().click();
    await page.getByText('Chấm lại phần chênh lệch').waitFor();
    return page;
  };

  it('a member who has voted steps aside from the own ballot, and has been told what that means', async () => {
    const visitor = await as('lc.uyvien6', phone);
    visitor.expectStatus(403);
    const { page } = await at('lc.uyvien6');
    await page.getByRole('button', { name: 'Tôi có xung đột lợi ích' }).waitFor();
    await page.getByRole('link', { name: 'Xem phiếu đã nộp' }).first().tap();
    await page.getByText(/^Đã nộp lúc/).waitFor();
    await page.getByRole('button', { name: 'Tôi có xung đột lợi ích' }).tap();
    const dialog = page.getByRole('dialog', { name: 'Khai xung đột lợi ích sau khi đã khai không có' });
    await dialog.getByText('Phiếu Ông/Bà đã nộp ở phần chấm chưa khóa không được tính nữa.').waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: 'Tôi có xung đột, ghi khai báo' }).tap();
    await page.getByText('Ông/Bà không tham gia hồ sơ này').waitFor();
  });

  it('closing its first sheets shows them to it, and opens a discussion', async () => {
    const secretary = await at('lc.thuky');
    await secretary.take('Kết thúc chấm và đếm phiếu', 'Hội đồng tỉnh thảo luận lần 1');
    const table = secretary.page.getByRole('table', { name: 'Điểm của từng thành viên qua các lượt' });
    await table.getByText('cao nhất', { exact: true }).waitFor();
    const aside = table.getByRole('row').filter({ hasText: 'không tính' });
    expect(await aside.count()).toBe(1);
    expect(await table.innerText()).toContain('30 điểm');
    expect(await violationsOn(secretary.page)).toEqual([]);
  });

  it('the files stand beside the contested criterion', async () => {
    const page = await sheetOf('lc.uyvien4');
    const link = page
      .getByRole('list', { name: /^Tệp minh chứng cho tiêu chí 1\.1 / })
      .getByRole('link')
      .first();
    expect(await link.getAttribute('href')).toMatch(`/api/dossiers/${dossierId}/evidence/`);
    const [options, file] = [
      await page.getByRole('group', { name: /^1\.1 / }).boundingBox(),
      await link.boundingBox(),
    ];
    expect(file?.x ?? 0).toBeGreaterThan((options?.x ?? 0) + (options?.width ?? 0) - 1);
    expect([await overflowOf(page), await violationsOn(page)]).toEqual([0, []]);
  });

  it('a member scores again what differs, each change with its reason, with the thumb', async () => {
    const page = await sheetOf('lc.uyvien3', phone);
    const send = page.getByRole('button', { name: 'Xem lại và nộp' });
    expect(await send.isDisabled()).toBe(true);
    const first = page.getByRole('group', { name: /^1\.1 / }).getByRole('radio');
    const others = await first.evaluateAll((radios) =>
      radios.flatMap((radio, i) => ((radio as unknown as { checked: boolean }).checked ? [] : [i])),
    );
    await first.nth(others[0] ?? 0).tap();
    await page.getByText('Còn 1 tiêu chí chưa ghi lý do').waitFor();
    expect(await send.isDisabled()).toBe(true);
    expect(await overflowOf(page)).toBe(0);
    expect(await tooSmall(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Lý do đổi điểm ở tiêu chí 1.1').fill('Đã xem lại minh chứng tại buổi họp.');
    await send.tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Nộp phiếu' }).tap();
    await page.getByText(/^Đã nộp phiếu: \d+ điểm$/).waitFor();
  });

  it('another stands by the ballot with one click', async () => {
    const page = await sheetOf('lc.uyvien4');
    await page.getByRole('button', { name: 'Giữ nguyên phiếu' }).click();
    await page.getByText('Đã giữ nguyên phiếu: 76 điểm').waitFor();
  });

  it('still too far apart it waits for its chair, who records the difference with a reason', async () => {
    const chair = await at('lc.chutich');
    await chair.take('Kết thúc chấm và đếm phiếu', 'Hội đồng tỉnh còn chênh lệch lần 1', {
      'Lý do kết thúc thảo luận khi chưa đủ thành viên chấm lại (chỉ người chủ trì)':
        'Các thành viên khác đã nói rõ là giữ phiếu.',
    });
    await chair.page.getByText('Vẫn còn chênh lệch').waitFor();
    await chair.part('Chấm điểm của hội đồng').getByText('giữ nguyên').first().waitFor();
    expect(await violationsOn(chair.page)).toEqual([]);
    const { panels } = await (await as('lc.chutich')).read<Seen>(`/dossiers/${dossierId}`);
    await chair.page.goto(`/council-sessions/${panels.at(-1)?.sessionId ?? ''}`);
    const board = chair.page.getByRole('region', { name: `Chờ quyết định về chênh lệch: ${product}` });
    await board.getByRole('button', { name: 'Ghi nhận chênh lệch' }).waitFor();
    expect([await overflowOf(chair.page), await violationsOn(chair.page)]).toEqual([0, []]);
    await chair.open(dossierId);
    const dialog = await chair.begin('Ghi nhận chênh lệch');
    const reason = dialog.getByLabel('Lý do');
    await reason.fill('Hai thành viên giữ ý kiến sau khi thảo luận.');
    for (const line of ['there', 'lost'] as const) {
      await refreshedByItself(chair.page, `/api/dossiers/${dossierId}`, line);
      expect(await reason.inputValue()).toBe('Hai thành viên giữ ý kiến sau khi thảo luận.');
    }
    await dialog.getByRole('button', { name: 'Xác nhận: Ghi nhận chênh lệch' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await chair.stands('Kiểm nghiệm, kiểm tra thực tế');
  });

  it('a sealed result is opened again by two people, and stays visible', async () => {
    const secretary = await at('lc.thuky');
    await secretary.take('Đề nghị mở lại kết quả', 'Kiểm nghiệm, kiểm tra thực tế', {
      'Lý do': 'Phiếu của một thành viên cộng nhầm.',
    });
    await secretary.page.getByText(/^Bùi Thị Lan Chi đề nghị mở lại kết quả ngày/).waitFor();
    const chair = await at('lc.chutich');
    expect(await violationsOn(chair.page)).toEqual([]);
    await chair.take('Đồng ý mở lại kết quả', 'Chờ hội đồng tỉnh mở chấm', { 'Lý do': 'Chấm lại cho đúng.' });
    await chair
      .part('Chấm điểm của hội đồng')
      .getByText(/^Kết quả đã mở lại/)
      .first()
      .waitFor();
    const { panels } = await (await as('lc.chutich')).read<Seen>(`/dossiers/${dossierId}`);
    const page = await (
      await as('lc.chutich')
    ).go(`/dossiers/${dossierId}/panels/${panels.at(-1)?.id ?? ''}/explanation`);
    await page
      .getByText(/^Kết quả này đã được mở lại ngày \d\d\/\d\d\/2021 và không còn hiệu lực\.$/)
      .waitFor();
    expect([await overflowOf(page), await violationsOn(page)]).toEqual([0, []]);
  });
});
