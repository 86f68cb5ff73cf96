import { describe, expect, it } from '@jest/globals';
import { aMessageDossier, aReminder, aStepMessage } from '../../../test/support/a-message.js';
import { asThingsStand } from './as-things-stand.js';
import type { DueDelivery } from './composition.js';
import type { WrittenSending } from './sending.store.js';

const to = 'chu.the@xa.example';
const delivery = (changes: Partial<DueDelivery> = {}): DueDelivery => ({
  ...{ noticeId: 'notice-1', channel: 'mail', inDigest: false, concerns: true },
  recipient: { id: 'owner-1', fullName: 'Lò Thị Mẫu', digest: true, quiet: null, addresses: { mail: to } },
  message: aReminder({ today: '2021-06-12', daysBefore: 3 }),
  ...changes,
});
const written = (changes: Partial<WrittenSending> = {}): WrittenSending => ({
  ...{ id: 'sending-1', channel: 'mail', to, subject: 'Như đã viết', text: 'Như đã viết' },
  ...{ carries: [delivery()], isInDoubt: false, ...changes },
});
const now = (changes: Partial<WrittenSending> = {}) =>
  asThingsStand(written(changes), { leaving: ['mail'], publicUrl: undefined });
const closed = delivery({ message: aReminder({ dossier: aMessageDossier({ open: false }) }) });
const moved = delivery({
  recipient: { ...delivery().recipient, addresses: { mail: 'moi@xa.example' } },
});

describe('asThingsStand', () => {
  it('writes it again with the days that are left', () =>
    expect(now()).toMatchObject({
      ...{ to, over: [] },
      letter: { subject: '[OCOP] Còn 3 ngày đến hạn gửi hồ sơ về huyện: Chè Tam Đường' },
    }));

  it('leaves out what is over, and ends where all of it is', () => {
    expect(now({ carries: [delivery({ inDigest: true }), { ...closed, inDigest: true }] })).toMatchObject({
      over: [{ message: closed.message }],
    });
    expect(now({ carries: [closed] })).toBeNull();
    expect(now({ carries: [closed], isInDoubt: true })).toBeNull();
  });

  it('goes to the address of today', () =>
    expect(now({ carries: [moved] })).toMatchObject({ to: 'moi@xa.example' }));

  it('leaves what somebody may have, or cannot be written, as it was written, and offers it at no other address', () => {
    const asWritten = { to, letter: { subject: 'Như đã viết', body: 'Như đã viết' }, over: [] };
    expect(now({ isInDoubt: true })).toEqual(asWritten);
    expect(now({ carries: [] })).toEqual(asWritten);
    // Its letter names a day that it does not hold.
    const broken = delivery({ message: aStepMessage({ template: 'apologised' }) });
    expect(now({ carries: [broken] })).toEqual(asWritten);
    expect(now({ carries: [moved], isInDoubt: true })).toBeNull();
  });
});
