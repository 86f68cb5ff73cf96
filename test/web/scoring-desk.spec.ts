import { describe, expect, it } from '@jest/globals';
import { criteriaOf, type CriteriaSet } from '../../src/domain/scoring/criteria-set.js';
import { violationsOn } from '../support/web/accessibility.js';
import { withoutPage } from '../support/web/council.js';
import { DossierPage } from '../support/web/dossier-page.js';
import { overflowOf, tooSmall } from '../support/web/fit.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, tablet, type Visitor } from '../support/web/visitor.js';

interface Work {
  readonly items: readonly { readonly id: string; readonly panelToScore: string | null }[];
}
interface Listed {
  readonly items: readonly { readonly id: string; readonly product: { readonly name: string } }[];
}
interface Sessions {
  readonly items: readonly { readonly id: string; readonly title: string; readonly state: string }[];
}

/** The sheet as somebody at the table of a council meets it. */
describe('a member who scores', () => {
  let site: Site;
  let member: Visitor;
  let set: CriteriaSet;
  let dossierId = '';
  let panelId = '';

  openSite(async (opened) => {
    site = opened;
    member = await site.visit(desk);
    await member.enterAs('kt.uyvien4');
    const { items } = await member.read<Work>('/work');
    const waiting = items.find(({ panelToScore }) => panelToScore !== null);
    [dossierId, panelId] = [waiting?.id ?? '', waiting?.panelToScore ?? ''];
    const { rulebook, criteriaSet } = await member.read<{ rulebook: string; criteriaSet: string }>(
      `/dossiers/${dossierId}`,
    );
    set = await member.read<CriteriaSet>(`/rulebooks/${rulebook}/sets/${criteriaSet}`);
  });

  it('goes from the list of work to the first criterion in one click, and fills the sheet with two keys each', async () => {
    const page = await member.go('/');
    await page
      .getByRole('link', { name: /^Chấm điểm / })
      .first()
      .click();
    await page.getByRole('region', { name: 'Tổng điểm đang chấm' }).waitFor();
    const focused = () => page.evaluate<string>(`document.activeElement?.getAttribute('name') ?? ''`);
    const criteria = criteriaOf(set).filter(({ appliesIf }) => appliesIf === undefined);
    expect(await focused()).toBe(`mark-${criteria[0]?.code ?? ''}`);
    let keys = 0;
    for (let at = 0; at < criteriaOf(set).length + 1; at += 1) {
      if (!(await focused()).startsWith('mark-')) break;
      await page.keyboard.press('2');
      await page.keyboard.press('Enter');
      keys += 2;
    }
    await page.getByText('Đã chấm đủ').waitFor();
    expect(keys).toBeLessThanOrEqual(2 * criteriaOf(set).length);
    expect(await page.evaluate<string>(`document.activeElement?.textContent ?? ''`)).toBe('Xem lại và nộp');
    await page.getByText(/^Đã lưu nháp/).waitFor();
    expect(await page.getByText(/^Còn \d+ tiêu chí/).count()).toBe(0);
  });

  it('has the files of each criterion beside its options, on a phone below them', async () => {
    const { page } = member;
    const evidence = page.getByRole('list', { name: /^Tệp minh chứng cho tiêu chí/ }).first();
    const link = evidence.getByRole('link').first();
    expect(await link.getAttribute('href')).toMatch(`/api/dossiers/${dossierId}/evidence/`);
    const group = page
      .getByRole('group')
      .filter({ has: page.getByRole('radio') })
      .first();
    const [options, beside] = [
      await group.boundingBox(),
      await page.getByText('Minh chứng').first().boundingBox(),
    ];
    expect(beside?.x ?? 0).toBeGreaterThan((options?.x ?? 0) + (options?.width ?? 0) - 1);
    expect(await overflowOf(page)).toBe(0);
    expect(await violationsOn(page)).toEqual([]);

    const hand = await site.visit(phone);
    await hand.enterAs('kt.uyvien4');
    const small = await hand.go(`/dossiers/${dossierId}/panels/${panelId}/ballot`);
    await small.getByRole('region', { name: 'Tổng điểm đang chấm' }).waitFor();
    expect(await overflowOf(small)).toBe(0);
    expect(await violationsOn(small)).toEqual([]);
  });

  it('scores on a tablet, where each button takes a thumb', async () => {
    const held = await site.visit(tablet);
    await held.enterAs('kt.uyvien4');
    const page = await held.go(`/dossiers/${dossierId}/panels/${panelId}/ballot`);
    await page.getByRole('region', { name: 'Tổng điểm đang chấm' }).waitFor();
    expect([await overflowOf(page), await tooSmall(page), await violationsOn(page)]).toEqual([0, [], []]);
  });
});

describe('the chair of a sealed session', () => {
  let site: Site;
  openSite((opened) => (site = opened));

  it('reads hints, which say that they are no more; a member is not offered any', async () => {
    const chair = await site.visit(phone);
    await chair.enterAs('lc.tamduong.chutich');
    const { items } = await chair.read<Sessions>('/council-sessions?state=sealed');
    expect(items.length).toBeGreaterThan(0);
    const page = await chair.go(`/council-sessions/${items[0]?.id ?? ''}`);
    await page.getByText('Xem gợi ý').click();
    await page.getByText(/^Chỉ là gợi ý để xem lại, không phải kết luận/).waitFor();
    await page.getByText(/^Đã xem \d+ phiếu đầu của/).waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await violationsOn(page)).toEqual([]);

    const member = await site.visit(desk);
    await member.enterAs('lc.tamduong.uyvien1');
    const other = await member.go(`/council-sessions/${items[0]?.id ?? ''}`);
    expect(await other.getByText('Gợi ý cho người chủ trì').count()).toBe(0);
  });
});

const reason = 'Năm thành viên có xung đột lợi ích, không còn đủ người chấm.';

/** The one that was scored above: nobody else counts on it. */
describe('a scoring that its council cannot end', () => {
  let site: Site;
  let dossierId = '';

  openSite(async (opened) => {
    site = opened;
    const secretary = await withoutPage(site.url, 'kt.thuky');
    const { items } = await secretary.get<Listed>('/dossiers?limit=100');
    dossierId = items.find(({ product }) => product.name === 'Măng le khô Sa Loong')?.id ?? '';
    for (const number of [2, 3, 4, 5, 6]) {
      const member = await withoutPage(site.url, `kt.uyvien${number}`);
      await member.post(`/dossiers/${dossierId}/conflicts`, { word: 'conflict', ground: 'kin' });
    }
  });

  it('is broken off by its chair on a phone, with a reason, and says so to whoever reads the dossier', async () => {
    const visitor = await site.visit(phone);
    await visitor.enterAs('kt.chutich');
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
    await dossier.stands('Kiểm nghiệm, kiểm tra thực tế');
    const notice = dossier.part('Chấm điểm của hội đồng');
    await notice.getByText('Đã dừng chấm').first().waitFor();
    await notice.getByText(reason).first().waitFor();
    expect([await overflowOf(visitor.page), await violationsOn(visitor.page)]).toEqual([0, []]);
  });
});
