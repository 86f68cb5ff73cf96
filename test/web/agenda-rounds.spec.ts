import { describe, expect, it } from '@jest/globals';
import { violationsOn } from '../support/web/accessibility.js';
import { lookAtEveryWidth } from '../support/web/look-at.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, type Visitor } from '../support/web/visitor.js';
import { secretaryOfWaiting, waitingOf, writeWaitingCouncil } from '../support/web/waiting-council.js';

/** An agenda is made of rounds, not of single dossiers. */
describe('a session before which several rounds wait', () => {
  let site: Site;
  let secretary: Visitor;
  let sessionId = '';

  openSite(async (opened) => {
    site = opened;
    ({ sessionId } = await site.inDatabase(writeWaitingCouncil));
    secretary = await site.visit(desk);
    await secretary.enterAs(secretaryOfWaiting);
  });

  const agenda = () => secretary.page.getByRole('region', { name: 'Chương trình họp' });
  const listed = async () =>
    (await secretary.read<{ items: readonly { product: string }[] }>(`/council-sessions/${sessionId}`)).items;

  /** How far down the attendance begins, before and after it is told what waits. */
  const attendanceAt = async () => {
    const visitor = await site.visit(desk);
    await visitor.enterAs(secretaryOfWaiting);
    const { page } = visitor;
    const attendance = page.getByRole('region', { name: 'Điểm danh' });
    const top = async () => Math.round((await attendance.boundingBox())?.y ?? 0);
    let before = 0;
    await page.route('**/waiting', async (route) => {
      await attendance.waitFor();
      before = await top();
      await route.continue();
    });
    await visitor.go(`/council-sessions/${sessionId}`);
    await page.getByText(/đang chờ hội đồng/).waitFor(); // a slow browser rests before it has asked
    return { before, after: await top() };
  };

  it('offers all that wait, or those of the round that is chosen, and adds these alone', async () => {
    const page = await secretary.go(`/council-sessions/${sessionId}`);
    await page.getByText(`${waitingOf[1] + waitingOf[2]} hồ sơ đang chờ hội đồng`).waitFor();
    await page.getByRole('button', { name: `Thêm cả ${waitingOf[1] + waitingOf[2]} hồ sơ` }).waitFor();
    await lookAtEveryWidth(secretary);
    await page.getByRole('combobox', { name: 'Đợt' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option').first().waitFor({ state: 'attached' });
    await page.getByTitle(/Đợt 2/).click();
    const addAll = page.getByRole('button', { name: `Thêm cả ${waitingOf[2]} hồ sơ` });
    await addAll.click();
    await expect(
      agenda()
        .getByRole('article')
        .nth(waitingOf[2] - 1)
        .waitFor(),
    ).resolves.toBeUndefined();
    // While the page has just grown, and still says that it is done.
    expect(await violationsOn(page)).toEqual([]);
    expect((await listed()).map(({ product }) => product).toSorted()).toEqual(
      [1, 2, 3].map((lot) => expect.stringContaining(`đợt 2, lô ${lot}`) as unknown),
    );
    await page.getByText(`${waitingOf[1]} hồ sơ đang chờ hội đồng`).waitFor();
    const { before, after } = await attendanceAt();
    expect(after).toBe(before); // nothing moves under a finger
  });

  it('takes the rest behind them, by keyboard, and has nothing left to offer', async () => {
    const { page } = secretary;
    expect(await page.getByRole('combobox', { name: 'Đợt' }).count()).toBe(0); // one round is no choice
    // The list stays open and the focus by it, though the button has gone with its row.
    const waiting = agenda().locator('details').getByRole('listitem');
    await waiting.first().getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.getByText(`${waitingOf[1] - 1} hồ sơ đang chờ hội đồng`).waitFor();
    expect(await waiting.first().isVisible()).toBe(true);
    expect(await page.evaluate(`document.activeElement?.tagName`)).toBe('SUMMARY');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: `Thêm cả ${waitingOf[1] - 1} hồ sơ` }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Không còn hồ sơ nào đang chờ hội đồng này.').waitFor();
    expect((await listed()).map(({ product }) => product.replace(/.*đợt (\d).*/, '$1')).join('')).toBe(
      '2221111',
    );
    await lookAtEveryWidth(secretary);
    const { before, after } = await attendanceAt();
    expect(after).toBe(before);
  });
});
