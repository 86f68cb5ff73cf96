import { describe, expect, it } from '@jest/globals';
import { violationsOn } from '../support/web/accessibility.js';
import { tabTo } from '../support/web/ballot-sheet.js';
import { overflowOf, tooSmall } from '../support/web/fit.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

interface Me {
  readonly roles: readonly { readonly place: { readonly id: string } | null }[];
}
interface Rows {
  readonly items: readonly { readonly number: number; readonly kind: string }[];
}

/** What the auditor of a place narrows the page to. */
describe('an auditor’s page', () => {
  let site: Site;
  let auditor: Visitor;
  let placeId = '';

  openSite(async (opened) => {
    site = opened;
    auditor = await site.visit(desk);
    await auditor.enterAs('lc.tamduong.giamsat');
    placeId = (await auditor.read<Me>('/session')).roles[0]?.place?.id ?? '';
  });

  const acts = () => auditor.page.getByRole('list', { name: 'Việc đã lọc' });
  const rowsOf = async (query: string) =>
    (await auditor.read<Rows>(`/ledgers/${placeId}/rows?limit=25${query}`)).items;
  const shows = async (query: string) => {
    const { items } = await auditor.read<Rows>(`/ledgers/${placeId}/rows?limit=25${query}`);
    await acts().getByText(`Dòng ${items[0]?.number}: chi tiết và mã băm`).waitFor();
    expect(await acts().getByRole('article').count()).toBe(items.length);
    return items;
  };

  it('is narrowed to rulings alone by keyboard, and stands in the address', async () => {
    const page = await auditor.go('/audit');
    await page.getByRole('region', { name: 'Phiên họp', exact: true }).waitFor();
    await tabTo(page, `document.activeElement?.getAttribute('type') === 'checkbox'`);
    await page.keyboard.press('Space');
    await page.waitForURL((url) => url.searchParams.get('only') === 'rulings');
    const rulings = await shows('&only=rulings');
    expect(rulings.length).toBeGreaterThan(0);
    expect(rulings.length).toBeLessThan((await rowsOf('')).length);
    expect(await page.getByRole('region', { name: 'Phiên họp', exact: true }).count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await page.reload();
    await page.getByRole('checkbox', { name: 'Chỉ các quyết định, phân xử', checked: true }).waitFor();
    await shows('&only=rulings');
  });

  it('is narrowed to acts of one kind, and opened wide again', async () => {
    const { page } = auditor;
    const kind = page.getByRole('combobox', { name: 'Loại việc' });
    await kind.focus();
    await page.keyboard.type('bước xử lý hồ sơ');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('kind') === 'dossier.step');
    await shows('&only=rulings&kind=dossier.step');
    await page.getByRole('checkbox', { name: 'Chỉ các quyết định, phân xử' }).focus();
    await page.keyboard.press('Space');
    await page.waitForURL((url) => !url.searchParams.has('only'));
    const steps = await shows('&kind=dossier.step');
    expect(new Set(steps.map((row) => row.kind))).toEqual(new Set(['dossier.step']));
    await auditor.go(`/audit?placeId=${placeId}`);
    await page.getByRole('region', { name: 'Phiên họp', exact: true }).waitFor();
  });

  it('says where there is nothing of the kind, and fits a phone', async () => {
    const hand = await site.visit(phone);
    await hand.enterAs('lc.tamduong.giamsat');
    const page = await hand.go('/audit?only=rulings&kind=dossier.read');
    await page.getByText('Chưa có dòng nào').waitFor();
    await hand.go('/audit?only=rulings');
    await page.getByRole('list', { name: 'Việc đã lọc' }).getByRole('article').first().waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await tooSmall(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('of a province goes to a district beneath it, and to what its council has left on paper', async () => {
    const above = await site.visit(desk);
    await above.enterAs('lc.giamsat');
    const page = await above.go('/audit');
    await page.getByRole('combobox', { name: 'Địa bàn' }).click();
    await page.getByTitle('Huyện Tam Đường').click();
    await page.waitForURL((url) => url.searchParams.get('placeId') === placeId);
    const held = page.getByRole('region', { name: 'Phiên họp', exact: true });
    await held
      .getByRole('listitem')
      .filter({ hasText: 'Đã kết thúc' })
      .first()
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('region', { name: 'Biên bản và bảng điểm' }).waitFor();
  });
});
