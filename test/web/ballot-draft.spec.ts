import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { refreshedByItself } from '../support/web/refreshed-by-itself.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

interface Listed {
  readonly items: readonly { readonly id: string; readonly product: { readonly name: string } }[];
}

interface Draft {
  readonly sheet: { readonly marks: Readonly<Record<string, unknown>> };
}

describe('a ballot that is not finished', () => {
  let site: Site;
  let atTheDesk: Visitor;
  let inTheHand: Visitor;
  let address: string;
  const voter = 'lc.tamduong.uyvien4';

  openSite(async (opened) => {
    site = opened;
    [atTheDesk, inTheHand] = [await site.visit(desk), await site.visit(phone)];
    for (const visitor of [atTheDesk, inTheHand]) await visitor.enterAs(voter);
    const { items } = await atTheDesk.read<Listed>('/dossiers?limit=100');
    const id = items.find(({ product }) => product.name === 'Khăn thổ cẩm Lự Bản Hon')?.id ?? '';
    const { panels } = await atTheDesk.read<{ panels: readonly { id: string }[] }>(`/dossiers/${id}`);
    address = `/dossiers/${id}/panels/${panels[0]?.id ?? ''}/ballot`;
  });

  const option = ({ page }: Pick<Visitor, 'page'>, criterion: string, position: number) =>
    page
      .getByRole('group', { name: new RegExp(`(^|· )${criterion.replace('.', '\\.')} `) })
      .getByRole('radio')
      .nth(position);
  const saved = ({ page }: Visitor) => page.getByText(/^Đã lưu nháp lúc/).waitFor();

  it('is kept by itself, and goes on where it was left on another device', async () => {
    await atTheDesk.go(address);
    await option(atTheDesk, '1.1', 1).check();
    await saved(atTheDesk);
    await inTheHand.go(address);
    expect(await option(inTheHand, '1.1', 1).isChecked()).toBe(true);
    await option(inTheHand, '1.2', 0).check();
    await saved(inTheHand);
  });

  it('is written over by no device that saw less, until its voter says so', async () => {
    const { page } = atTheDesk;
    atTheDesk.expectStatus(412);
    await option(atTheDesk, '1.3', 0).check();
    const told = page.getByRole('alert');
    await told.getByRole('button', { name: 'Lấy bản đã lưu' }).waitFor();
    expect(await option(atTheDesk, '1.3', 0).isChecked()).toBe(true);
    await told.getByRole('button', { name: 'Lấy bản đã lưu' }).click();
    await saved(atTheDesk);
    expect(await option(atTheDesk, '1.2', 0).isChecked()).toBe(true);
    expect(await option(atTheDesk, '1.3', 0).isChecked()).toBe(false);
  });

  it('survives a line that breaks, in this tab', async () => {
    const { page } = atTheDesk;
    await page.route('**/draft', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.fallback(),
    );
    await option(atTheDesk, '1.4', 0).check();
    await page.getByRole('alert').getByRole('button', { name: 'Lưu bản đang mở' }).waitFor();
    await page.unroute('**/draft');
    await page.getByRole('alert').getByRole('button', { name: 'Lưu bản đang mở' }).click();
    await saved(atTheDesk);
    await inTheHand.go(address);
    expect(await option(inTheHand, '1.4', 0).isChecked()).toBe(true);
  });

  it('is saved by itself once the line is back, and with the next mark', async () => {
    const { page } = atTheDesk;
    const broken = async (status: number) => {
      let tries = 0;
      atTheDesk.expectStatus(status);
      await page.route('**/draft', (route) => {
        if (route.request().method() !== 'PUT') return route.fallback();
        tries += 1;
        return tries === 1 ? route.fulfill({ status, body: '' }) : route.fallback();
      });
    };
    await broken(502);
    await option(atTheDesk, '1.4', 1).check();
    const alert = page.getByRole('alert').getByRole('button', { name: 'Lưu bản đang mở' });
    await alert.waitFor();
    await option(atTheDesk, '1.3', 1).check();
    await alert.waitFor({ state: 'detached', timeout: 5_000 });
    await saved(atTheDesk);
    await page.unroute('**/draft');
    await broken(503);
    await option(atTheDesk, '1.4', 0).check();
    await alert.waitFor();
    await alert.waitFor({ state: 'detached' });
    await saved(atTheDesk);
    await page.unroute('**/draft');
    await inTheHand.go(address);
    expect(await option(inTheHand, '1.3', 1).isChecked()).toBe(true);
    expect(await option(inTheHand, '1.4', 0).isChecked()).toBe(true);
  });

  it('reaches the server though its voter never pauses', async () => {
    const page = await atTheDesk.go(address);
    let saves = 0;
    page.on('requestfinished', (request) => (saves += request.method() === 'PUT' ? 1 : 0));
    for (let mark = 0; saves === 0 && mark < 30; mark += 1) {
      await option(atTheDesk, '1.1', mark % 2).check();
      await page.waitForTimeout(300);
    }
    expect(saves).toBeGreaterThan(0);
    await option(atTheDesk, '1.1', 1).check();
    await saved(atTheDesk);
  });

  it('reaches the server though the tab is closed at once', async () => {
    const page = await atTheDesk.openTab();
    await page.goto(address);
    await page.getByText(/^Đã lưu nháp lúc/).waitFor();
    page.on('dialog', (leave) => void leave.accept());
    const closed = page.waitForEvent('close');
    await option({ page }, '1.6', 0).check();
    await page.close({ runBeforeUnload: true });
    await closed;
    await eventually(async () => {
      const { sheet } = await atTheDesk.read<Draft>(address.replace(/ballot$/, 'draft'));
      expect(Object.keys(sheet.marks)).toContain('1.6');
    });
  });

  it('is reviewed without a line too, and cast by nobody once it is back', async () => {
    const page = await atTheDesk.go(address);
    const unreachable = { hasText: 'Không kết nối được máy chủ' };
    await page.context().setOffline(true);
    await option(atTheDesk, '1.6', 1).check();
    await page.getByRole('alert').filter(unreachable).waitFor();
    await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Xem lại phiếu' }).waitFor();
    const open = dialog.getByRole('checkbox');
    while ((await open.count()) > 0) await open.first().click();
    await dialog.getByRole('button', { name: 'Nộp phiếu' }).click();
    await dialog.getByRole('alert').filter(unreachable).waitFor();
    await dialog.getByRole('button', { name: 'Xem lại phiếu' }).click();
    await page.context().setOffline(false);
    await saved(atTheDesk);
    await inTheHand.go(address);
    expect(await option(inTheHand, '1.6', 1).isEnabled()).toBe(true);
    expect(await option(inTheHand, '1.6', 1).isChecked()).toBe(true);
  });

  it('is reviewed as it stands now, with what another device has marked since', async () => {
    await option(inTheHand, '1.5', 0).check();
    await saved(inTheHand);
    const { page } = atTheDesk;
    expect(await option(atTheDesk, '1.5', 0).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xem lại phiếu' }).click();
    expect(await option(atTheDesk, '1.5', 0).isChecked()).toBe(true);
  });

  it('loses nothing that is marked while a slow save is under way, and is reviewed after it', async () => {
    const page = await atTheDesk.go(address);
    let letThrough = () => undefined as void;
    const gate = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route('**/draft', async (route) => {
      if (route.request().method() === 'PUT') await gate;
      await route.continue();
    });
    const slow = page.waitForRequest((request) => request.method() === 'PUT');
    await option(atTheDesk, '1.1', 0).check();
    await slow;
    await option(atTheDesk, '1.2', 1).check();
    await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
    letThrough();
    await page.getByRole('dialog').getByRole('button', { name: 'Xem lại phiếu' }).click();
    await page.unroute('**/draft');
    await saved(atTheDesk);
    await inTheHand.go(address);
    for (const device of [atTheDesk, inTheHand]) {
      expect(await option(device, '1.1', 0).isChecked()).toBe(true);
      expect(await option(device, '1.2', 1).isChecked()).toBe(true);
    }
  });

  it('is nobody else’s', async () => {
    const other = await site.visit(desk);
    await other.enterAs('lc.tamduong.uyvien3');
    const page = await other.go(address);
    await page.getByRole('region', { name: 'Tổng điểm đang chấm' }).waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  });

  describe('at a browser that two members share', () => {
    const other = 'lc.tamduong.uyvien3';
    const marked = ({ page }: Visitor) => page.getByRole('radio', { checked: true }).count();
    const sheet = ({ page }: Visitor) => page.getByRole('region', { name: 'Tổng điểm đang chấm' });
    let shared: Visitor;
    let otherName: string;
    let voterId: string;

    beforeAll(async () => {
      shared = await site.visit(desk);
      await shared.enterAs(other);
      ({ fullName: otherName } = await shared.read<{ fullName: string }>('/session'));
      await shared.enterAs(voter);
      ({ id: voterId } = await shared.read<{ id: string }>('/session'));
    });

    const draftsOn = (page: Page) =>
      page.evaluate<string[]>(`Object.keys(sessionStorage).filter((key) => key.startsWith('ocop.'))`);
    /** Marks one more criterion on a line that is lost. */
    const markUnsaved = async () => {
      await shared.enterAs(voter);
      const page = await shared.go(address);
      await page.route('**/draft', (route) =>
        route.request().method() === 'PUT' ? route.abort() : route.fallback(),
      );
      await option(shared, '1.4', 1).check();
      await page.getByRole('alert').getByRole('button', { name: 'Lưu bản đang mở' }).waitFor();
      return page;
    };

    it('goes from the screen once the other has signed in in another tab, with what is still on its way', async () => {
      const page = await shared.go(address);
      let letThrough = () => undefined as void;
      const gate = new Promise<void>((resolve) => (letThrough = resolve));
      const answered = new Promise<void>((done) => {
        void page.route('**/draft', async (route) => {
          if (route.request().method() !== 'PUT') return route.fallback();
          const response = await route.fetch();
          await gate;
          // Nobody may be waiting any more.
          return route.fulfill({ response }).then(done, done);
        });
      });
      const sent = page.waitForRequest((request) => request.method() === 'PUT');
      await option(shared, '1.3', 0).check();
      expect((await sent).headers()).toMatchObject({ 'ocop-person': voterId });
      await shared.enterAs(other);
      await refreshedByItself(page, '/api/session', 'there');
      await page.getByText(otherName).waitFor();
      await sheet(shared).waitFor();
      expect(await marked(shared)).toBe(0);
      letThrough();
      await answered;
      await refreshedByItself(page, '/api/session', 'there');
      expect(await marked(shared)).toBe(0);
    });

    it('goes with its member, though the session was over when they signed out', async () => {
      const page = await markUnsaved();
      shared.expectStatus(401);
      await shared.leave();
      await page.getByRole('button', { name: 'Đăng xuất' }).click();
      await page.waitForURL('**/sign-in*');
      expect(await draftsOn(page)).toEqual([]);
    });

    it('waits in this tab for its member alone, and is never drawn for the other', async () => {
      const page = await markUnsaved();
      await shared.leave();
      await refreshedByItself(page, '/api/session', 'there');
      await page.getByLabel('Tìm theo vai trò, tên hoặc địa bàn').fill(otherName);
      expect(await draftsOn(page)).toHaveLength(1);

      let letThrough = () => undefined as void;
      const gate = new Promise<void>((resolve) => (letThrough = resolve));
      await page.route('**/api/dossiers/**', (route) => gate.then(() => route.fallback()));
      await page.getByRole('button', { name: otherName }).click();
      await page.getByRole('banner').getByText(otherName).waitFor();
      expect([await sheet(shared).count(), await draftsOn(page)]).toEqual([0, []]);
      letThrough();
      await sheet(shared).waitFor();
      expect(await marked(shared)).toBe(0);
    });
  });
});
