import { describe, expect, it } from '@jest/globals';
import {
  chairOf,
  largest,
  members,
  nameOfMember,
  products,
  secretaryOf,
  writeSession,
  type WrittenSession,
} from '../../scripts/world/large-session.js';
import type { CriteriaSet } from '../../src/domain/scoring/criteria-set.js';
import { ballotNear } from '../../src/modules/demo/ballot-near.js';
import { violationsOn } from '../support/web/accessibility.js';
import { Asked, dossiersIn } from '../support/web/asked.js';
import { fillByPointer } from '../support/web/ballot-sheet.js';
import { castWithoutPage } from '../support/web/council.js';
import { overflowOf, tooSmall } from '../support/web/fit.js';
import { refreshedByItself } from '../support/web/refreshed-by-itself.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, tablet, type Visitor } from '../support/web/visitor.js';

/** The desk looks at the dossier before the council every five seconds, and everybody at who is signed in. */
const isPoll = (path: string) => /^GET \/api\/(dossiers\/[^/]+|session)$/.test(path);

describe(`a session of ${products} products and ${members} members`, () => {
  let site: Site;
  let large: WrittenSession;
  let secretary: Visitor;
  let asked: Asked;

  openSite(async (opened) => {
    site = opened;
    large = await site.inDatabase((database) => writeSession(database, largest));
    secretary = await site.visit(desk);
    await secretary.enterAs(secretaryOf(largest));
    asked = new Asked(secretary.page);
  });

  const agenda = ({ page }: Visitor) => page.getByRole('region', { name: 'Chương trình họp' });
  const open = async (visitor: Visitor) => {
    await visitor.page.goto(`/council-sessions/${large.sessionId}`);
    await agenda(visitor)
      .getByRole('link', { name: large.dossiers.at(-1)?.product ?? '', exact: true })
      .waitFor();
  };

  it('shows all of both, and asks for none of its dossiers but the one before the council', async () => {
    await open(secretary);
    const { page } = secretary;
    await page.getByText(`Đã nộp 0/${members} phiếu`).waitFor();
    await page.getByRole('button', { name: 'Kết thúc chấm và đếm phiếu' }).waitFor();
    expect(await agenda(secretary).getByRole('article').count()).toBe(products);
    const voters = page.getByRole('region', { name: /^Đang chấm/ }).getByRole('listitem');
    expect(await voters.filter({ hasText: 'Chưa nộp' }).count()).toBe(members);
    const paths = asked.take();
    expect(paths.length).toBeLessThanOrEqual(14);
    expect(dossiersIn(paths)).toEqual([large.dossiers[0]?.id]);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('asks for as little a ballot, and for no other dossier', async () => {
    const [first] = large.dossiers;
    for (const cast of [1, 2]) {
      asked.take();
      await castWithoutPage(site.url, first?.id ?? '', [nameOfMember(cast)], 76);
      await secretary.page.getByText(`Đã nộp ${cast}/${members} phiếu`).waitFor();
      await secretary.page.waitForTimeout(1_500); // a push a second would have come
      const paths = asked.take();
      expect(paths.filter((path) => !isPoll(path)).length).toBeLessThanOrEqual(3);
      expect(dossiersIn(paths)).toEqual([first?.id]);
    }
  });

  it('goes on watching where the board was answered once that the server is away', async () => {
    const { page } = secretary;
    let asked = 0;
    secretary.expectStatus(503);
    await page.route('**/board', (route) => {
      asked += 1;
      return asked === 1 ? route.fulfill({ status: 503, body: '' }) : route.fallback();
    });
    await open(secretary);
    await page.getByText(`Đã nộp 2/${members} phiếu`).waitFor();
    expect(asked).toBe(1);
    await castWithoutPage(site.url, large.dossiers[0]?.id ?? '', [nameOfMember(4)], 76);
    await page.getByText(`Đã nộp 3/${members} phiếu`).waitFor();
    await page.unroute('**/board');
  });

  it('records that somebody leaves a second time, though the answer to the first was lost', async () => {
    await open(secretary);
    const { page } = secretary;
    const seat = page
      .getByRole('region', { name: 'Điểm danh' })
      .getByRole('listitem')
      .filter({ hasText: 'ra về' })
      .last();
    const name = (await seat.getByRole('strong').innerText()).trim();
    const leaves = page.getByRole('button', { name: `Ghi ${name} ra về` });
    const comes = page.getByRole('button', { name: `Ghi ${name} có mặt` });
    const come = async () => {
      await comes.click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ghi có mặt' }).click();
      await leaves.waitFor();
    };
    await page.route(
      '**/steps/leave',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await leaves.click();
    await page.getByRole('alert').filter({ hasText: 'Không kết nối được máy chủ' }).waitFor();
    await come();
    await leaves.click();
    await comes.waitFor();
    await come();
  });

  it('leads a member from one sheet to the next, without a look at the agenda', async () => {
    const member = await site.visit(desk);
    await member.enterAs(nameOfMember(3));
    const { page } = member;
    await open(member);
    const [first, second] = large.dossiers;
    const seen = new Asked(page);
    await agenda(member)
      .getByRole('link', { name: `Chấm điểm ${first?.product ?? ''}` })
      .click();
    await page.getByRole('region', { name: 'Tổng điểm đang chấm' }).waitFor();
    const set = await member.read<CriteriaSet>('/rulebooks/qd-1048-2019/sets/12');
    await fillByPointer(page, set, ballotNear(set, 76, 3));
    await page.getByText(/^Đã lưu nháp/).waitFor();
    await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
    seen.take();
    await page.getByRole('dialog').getByRole('button', { name: 'Nộp phiếu' }).click();
    await page.getByText(`Còn ${products - 1} sản phẩm chờ chấm`).waitFor();
    const casting = seen.take();
    expect(casting.length).toBeLessThanOrEqual(10);
    expect(dossiersIn(casting)).toEqual([first?.id]);
    expect(await violationsOn(page)).toEqual([]);

    await page.getByRole('link', { name: `Chấm tiếp: ${second?.product ?? ''}` }).click();
    await page.getByRole('heading', { level: 1, name: second?.product }).waitFor();
    await page.getByRole('region', { name: 'Tổng điểm đang chấm' }).waitFor();
    expect(await page.evaluate<string>(`document.activeElement?.getAttribute('name') ?? ''`)).toMatch(
      /^mark-/,
    );
    const next = seen.take();
    expect(next.length).toBeLessThanOrEqual(6);
    expect(dossiersIn(next)).toEqual([second?.id]);
  });

  it('keeps what is typed at the table while the page refreshes by itself, with a line or without', async () => {
    const [first] = large.dossiers;
    const left = Array.from({ length: members - 6 }, (_, at) => nameOfMember(at + 5));
    await Promise.all(
      [chairOf(largest), secretaryOf(largest), ...left].map((who) =>
        castWithoutPage(site.url, first?.id ?? '', [who], 76),
      ),
    );
    const { page } = secretary;
    await page.getByText(`Đã nộp ${members}/${members} phiếu`).waitFor();
    await page.getByRole('button', { name: 'Kết thúc chấm và đếm phiếu' }).click();
    const dialog = page.getByRole('dialog', { name: 'Kết thúc chấm và đếm phiếu' });
    const note = dialog.getByLabel('Ghi chú');
    await note.fill('Đã đối chiếu đủ phiếu.');
    for (const line of ['lost', 'there'] as const) {
      await refreshedByItself(page, `/api/dossiers/${first?.id ?? ''}`, line);
      expect(await note.inputValue()).toBe('Đã đối chiếu đủ phiếu.');
    }
    await dialog.getByRole('button', { name: 'Thôi, quay lại' }).click();
  });

  it('has a board and an agenda that fit a tablet', async () => {
    const chair = await site.visit(tablet);
    await chair.enterAs(chairOf(largest));
    await open(chair);
    await chair.page.getByText(/^Đã nộp \d+\/\d+ phiếu/).waitFor();
    expect([await overflowOf(chair.page), await tooSmall(chair.page)]).toEqual([0, []]);
  });

  it.each([
    ['phone', phone],
    ['tablet', tablet],
  ])('fits a %s', async (_, screen) => {
    const member = await site.visit(screen);
    await member.enterAs(nameOfMember(4));
    await open(member);
    expect(await overflowOf(member.page)).toBe(0);
    await member.page
      .getByRole('link', { name: `Chấm điểm ${large.dossiers[1]?.product ?? ''}` })
      .first()
      .tap();
    await member.page.getByRole('region', { name: 'Tổng điểm đang chấm' }).waitFor();
    expect(await overflowOf(member.page)).toBe(0);
  });
});
