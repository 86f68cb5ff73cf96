import { describe, expect, it } from '@jest/globals';
import { aReminder, aStepMessage } from '../../../test/support/a-message.js';
import { deliveriesTo } from './plan-deliveries.js';
import type { Recipient } from './recipient.js';

const owner: Recipient = {
  id: 'owner-1',
  fullName: 'Lò Thị Mẫu',
  addresses: { mail: 'chu.the@xa.example', text: '0912000000' },
  digest: true,
  quiet: { from: '21:00', to: '06:30' },
};
const both = { leaving: ['mail', 'text'], publicUrl: 'https://ocop.example' } as const;
const none = { ...both, leaving: [] };
const atNight = { today: '2021-06-14', time: '23:00', planned: { day: '2021-06-14', time: '23:00' } };

describe('deliveriesTo', () => {
  it('writes what is urgent at once, for each channel in its own form', () => {
    const [mail, text] = deliveriesTo(owner, aReminder(), both);
    expect(mail).toMatchObject({
      channel: 'mail',
      to: 'chu.the@xa.example',
      inDigest: false,
      status: 'pending',
    });
    expect(mail?.letter?.body).toContain('Kính gửi Ông/Bà Lò Thị Mẫu,');
    expect(text).toMatchObject({ channel: 'text', to: '0912000000', at: null, status: 'pending' });
    expect(text?.letter?.body).toMatch(
      /^\[OCOP\] Còn 1 ngày đến hạn gửi hồ sơ về huyện: Chè Tam Đường\. Xem: https:\/\/ocop\.example\/dossiers\/[-0-9a-f]+$/,
    );
  });

  it('holds it within quiet hours, and writes it when they are over', () => {
    const [mail] = deliveriesTo(owner, aReminder(atNight), both);
    expect(mail).toMatchObject({ inDigest: false, at: { day: '2021-06-15', time: '06:30' }, letter: null });
  });

  it('leaves what is not urgent to the digest', () => {
    const soon = aReminder({
      today: '2021-06-12',
      daysBefore: 3,
      planned: { day: '2021-06-12', time: '07:00' },
      time: '07:00',
    });
    const [mail] = deliveriesTo(owner, soon, both);
    expect(mail).toMatchObject({ inDigest: true, at: { day: '2021-06-12', time: '07:30' }, letter: null });
    expect(deliveriesTo({ ...owner, digest: false }, soon, both)[0]).toMatchObject({
      inDigest: false,
      at: null,
    });
  });

  it('keeps mail that cannot leave, disturbing nobody, and plans no short messages', () => {
    const planned = deliveriesTo(owner, aStepMessage(atNight), none);
    expect(planned).toMatchObject([{ channel: 'mail', at: null, status: 'kept' }]);
    expect(planned[0]?.letter).not.toBeNull();
  });

  it('goes only where there is an address', () => {
    expect(deliveriesTo({ ...owner, addresses: { text: '0912000000' } }, aReminder(), both)).toMatchObject([
      { channel: 'text' },
    ]);
    expect(deliveriesTo({ ...owner, addresses: {} }, aReminder(), both)).toEqual([]);
  });
});
