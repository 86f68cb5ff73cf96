import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { pagesOf, paragraphsOf } from '../support/read-paper.js';
import { violationsOn } from '../support/web/accessibility.js';
import { overflowOf, tooSmall } from '../support/web/fit.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

interface Listed {
  readonly id: string;
  readonly product: { readonly name: string };
}
interface Explained {
  readonly sum: number;
  readonly star: number;
  readonly parts: readonly { readonly sections: readonly { readonly criteria: readonly Criterion[] }[] }[];
}
interface Criterion {
  readonly code: string;
  readonly members?: readonly { readonly member: string }[];
}

const criteriaOf = ({ parts }: Explained) =>
  parts.flatMap(({ sections }) => sections).flatMap(({ criteria }) => criteria);
const result = (page: Page) => page.getByRole('region', { name: 'Kết quả và điều quyết định' });

describe('why a product has its star', () => {
  let site: Site;
  let officer: Visitor;
  let address: string;

  const dossierOf = async (visitor: Visitor, product: string) => {
    const { items } = await visitor.read<{ items: readonly Listed[] }>('/dossiers?limit=100');
    return `/dossiers/${items.find(({ product: { name } }) => name === product)?.id ?? ''}`;
  };

  openSite(async (opened) => {
    site = opened;
    officer = await site.visit(desk);
    await officer.enterAs('lc.canbo');
    const { page } = officer;
    await officer.go(await dossierOf(officer, 'Chè Kim Tuyên Bản Bo'));
    await page.getByRole('link', { name: 'Giải trình kết quả' }).first().click();
    await result(page).waitFor();
    address = new URL(page.url()).pathname;
  });

  it('from the star to the last option, with every member’s choice for whoever may read ballots', async () => {
    const { page } = officer;
    const explained = await officer.read<Explained>(address);
    await result(page)
      .getByRole('img', { name: `${explained.star} sao` })
      .waitFor();
    expect(await result(page).innerText()).toContain(`Tổng ${explained.sum} điểm trên 9 phiếu`);
    expect(await result(page).innerText()).toContain('4 sao cần trung bình từ 70 điểm');
    await page.getByRole('region', { name: 'Điều còn thiếu để lên 5 sao' }).waitFor();
    const [first, ...others] = criteriaOf(explained);
    const told = await page.getByRole('main').innerText();
    for (const { code } of others) {
      expect(await page.getByRole('rowheader', { name: new RegExp(`^${code} `) }).count()).toBe(1);
    }
    expect(told).toContain('Hội đồng tỉnh, lần 2');
    expect(first?.members).toHaveLength(9);
    for (const { member } of first?.members ?? []) expect(told).toContain(member);
  });

  it('sums without names for the owner', async () => {
    const owner = await site.visit(phone);
    await owner.enterAs('lc.banbo.htxche');
    const page = await owner.go(address);
    const members = criteriaOf(await owner.read<Explained>(address)).flatMap((each) => each.members ?? []);
    expect(members).toEqual([]);
    await page.getByRole('table').first().waitFor();
    const told = await page.getByRole('main').innerText();
    const names = criteriaOf(await officer.read<Explained>(address))[0]?.members ?? [];
    expect(names.filter(({ member }) => told.includes(member))).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    expect(await tooSmall(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('fits a phone and breaks no rule of accessibility with every choice told', async () => {
    const { page } = officer;
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize(phone);
    expect(await overflowOf(page)).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize(desk);
  });

  it('prints as a paper of its own: no menu, no button, heads repeated, no criterion torn', async () => {
    const { page } = officer;
    await page.emulateMedia({ media: 'print' });
    const shown = (role: 'navigation' | 'banner' | 'button' | 'link') => page.getByRole(role).count();
    expect([await shown('navigation'), await shown('banner'), await shown('button')]).toEqual([0, 0, 0]);
    expect(await page.getByRole('link', { name: 'Về trang hồ sơ' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Tải' }).count()).toBe(0);
    const styleOf = (selector: string, property: string) =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`);
    expect(await styleOf('thead', 'display')).toBe('table-header-group');
    expect(await styleOf('tbody:nth-of-type(2)', 'breakInside')).toBe('avoid');
    expect(await overflowOf(page)).toBe(0);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    await page.emulateMedia({ media: 'screen' });
  });

  it('is taken along as a paper, to go on writing or to file, and so is each member’s sheet', async () => {
    const { page } = officer;
    const saved = async (format: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: `Tải .${format}` }).click(),
      ]);
      return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
    };
    const pdf = await saved('pdf');
    expect(pdf.name).toBe('Giải trình kết quả - Chè Kim Tuyên Bản Bo.pdf');
    expect((await pagesOf(pdf.content))[0]).toContain('GIẢI TRÌNH KẾT QUẢ');
    const docx = await saved('docx');
    expect(docx.name).toBe('Giải trình kết quả - Chè Kim Tuyên Bản Bo.docx');
    expect(paragraphsOf(docx.content)).toContain('GIẢI TRÌNH KẾT QUẢ');

    const phoned = await site.visit(phone);
    await phoned.enterAs('lc.canbo');
    const dossier = await phoned.go(await dossierOf(phoned, 'Chè Kim Tuyên Bản Bo'));
    await dossier.getByText('Phiếu của từng thành viên').first().click();
    const sheet = dossier.getByRole('group', { name: /^Phiếu đánh giá của / });
    expect(await sheet.getByRole('link', { name: 'Tải .docx' }).getAttribute('href')).toMatch(
      /\/ballots\/[\da-f-]{36}\/sheet\?format=docx$/,
    );
    expect(await overflowOf(dossier)).toBe(0);
    expect(await violationsOn(dossier)).toEqual([]);
  });

  it('names the floors, and the findings of a majority, that took the star', async () => {
    const { page } = officer;
    const explained = await officer.read<Record<string, unknown>>(address);
    const floor = {
      ...{ criterion: '1.1', name: 'Nguồn nguyên liệu', star: 4, minPoints: 3 },
      ...{ need: 27, have: 26, held: false, short: 1 },
    };
    const answer = async (changed: object) => {
      await page.unrouteAll();
      await page.route(
        '**/api/**/explanation',
        (route) => route.fulfill({ json: { ...explained, ...changed } }),
        {
          times: 1,
        },
      );
      await page.reload();
      await result(page).waitFor();
      return result(page).innerText();
    };
    expect(await answer({ star: 3, decidedBy: { by: 'floors', floors: [floor] } })).toContain(
      '4 sao cần ít nhất 3 điểm trung bình ở “1.1 Nguồn nguyên liệu”, tức 27 điểm trên 9 phiếu; đạt 26, thiếu 1.',
    );
    const finding = { code: 'fake', labels: ['Hồ sơ giả mạo'], effect: 'eliminates', ballots: 6 };
    const told = await answer({
      ...{ star: null, outcome: 'eliminated' },
      decidedBy: { by: 'findings', findings: [finding] },
    });
    expect(told).toContain('Bị loại, không xếp hạng');
    expect(told).toContain('Hồ sơ giả mạo (Loại hồ sơ): 6/9 phiếu ghi nhận');
    await page.unrouteAll();
  });

  it('shows the files cited for a criterion, and the minimum it has to hold', async () => {
    const { page } = officer;
    const explained = await officer.read<Explained>(address);
    const { documents } = await officer.read<{
      documents: readonly { readonly evidence: readonly { id: string; fileName: string }[] }[];
    }>(address.split('/panels')[0] ?? '');
    const [file] = documents.flatMap(({ evidence }) => evidence);
    const [criterion] = criteriaOf(explained);
    const floor = { criterion: '1.1', name: '', star: 5, minPoints: 3, need: 27, have: 22, short: 5 };
    Object.assign(criterion ?? {}, { evidence: [file?.id], floors: [{ ...floor, held: false }] });
    await page.route('**/api/**/explanation', (route) => route.fulfill({ json: explained }), { times: 1 });
    await page.reload();
    await page
      .getByText('Chưa đạt mức tối thiểu 3 điểm cho 5 sao: thiếu 5 điểm tính trên mọi phiếu')
      .waitFor();
    const link = page.getByRole('link', { name: file?.fileName ?? '' });
    expect(await link.getAttribute('href')).toContain(`/evidence/${file?.id}`);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('stays shut while ballots are sealed', async () => {
    const dossier = await dossierOf(officer, 'Khăn thổ cẩm Lự Bản Hon');
    const { panels } = await officer.read<{ panels: readonly { id: string; status: string }[] }>(dossier);
    const open = panels.find(({ status }) => status === 'open');
    officer.expectStatus(403);
    const page = await officer.go(`${dossier}/panels/${open?.id ?? ''}/explanation`);
    await page
      .getByRole('alert')
      .filter({ hasText: 'Phiếu được giữ kín đến khi khóa phiên chấm.' })
      .waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
  });
});
