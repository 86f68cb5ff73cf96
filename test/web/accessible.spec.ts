import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { violationsOn } from '../support/web/accessibility.js';
import { overflowOf } from '../support/web/fit.js';
import { lookAtBothWidths } from '../support/web/look-at.js';
import { openSite } from '../support/web/open-site.js';
import type { Site } from '../support/web/site.js';
import { desk, phone, type Visitor } from '../support/web/visitor.js';

interface Look {
  readonly what: string;
  /** Who looks; nobody is signed in without it. */
  readonly who?: string;
  readonly where: string | ((visitor: Visitor) => Promise<string>);
  /** What the server answers where a door is shut. */
  readonly status?: number;
  /** What is opened before looking. */
  readonly open?: (page: Page) => Promise<void>;
}

interface Listed {
  readonly id: string;
  readonly product: { readonly name: string };
}

const dossierOf = (product: string) => async (visitor: Visitor) => {
  const { items } = await visitor.read<{ items: readonly Listed[] }>('/dossiers?limit=100');
  return `/dossiers/${items.find(({ product: { name } }) => name === product)?.id ?? ''}`;
};
const panelOf = (product: string, at: number) => async (visitor: Visitor) => {
  const dossier = await dossierOf(product)(visitor);
  const { panels } = await visitor.read<{ panels: readonly { id: string }[] }>(dossier);
  return `${dossier}/panels/${panels.at(at)?.id ?? ''}/ballot`;
};
const sessionThat = (state: string) => async (visitor: Visitor) => {
  const { items } = await visitor.read<{ items: readonly { id: string }[] }>(
    `/council-sessions?state=${state}`,
  );
  return `/council-sessions/${items[0]?.id ?? ''}`;
};
const openCharter = async (page: Page) => {
  await page
    .getByText(/^Quy chế/)
    .first()
    .click();
  await page.getByRole('heading', { name: 'Hôm nay áp dụng' }).first().waitFor();
};
const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').waitFor();
};
const unfold = async (page: Page) => {
  for (const summary of ['Điểm trung bình từng tiêu chí', 'Phiếu của từng thành viên', 'Mã băm']) {
    await page.getByText(summary).first().click();
  }
  await page.getByRole('combobox', { name: 'Thành viên' }).first().waitFor();
};

const member = 'lc.tamduong.uyvien3';
const recognised: Look = {
  what: 'a recognised dossier',
  who: 'lc.canbo',
  where: dossierOf('Chè Kim Tuyên Bản Bo'),
};
const sheet: Look = { what: 'a scoring sheet', who: member, where: panelOf('Khăn thổ cẩm Lự Bản Hon', 0) };
const looks: readonly Look[] = [
  { what: 'sign in', where: '/sign-in' },
  {
    what: 'sign in, refused',
    where: '/sign-in',
    open: async (page) => {
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  { what: 'set-up', where: '/set-up' },
  { what: 'my work', who: 'lc.tamduong.canbo', where: '/' },
  { what: 'my work, nothing waits', who: 'lc.giamsat', where: '/' },
  { what: 'dossiers', who: 'lc.canbo', where: '/dossiers' },
  { what: 'a dossier in preparation', who: 'lc.giangma.nam', where: dossierOf('Nấm hương khô Giang Ma') },
  { what: 'a returned dossier', who: 'lc.nungnang.mangkho', where: dossierOf('Măng khô Nùng Nàng') },
  { what: 'a dossier being scored', who: member, where: dossierOf('Khăn thổ cẩm Lự Bản Hon') },
  { what: 'a dossier being verified', who: 'lc.canbo', where: dossierOf('Thịt trâu gác bếp Tả Lèng') },
  { what: 'an eliminated dossier', who: 'lc.tamduong.canbo', where: dossierOf('Cải mèo Thèn Sin') },
  { ...recognised, open: unfold },
  {
    what: 'an action',
    who: 'lc.canbo',
    where: dossierOf('Thịt trâu gác bếp Tả Lèng'),
    open: press('Ghi kiểm tra thực tế'),
  },
  sheet,
  { ...sheet, what: 'the review of a ballot', open: press('Xem lại và nộp') },
  { what: 'a ballot that was cast', who: 'lc.tamduong.thuky', where: panelOf('Chè shan cổ thụ Khun Há', 0) },
  { what: 'register', who: 'lc.banbo.canbo', where: '/register' },
  {
    what: 'register, a new producer',
    who: 'lc.banbo.canbo',
    where: '/register',
    open: async (page) => {
      await page.getByRole('button', { name: 'Thêm chủ thể mới' }).click();
      await page.getByLabel('Tên chủ thể').waitFor();
    },
  },
  { what: 'notices', who: 'lc.tamduong.canbo', where: '/notices' },
  { what: 'outbox', who: 'lc.tamduong.dieuphoi', where: '/outbox' },
  {
    what: 'a ledger',
    who: 'lc.giamsat',
    where: '/ledger',
    open: async (page) => {
      await page.getByText('chi tiết và mã băm').first().click();
      await page.getByText('Mã băm của dòng').first().waitFor();
    },
  },
  {
    what: 'a ledger that may be signed',
    who: 'lc.tamduong.dieuphoi',
    where: '/ledger',
    open: async (page) => {
      await page.getByText('Điểm kiểm, tải về và tự kiểm tra').click();
      await page.getByRole('button', { name: 'Ký điểm kiểm' }).waitFor();
    },
  },
  { what: 'rounds', who: 'lc.tamduong.dieuphoi', where: '/rounds' },
  { what: 'a new round', who: 'lc.tamduong.dieuphoi', where: '/rounds', open: press('Mở đợt mới') },
  {
    what: 'a round',
    who: 'lc.tamduong.dieuphoi',
    where: async (visitor) => {
      const { items } = await visitor.read<{ items: readonly { id: string }[] }>('/rounds');
      return `/rounds/${items.at(-1)?.id ?? ''}`;
    },
  },
  { what: 'people', who: 'lc.quantri', where: '/people' },
  { what: 'a new person', who: 'lc.quantri', where: '/people', open: press('Thêm người dùng') },
  {
    what: 'who hears of a time that was let pass',
    who: 'lc.quantri',
    where: '/people',
    open: async (page) => {
      await page.getByText('Người nhận báo cáo quá hạn', { exact: true }).click();
      await page
        .getByRole('button', { name: /^Chỉ định người nhận báo cáo quá hạn/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { what: 'councils', who: 'lc.quantri', where: '/councils' },
  { what: 'what binds a council', who: 'lc.dieuphoi', where: '/councils', open: openCharter },
  {
    what: 'a new charter',
    who: 'lc.tamduong.dieuphoi',
    where: '/councils',
    open: async (page) => {
      await openCharter(page);
      await page
        .getByRole('button', { name: /^Ban hành quy chế/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    what: 'a new advisory team',
    who: 'lc.dieuphoi',
    where: '/councils',
    open: async (page) => {
      await page
        .getByText(/^Tổ tư vấn 3 người/)
        .first()
        .click();
      await page
        .getByRole('button', { name: /^Lập tổ tư vấn/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { what: 'dossiers to advise on', who: 'lc.tuvan1', where: '/advice-work' },
  { what: 'a place under audit', who: 'lc.giamsat', where: '/audit' },
  { what: 'sessions', who: 'lc.tamduong.thuky', where: '/council-sessions' },
  {
    what: 'a new session',
    who: 'lc.tamduong.thuky',
    where: '/council-sessions',
    open: press('Lên lịch phiên họp'),
  },
  { what: 'a council in session', who: 'lc.tamduong.thuky', where: sessionThat('open') },
  { what: 'a session that is over', who: 'lc.canbo', where: sessionThat('sealed') },
  {
    what: 'the own declarations',
    who: member,
    where: async (visitor) => `${await sessionThat('open')(visitor)}/declarations`,
  },
  {
    what: 'the declaration before a dossier',
    who: 'lc.uyvien1',
    status: 403,
    where: dossierOf('Gạo tẻ râu Bình Lư'),
    open: async (page) => {
      await page.getByRole('radio', { name: /^Có xung đột/ }).check();
      await page.getByRole('radio', { name: 'Lý do khác' }).waitFor();
    },
  },
  {
    what: 'what members have declared',
    who: 'lc.tamduong.chutich',
    where: dossierOf('Khăn thổ cẩm Lự Bản Hon'),
    open: async (page) => {
      await page.getByText(/^Đã khai/).click();
      await page.getByText('Không có xung đột', { exact: true }).first().waitFor();
    },
  },
  { what: 'a page that does not exist', who: 'lc.quantri', where: '/khong-co' },
];

/** Rules of WCAG 2.2 A and AA, as far as a program can judge them, on a wide screen and on a phone. */
describe('whoever looks, and with whatever', () => {
  let site: Site;
  /** One browser a language, whoever sits before it. */
  const visitors = new Map<string, Visitor>();

  openSite((opened) => (site = opened));

  const visitorFor = async (who: string | undefined, language: 'vi' | 'en'): Promise<Visitor> => {
    const visitor = visitors.get(language) ?? (await site.visit(desk));
    if (!visitors.has(language)) await visitor.speak(language);
    visitors.set(language, visitor);
    if (who === undefined) await visitor.leave();
    else await visitor.enterAs(who);
    return visitor;
  };
  const look = async ({ who, where, status, open }: Look, language: 'vi' | 'en'): Promise<Page> => {
    const visitor = await visitorFor(who, language);
    if (status !== undefined) visitor.expectStatus(status);
    await visitor.page.setViewportSize(desk);
    const page = await visitor.go(typeof where === 'string' ? where : await where(visitor));
    await open?.(page);
    return page;
  };
  /** Colours are those of the wide screen; what only a phone shows, its bar and its menu, is looked at once for them. */
  const expectAccessible = async (page: Page, { contrast = false } = {}) => {
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize(phone);
    expect(await violationsOn(page, { contrast })).toEqual([]);
    await eventually(async () => expect(await overflowOf(page)).toBe(0), 3_000);
  };

  it.each(looks)('$what', async (what) => expectAccessible(await look(what, 'vi')));

  it('a password that serves once, one’s own account, and an account that is closed', async () => {
    const administrator = await visitorFor('lc.quantri', 'vi');
    const { roles } = await administrator.read<{ roles: readonly { place: { id: string } | null }[] }>(
      '/session',
    );
    const send = async (path: string, data: object, version = 1) => {
      const headers = { 'idempotency-key': crypto.randomUUID(), 'if-match': `"${version}"` };
      const answer = await administrator.page.request.post(`/api${path}`, { headers, data });
      return (await answer.json()) as { readonly id: string };
    };
    const [signInName, fullName, once] = [`vang.moi.${Date.now()}`, 'Vàng Thị Mới', 'dùng một lần thôi'];
    const { id } = await send('/people', { fullName, signInName, password: once });
    const office = { role: 'auditor', placeId: roles[0]?.place?.id, validFrom: '2021-01-01' };
    await send(`/people/${id}/assignments`, office);

    const newcomer = await site.visit(desk);
    const page = await newcomer.go('/sign-in');
    await page.getByLabel('Tên đăng nhập').fill(signInName);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(once);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đặt mật khẩu của riêng bạn' }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    await lookAtBothWidths(newcomer);
    await page.getByLabel('Mật khẩu hiện tại').fill(once);
    await page.getByLabel('Mật khẩu mới').fill('của riêng tôi thôi');
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await page.getByRole('link', { name: 'Tài khoản của tôi' }).click();
    await page.getByRole('region', { name: 'Liên hệ' }).waitFor();
    await lookAtBothWidths(newcomer);

    const people = await administrator.go('/people');
    await people.getByLabel('Tìm theo tên hoặc tên đăng nhập').fill(signInName);
    await people.getByRole('button', { name: `Khóa tài khoản của ${fullName}` }).click();
    const dialog = people.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('Chuyển công tác');
    await lookAtBothWidths(administrator);
    await dialog.getByRole('button', { name: 'Khóa tài khoản' }).click();
    await people.getByText('Chuyển công tác').waitFor();
    await people.getByRole('button', { name: `Đặt lại mật khẩu của ${fullName}` }).click();
    await people.getByLabel('Mật khẩu dùng một lần').waitFor();
    await lookAtBothWidths(administrator);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
  });

  it('a pale word among others and a button without a name would be found', async () => {
    const page = await look({ what: 'rounds', who: 'lc.tamduong.dieuphoi', where: '/rounds' }, 'vi');
    await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend',
      '<p style="color: rgb(96 96 96)">seen</p><p style="color: rgb(160 160 160)">pale</p><button></button>')`);
    const found = (await violationsOn(page)).map((violation) => violation.split(' ')[0]);
    expect(found.toSorted()).toEqual(['button-name', 'color-contrast']);
    expect(
      (await violationsOn(page, { contrast: false })).map((violation) => violation.split(' ')[0]),
    ).toEqual(['button-name']);
  });

  it.each([
    ['Reminders', recognised],
    ['Sealed ballot', sheet],
  ])('in English too: %s', async (words, what) => {
    const page = await look(what, 'en');
    await page.getByText(words).first().waitFor();
    await expectAccessible(page, { contrast: true });
  });
});
