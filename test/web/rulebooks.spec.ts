import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Client } from '../../scripts/journey/client.js';
import { criteriaOf, type CriteriaSet } from '../../src/domain/scoring/criteria-set.js';
import { violationsOn } from '../support/web/accessibility.js';
import { DossierPage } from '../support/web/dossier-page.js';
import { overflowOf, tooSmall } from '../support/web/fit.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly product: { readonly name: string };
    readonly criteriaSet: string;
  }[];
}
interface Rulebooks {
  readonly items: readonly { readonly id: string; readonly sets: readonly { readonly code: string }[] }[];
}
interface Settled {
  readonly id: string;
  readonly place: { readonly id: string };
}

const decision = 'qd-1048-2019';
const product = 'Khăn thổ cẩm Lự Bản Hon';

describe('the law, read by whoever is signed in', () => {
  let site: Site;
  let officer: Visitor;
  let settled: Settled;

  openSite(async (opened) => {
    site = opened;
    const office = new Client(site.url);
    await office.post('/session', { signInName: 'lc.dieuphoi', password: 'ocop-demo-2021' });
    const { roles } = await office.get<{ roles: readonly { place: { id: string } }[] }>('/session');
    // So late that no dossier of another spec comes under it.
    settled = await office.post<Settled>('/local-rules', {
      ...{ placeId: roles[0]?.place.id, rulebook: decision, inForceFrom: '2022-12-30' },
      ...{ decisionNumber: '781/HD-UBND', decidedOn: '2021-06-01' },
      rules: {
        floors: [{ set: '01', criterion: '1.1', star: 4, minPoints: 2 }],
        councils: { province: { minimum: 11 } },
        deadlines: { supplementDays: 10 },
      },
    });
    officer = await site.visit(desk);
    await officer.enterAs('lc.canbo');
  });

  const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const sheet = (query = '') => `/rulebooks/${decision}/sets/01${query}`;
  const withLocalRules = () => sheet(`?localRules=${settled.id}`);

  it('the decisions, newest first, and which of them takes dossiers today', async () => {
    const page = await officer.go('/');
    await page.getByRole('link', { name: 'Quy định' }).click();
    const list = page.getByRole('list', { name: 'Quy định' });
    await list.waitFor();
    const cards = await list.getByRole('article').allInnerTexts();
    expect(cards.map((card) => card.split('\n')[0])).toEqual([
      'QĐ 26/2026/QĐ-TTg',
      'QĐ 148/QĐ-TTg, sửa bởi QĐ 1489/QĐ-TTg (2025)',
      'QĐ 148/QĐ-TTg (2023)',
      'QĐ 1048/QĐ-TTg (2019)',
    ]);
    expect(cards.map((card) => card.includes('Đang nhận hồ sơ'))).toEqual([false, false, false, true]);
    expect(cards[3]).toContain('Nhận hồ sơ từ 21/08/2019 đến 23/02/2023.');
  });

  it('one decision: stars, councils, papers, and a way to every sheet', async () => {
    const { page } = officer;
    await page.getByRole('link', { name: 'QĐ 1048/QĐ-TTg (2019)' }).click();
    await part(page, 'Khung điểm và hạng sao').getByText('từ 70 đến dưới 90 điểm').waitFor();
    const levels = await part(page, 'Các cấp và hội đồng').getByRole('listitem').allInnerTexts();
    expect(levels.map((level) => level.split('\n')[0])).toEqual(['Huyện', 'Tỉnh', 'Bộ']);
    expect(levels[0]).toContain('5–7 người');
    expect(levels[0]).toContain('Điểm trung bình từ 50 điểm');
    expect(levels[1]).toContain('Quá 10 điểm thì thảo luận, có thể chấm lại');
    expect(await part(page, 'Thời hạn').innerText()).toContain('36 tháng');
    expect(await part(page, 'Tài liệu bắt buộc').innerText()).toContain('Phiếu đăng ký sản phẩm');
    const { items } = await officer.read<Rulebooks>('/rulebooks');
    const codes = items.find(({ id }) => id === decision)?.sets.map(({ code }) => code) ?? [];
    const links = await part(page, 'Các bộ tiêu chí').getByRole('link').all();
    const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(codes.map((code) => `/rulebooks/${decision}/sets/${code}`));
  });

  it('what the province settled over it, with what holds today marked, and nothing where nothing is', async () => {
    const { page } = officer;
    const local = part(page, 'Quy định riêng của tỉnh');
    const card = local.getByRole('article').filter({ hasText: '781/HD-UBND' });
    const told = await card.innerText();
    for (const words of ['Tỉnh Lai Châu', '30/12/2022', 'Sắp áp dụng', '11 người', '10 ngày'])
      expect(told).toContain(words);
    const past = (id: string, inForceFrom: string, withdrawnOn: string | null = null) => ({
      ...{ ...settled, id, inForceFrom, withdrawnOn, decisionNumber: id },
    });
    const items = [
      past('rút', '2021-03-01', '2021-02-01'),
      past('sau', '2021-02-01'),
      past('trước', '2021-01-01'),
    ];
    await page.route('**/api/local-rules?*', (route) => route.fulfill({ json: { items, next: null } }), {
      times: 1,
    });
    await page.reload();
    await local.getByRole('article').first().waitFor();
    const cards = await local.getByRole('article').allInnerTexts();
    expect(cards.map((each) => /Đã rút$|Đang áp dụng|Đã được thay/m.exec(each)?.[0])).toEqual([
      'Đã rút',
      'Đang áp dụng',
      'Đã được thay',
    ]);
    await officer.go('/rulebooks/qd-26-2026');
    await local.getByText('Chưa có quy định riêng nào').waitFor();
    expect(await part(page, 'Các cấp và hội đồng').getByText('Huyện').count()).toBe(0);
  });

  it('a decision that does not exist is said to be missing', async () => {
    const page = await officer.go('/rulebooks/qd-1');
    await page.getByText('Không có quyết định này').waitFor();
  });

  it('the whole sheet, with the minimums of the province only where they are asked for', async () => {
    const page = await officer.go(sheet());
    const set = await officer.read<CriteriaSet>(sheet());
    const told = await page.getByRole('main').innerText();
    for (const { code, name, options, branches = [], notes } of criteriaOf(set)) {
      expect(await page.getByRole('rowheader', { name: `${code} ${name}` }).count()).toBe(1);
      for (const { label } of [...options, ...branches, ...notes]) expect(told).toContain(label);
    }
    for (const { label } of set.eliminatedWhen) expect(told).toContain(label);
    expect(told).toContain('Chỉ chấm khi tiêu chí 5.1 đạt từ 2 điểm.');
    expect(told).not.toContain('4 sao cần 2 điểm');

    await officer.go(`/rulebooks/${decision}`);
    await page.getByRole('link', { name: 'Bộ 01: 1 mức tối thiểu' }).click();
    await page.getByText('Mức tối thiểu: 4 sao cần 2 điểm').waitFor();
    await page.getByText('Quyết định số 781/HD-UBND, áp dụng từ 30/12/2022').waitFor();
  });

  it('prints blank on A4: a box for every option, lines to fill in, no menu, no part torn over the next', async () => {
    const page = await officer.go(withLocalRules());
    const set = await officer.read<CriteriaSet>(sheet());
    const options = criteriaOf(set).flatMap((criterion) => criterion.options);
    const boxes = () =>
      page.evaluate<number>(
        `[...document.querySelectorAll('td > span[aria-hidden]')].filter((box) => box.offsetWidth > 0).length`,
      );
    expect(await boxes()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await boxes()).toBe(options.length);
    const shown = (role: 'navigation' | 'banner' | 'button' | 'link') => page.getByRole(role).count();
    expect([await shown('navigation'), await shown('banner'), await shown('button')]).toEqual([0, 0, 0]);
    expect(await shown('link')).toBe(0);
    const told = await page.getByRole('main').innerText();
    for (const words of [
      ...['Theo QĐ 1048/QĐ-TTg (2019)', 'Bộ 01:', 'Sản phẩm:', 'Thành viên hội đồng:', 'Ngày chấm:'],
      ...['/100', '(ký, ghi rõ họ tên)'],
    ])
      expect(told).toContain(words);
    const styleOf = (selector: string, property: string) =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`);
    expect(await styleOf('thead', 'display')).toBe('table-header-group');
    expect(await styleOf('tbody:nth-of-type(2)', 'breakInside')).toBe('avoid');
    expect(await styleOf('main > div', 'display')).toBe('block');
    // The width of A4 within its margins, at 96 pixels an inch.
    await page.setViewportSize({ width: 688, height: 1000 });
    expect(await overflowOf(page)).toBe(0);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(desk);
  });

  it('a dossier leads to its sheet, with the rules it is pinned to', async () => {
    const { items } = await officer.read<Listed>('/dossiers?limit=100');
    const listed = items.find((each) => each.product.name === product);
    const { page } = officer;
    const dossier = new DossierPage(page);
    await dossier.open(listed?.id ?? '');
    const link = dossier.part('Quyết định áp dụng').getByRole('link', { name: 'Xem và in bộ tiêu chí' });
    const address = `/rulebooks/${decision}/sets/${listed?.criteriaSet ?? ''}`;
    expect(await link.getAttribute('href')).toBe(address);
    const pinned = await officer.read<object>(`/dossiers/${listed?.id ?? ''}`);
    await page.route(
      `**/api/dossiers/${listed?.id ?? ''}`,
      (route) => route.fulfill({ json: { ...pinned, localRules: settled.id } }),
      { times: 1 },
    );
    await page.reload();
    await link.click();
    await page.getByText('Có mức tối thiểu theo quy định riêng').waitFor();
    const { pathname, search } = new URL(page.url());
    expect(pathname + search).toBe(`${address}?localRules=${settled.id}`);
  });

  it.each([
    ['the decisions', () => '/rulebooks'],
    ['a decision with districts', () => `/rulebooks/${decision}`],
    ['a decision without', () => '/rulebooks/qd-26-2026'],
    ['a sheet with local rules', withLocalRules],
    ['a sheet with branches', () => '/rulebooks/qd-26-2026/sets/26'],
  ])('%s fits a phone and a wide screen, and breaks no rule of accessibility', async (_, where) => {
    const page = await officer.go(where());
    for (const screen of [desk, phone]) {
      await page.setViewportSize(screen);
      expect(await overflowOf(page)).toBe(0);
      expect(await tooSmall(page)).toEqual([]);
    }
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize(desk);
  });

  it('whoever only keeps the system running reads it too, in English if need be', async () => {
    const administrator = await site.visit(phone);
    await administrator.enterAs('lc.quantri');
    await administrator.speak('en');
    const page = await administrator.go('/rulebooks');
    await page.getByRole('link', { name: 'Decision 1048/QĐ-TTg (2019)' }).tap();
    await part(page, 'Levels and councils')
      .getByText('At least 75% of the members, with the chair')
      .first()
      .waitFor();
    expect(await overflowOf(page)).toBe(0);
    await part(page, 'Criteria sets').getByRole('link', { name: /^01\./ }).tap();
    await page.getByRole('button', { name: 'Print a blank sheet' }).waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
  });
});
