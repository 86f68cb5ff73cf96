import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { contestedSheet } from '../../src/domain/appeal/contested-sheet.js';
import type { BallotSheet } from '../../src/domain/scoring/ballot.js';
import type { CriteriaSet } from '../../src/domain/scoring/criteria-set.js';
import { ballotNear } from '../../src/modules/demo/ballot-near.js';
import { violationsOn } from '../support/web/accessibility.js';
import { fillByKeyboard, tabToText } from '../support/web/ballot-sheet.js';
import { declareWithoutPage, withoutPage } from '../support/web/council.js';
import { DossierPage } from '../support/web/dossier-page.js';
import { overflowOf, tooSmall } from '../support/web/fit.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Screen, type Visitor } from '../support/web/visitor.js';

const product = 'Gạo tẻ râu Bình Lư';
const [owner, chair] = ['lc.binhlu.gao', 'lc.tamduong.chutich'] as const;
const [member, ...otherMembers] = ['lc.uyvien2', 'lc.uyvien3', 'lc.uyvien4'] as const;
/** In turn for one of them. */
const inTurn = 'lc.uyvien5';
const stands = 'Chờ huyện chuyển lên tỉnh';

interface Listed {
  readonly items: readonly { readonly id: string; readonly product: { readonly name: string } }[];
}
interface Seen {
  readonly rulebook: string;
  readonly criteriaSet: string;
  readonly panels: readonly { readonly id: string }[];
  readonly documents: readonly { readonly evidence: readonly { readonly id: string }[] }[];
}
interface Appealed {
  readonly items: readonly { readonly id: string; readonly criteria: readonly string[] }[];
}

interface Waiting {
  readonly personId: string;
  readonly hasCast: boolean;
  readonly released: object | null;
}

/** The council gave 68 points: three stars, two points short of four. */
describe('an owner contests criteria of a result, through the pages', () => {
  let site: Site;
  let dossierId = '';
  let cited = '';
  const visitors = new Map<string, Visitor>();

  openSite(async (opened) => {
    site = opened;
    const { items } = await (await as(owner, phone)).read<Listed>('/dossiers');
    dossierId = items.find((item) => item.product.name === product)?.id ?? '';
    const { documents } = await (await as(owner)).read<Seen>(`/dossiers/${dossierId}`);
    cited = documents.flatMap(({ evidence }) => evidence)[0]?.id ?? '';
    // The owners of the demo cite nothing, and this dossier has left its owner.
    const sheet = { marks: {}, declared: [], confirmedEmpty: [], notes: {}, evidence: { '4.2': [cited] } };
    await site.inDatabase((database) =>
      database.query(
        `INSERT INTO self_assessment (dossier_id, version, criteria_file, criteria_set, sheet, saved_by)
         SELECT d.id, 1, d.rulebook, d.criteria_set, $2, p.person_id
           FROM dossier d JOIN producer_person p ON p.producer_id = d.producer_id WHERE d.id = $1 LIMIT 1`,
        [dossierId, JSON.stringify(sheet)],
      ),
    );
  });

  const as = async (who: string, screen: Screen = desk): Promise<Visitor> => {
    const visitor = visitors.get(who) ?? (await site.visit(screen));
    if (!visitors.has(who)) await visitor.enterAs(who);
    visitors.set(who, visitor);
    return visitor;
  };
  const at = async (who: string, screen: Screen = desk): Promise<DossierPage> => {
    const dossier = new DossierPage((await as(who, screen)).page);
    await dossier.open(dossierId);
    return dossier;
  };
  const appeal = (dossier: DossierPage) => dossier.part('Kiến nghị về kết quả');
  /** The bests of the criteria that are scored anew, with the sheet they stand on. */
  const bests = async (): Promise<{ id: string; set: CriteriaSet; sheet: BallotSheet }> => {
    const visitor = await as(member);
    const { rulebook, criteriaSet } = await visitor.read<Seen>(`/dossiers/${dossierId}`);
    const whole = await visitor.read<CriteriaSet>(`/rulebooks/${rulebook}/sets/${criteriaSet}`);
    const { items } = await visitor.read<Appealed>(`/dossiers/${dossierId}/appeals`);
    const [filed] = items;
    if (!filed) throw new Error(`${member} sees no appeal`);
    const { id, criteria } = filed;
    const best = ballotNear(whole, 100, 1);
    const marks = Object.fromEntries(Object.entries(best.marks).filter(([code]) => criteria.includes(code)));
    return { id, set: contestedSheet(whole, criteria), sheet: { ...best, marks } };
  };
  /** Everything that a careful eye finds wrong on a page or in a dialog as it stands. */
  const faultsOf = async (page: Page) => ({
    violations: await violationsOn(page),
    overflow: await overflowOf(page),
  });
  const none = { violations: [], overflow: 0 };
  const confirm = async (dialog: Locator, action: string) => {
    await dialog.getByRole('button', { name: `Xác nhận: ${action}` }).click();
    await dialog.waitFor({ state: 'hidden' });
  };

  it('names them on a phone, each with what is wrong', async () => {
    const dossier = await at(owner, phone);
    await dossier.page.getByText(/^Còn \d+ ngày để kiến nghị về kết quả chấm$/).waitFor();
    expect(await faultsOf(dossier.page)).toEqual(none);
    const action = 'Kiến nghị về kết quả';
    const dialog = await dossier.begin(action);
    await dialog.getByRole('button', { name: `Xác nhận: ${action}` }).tap();
    await dialog.getByRole('alert').getByText('Hãy chọn ít nhất một tiêu chí').first().waitFor();
    await dialog.getByRole('checkbox', { name: /^4\.2 / }).tap();
    await dialog
      .getByLabel('Vì sao tiêu chí 4.2 chấm chưa đúng')
      .fill('Đã có hợp đồng với ba nhà phân phối.');
    await dialog.getByRole('checkbox', { name: /^5\.2 / }).tap();
    await dialog.getByLabel('Vì sao tiêu chí 5.2 chấm chưa đúng').fill('Giống lúa chỉ có ở Bình Lư.');
    expect(await faultsOf(dossier.page)).toEqual(none);
    expect(await tooSmall(dossier.page)).toEqual([]);
    await confirm(dialog, action);
    await appeal(dossier).getByText('Chờ xem xét').waitFor();
    // 5.2 hangs on 5.1, and 5.3 does too: all three are scored anew.
    await appeal(dossier).getByText('Chấm lại các tiêu chí: 4.2, 5.1, 5.2, 5.3').waitFor();
    expect(await faultsOf(dossier.page)).toEqual(none);
  });

  it('the chair finds it among what waits, and names three who have said that nothing binds them', async () => {
    const visitor = await as(member);
    visitor.expectStatus(403);
    await visitor.page.goto(`/dossiers/${dossierId}`);
    await visitor.page.getByRole('radio', { name: 'Không có xung đột' }).check();
    await visitor.page.getByRole('button', { name: 'Ghi khai báo' }).click();
    await visitor.page.getByRole('region', { name: 'Đường đi của hồ sơ' }).waitFor();
    await declareWithoutPage(site.url, dossierId, otherMembers);

    const { page } = await as(chair);
    await page.goto('/');
    const waits = page.getByRole('listitem').filter({ hasText: product });
    await waits.getByText('Cần làm: xem xét kiến nghị và cử người chấm lại').waitFor();
    await waits.getByRole('link', { name: product }).click();
    const dossier = new DossierPage(page);
    await dossier.part('Đường đi của hồ sơ').waitFor();
    const action = 'Thụ lý kiến nghị và cử người chấm lại';
    const dialog = await dossier.begin(action);
    const open = dialog.getByRole('checkbox', { disabled: false });
    await open.first().waitFor();
    expect(await open.count()).toBe(3);
    await dialog.getByText('đã ngồi trong hội đồng chấm hồ sơ này').first().waitFor();
    for (const choice of await open.all()) await choice.check();
    expect(await faultsOf(page)).toEqual(none);
    await confirm(dialog, action);
    await appeal(dossier).getByText('Đang chấm lại').waitFor();
    expect(await faultsOf(page)).toEqual(none);
  });

  it('a member comes to the sheet from what waits, and nowhere sees the earlier marks', async () => {
    const visitor = await as(member);
    const dossier = await at(member);
    const shown = await dossier.page.getByRole('main').innerText();
    expect(shown).not.toMatch(/\b68\b|3 sao|Ba sao/);
    expect(await faultsOf(dossier.page)).toEqual(none);
    const { panels } = await visitor.read<Seen>(`/dossiers/${dossierId}`);
    await dossier.page.goto(`/dossiers/${dossierId}/panels/${panels[0]?.id ?? ''}/explanation`);
    await dossier.page.getByText('nên chưa được xem điểm cũ').first().waitFor();
    const page = await visitor.go('/');
    const waits = page.getByRole('listitem').filter({ hasText: product });
    await waits.getByText('Cần làm: chấm lại các tiêu chí bị kiến nghị').waitFor();
    await waits.getByRole('link', { name: `Chấm lại các tiêu chí của ${product}` }).press('Enter');
    await page.getByText('Điểm cũ được giấu cho đến khi kiến nghị có kết quả').waitFor();
    expect(await page.getByRole('radio').count()).toBeGreaterThan(0);
  });

  it('the cited file lies beside the contested criterion', async () => {
    const { page } = await as(member);
    const files = page.getByRole('list', { name: /^Tệp minh chứng cho tiêu chí 4\.2 / });
    const link = files.getByRole('link').filter({ hasText: 'chủ thể nêu' });
    expect(await link.getAttribute('href')).toBe(`/api/dossiers/${dossierId}/evidence/${cited}`);
    const [options, file] = [
      await page.getByRole('group', { name: /^4\.2 / }).boundingBox(),
      await link.boundingBox(),
    ];
    expect(file?.x ?? 0).toBeGreaterThan((options?.x ?? 0) + (options?.width ?? 0) - 1);
    expect(await faultsOf(page)).toEqual(none);
  });

  it('scores the contested criteria with the keyboard alone', async () => {
    const { page } = await as(member);
    const { set, sheet } = await bests();
    const send = page.getByRole('button', { name: 'Gửi phiếu' });
    expect(await send.isDisabled()).toBe(true);
    await fillByKeyboard(page, set, sheet);
    expect(await faultsOf(page)).toEqual(none);
    // What is marked is on the phone of the same member too, before it is sent.
    await page.getByText(/^Đã lưu nháp lúc/).waitFor();
    const hand = await site.visit(phone);
    await hand.enterAs(member);
    await hand.page.goto(page.url());
    await hand.page.getByText(/^Đã lưu nháp lúc/).waitFor();
    const marked = ({ page: shown }: Pick<Visitor, 'page'>) =>
      shown.getByRole('radio', { checked: true }).count();
    expect(await marked(hand)).toBe(await marked({ page }));
    expect(await marked(hand)).toBeGreaterThan(0);
    expect(await faultsOf(hand.page)).toEqual(none);
    await tabToText(page, 'Gửi phiếu');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Gửi phiếu 15 điểm? Gửi rồi không sửa được.' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await tabToText(page, 'Gửi phiếu');
    await page.keyboard.press('Enter');
    await page.getByText('Đã gửi phiếu chấm lại: 15 điểm.').waitFor();
    await page.getByRole('link', { name: 'Xem phiếu của tôi' }).press('Enter');
    await page.getByText(/^Mã biên nhận: [\da-f]{64}$/).waitFor();
    expect(await faultsOf(page)).toEqual(none);
  });

  it('the chair releases one of whom no sheet comes, with a reason that all but the scorers read, and names another', async () => {
    const { page } = await as(chair);
    const dossier = await at(chair);
    const [action, reason] = ['Cho thôi chấm lại', 'Ốm dài ngày, không chấm được'];
    const dialog = await dossier.begin(action);
    await dialog.getByRole('combobox', { name: 'Người thôi chấm lại' }).click();
    const options = page.getByRole('option');
    await options.first().waitFor({ state: 'attached' });
    expect(await options.count()).toBe(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Lý do').fill(reason);
    expect(await faultsOf(page)).toEqual(none);
    await confirm(dialog, action);
    await appeal(dossier).getByText(`Lý do: ${reason}`).waitFor();
    expect(await faultsOf(page)).toEqual(none);

    await page.goto('/');
    const waits = page.getByRole('listitem').filter({ hasText: product });
    await waits.getByText('Cần làm: cử thêm người chấm lại kiến nghị').waitFor();
    await declareWithoutPage(site.url, dossierId, [inTurn]);
    const again = await at(chair);
    const naming = await again.begin('Cử thêm người chấm lại');
    const open = naming.getByRole('checkbox', { disabled: false });
    await open.first().waitFor();
    expect(await open.count()).toBe(1);
    await open.first().check();
    await confirm(naming, 'Cử thêm người chấm lại');
    await again.page.goto('/');
    await waits.waitFor({ state: 'detached' });

    const scorer = await at(member);
    await appeal(scorer)
      .getByText(/Được cho thôi lúc/)
      .waitFor();
    expect(await scorer.page.getByText(reason).count()).toBe(0);
  });

  it('once all sheets are in, the chair finds it again and makes the result known', async () => {
    const { id, sheet } = await bests();
    const noted = { ...sheet, notes: { '4.2': 'Đã đọc ba hợp đồng.' } };
    const visitor = await as(member);
    const { items } = await visitor.read<{ items: { members: Waiting[] }[] }>(
      `/dossiers/${dossierId}/appeals`,
    );
    const waiting = items[0]?.members.filter(({ hasCast, released }) => !hasCast && !released) ?? [];
    expect(waiting).toHaveLength(2);
    for (const other of [...otherMembers, inTurn]) {
      const client = await withoutPage(site.url, other);
      const own = await client.get<{ id: string }>('/session');
      if (waiting.some(({ personId }) => personId === own.id))
        await client.post(`/dossiers/${dossierId}/appeals/${id}/ballot`, noted);
    }
    const { page } = await as(chair);
    await page.goto('/');
    const waits = page.getByRole('listitem').filter({ hasText: product });
    await waits.getByText('Cần làm: kết luận kiến nghị; phiếu chấm lại đã đủ').waitFor();
    expect(await faultsOf(page)).toEqual(none);
    const dossier = await at(chair);
    await dossier.take('Công bố kết quả kiến nghị', stands);
    await appeal(dossier).getByText('Đã có kết quả').waitFor();
  });

  it('the chair reads the sheets of a decided appeal, with their notes', async () => {
    const { page } = await as(chair);
    const panel = appeal(new DossierPage(page));
    await panel.getByText('Phiếu chấm lại của từng thành viên').click();
    const chosen = panel.getByRole('combobox', { name: 'Thành viên' });
    await chosen.waitFor();
    const told = async () => panel.locator('dl > div').allInnerTexts();
    // Only what was scored anew.
    expect((await told()).map((line) => line.split(' ')[0])).toEqual(['4.2', '5.1', '5.2', '5.3']);
    const notes: string[] = [];
    for (const index of [0, 1, 2]) {
      await chosen.click();
      await page.locator('.ant-select-item-option').nth(index).click();
      notes.push(...(await told()).filter((line) => line.includes('Ghi chú: Đã đọc ba hợp đồng.')));
    }
    expect(notes).toHaveLength(otherMembers.length);
    expect(await faultsOf(page)).toEqual(none);
  });

  it('the explanation of the earlier result tells by which it was replaced', async () => {
    const { panels } = await (await as(owner)).read<Seen>(`/dossiers/${dossierId}`);
    const page = await (
      await as(owner)
    ).go(`/dossiers/${dossierId}/panels/${panels[0]?.id ?? ''}/explanation`);
    await page.getByText('Kết quả này đã được thay bằng kết quả kiến nghị: 4 sao.').waitFor();
    expect(await faultsOf(page)).toEqual(none);
  });

  it('the owner reads on the phone what became of it, and the star it comes to', async () => {
    const dossier = await at(owner, phone);
    const table = appeal(dossier).getByRole('table', { name: 'Trước và sau khi chấm lại' });
    await table.waitFor();
    const rows = await table.getByRole('row').allInnerTexts();
    expect(rows.map((row) => row.split('\t').map((cell) => cell.trim()))).toEqual([
      ['Nội dung', 'Trước', 'Sau'],
      [expect.stringMatching(/^4\.2 /), '3', '5'],
      [expect.stringMatching(/^5\.1 /), '5', '5'],
      [expect.stringMatching(/^5\.2 /), '2', '3'],
      [expect.stringMatching(/^5\.3 /), '1,29', '2'],
      ['Điểm trung bình', '68', '71,71'],
      ['Hạng sao', '3', '4'],
    ]);
    const paper = appeal(dossier).getByRole('group', { name: 'Thông báo kết quả kiến nghị' });
    expect(await paper.getByRole('link').count()).toBe(2);
    await dossier.page.getByRole('main').getByText('4 sao').first().waitFor();
    // Nothing else to contest, and nobody who sat is named.
    expect(await dossier.action('Kiến nghị về kết quả').isDisabled()).toBe(true);
    expect(await dossier.page.getByText('Thành viên chấm lại').count()).toBe(0);
    expect(await faultsOf(dossier.page)).toEqual(none);
    expect(await tooSmall(dossier.page)).toEqual([]);
  });
});
