import { describe, expect, it } from '@jest/globals';
import { aMessageDossier, aReminder, anOpinionMessage } from '../../../test/support/a-message.js';
import { composed } from './compose-sendings.js';
import type { DueDelivery } from './composition.js';
import type { Recipient } from './recipient.js';

const owner: Recipient = {
  ...{ id: 'owner-1', fullName: 'Lò Thị Mẫu', digest: true, quiet: null },
  addresses: { mail: 'chu.the@xa.example', text: '0912000000' },
};
const ways = { leaving: ['mail'], publicUrl: 'https://ocop.example' } as const;
const soon = { today: '2021-06-12', daysBefore: 3 };
let notices = 0;
const due = (changes: Partial<DueDelivery> = {}): DueDelivery => ({
  noticeId: `notice-${(notices += 1)}`,
  ...{ channel: 'mail', inDigest: true, recipient: owner, message: aReminder(soon), ...changes },
});
const about = (productName: string) => aReminder({ ...soon, dossier: aMessageDossier({ productName }) });

describe('composed', () => {
  it('puts everything of one person and channel into one digest', () => {
    const carried = [due({ message: about('Chè') }), due({ message: about('Gạo') })];
    const other = due({ recipient: { ...owner, id: 'owner-2' } });
    const { sendings, over } = composed([...carried, other], ways);
    expect(over).toEqual([]);
    expect(sendings).toMatchObject([
      { carries: carried, to: 'chu.the@xa.example', status: 'pending' },
      { carries: [other] },
    ]);
    expect(sendings[0]?.letter.subject).toBe('[OCOP] 2 việc cần chú ý ngày 12/06/2021');
    expect(sendings[0]?.letter.body).toMatch(/1\. Còn 3 ngày đến .+: Chè\n.+\n2\. Còn 3 ngày đến .+: Gạo\n/);
    expect(sendings[0]?.letter.body).toContain('https://ocop.example/notices');
  });

  it('tells a single thing in its own words', () => {
    const [sending] = composed([due()], ways).sendings;
    expect(sending?.letter.subject).toBe('[OCOP] Còn 3 ngày đến hạn gửi hồ sơ về huyện: Chè Tam Đường');
  });

  it('sends alone what may not share', () => {
    const alone = [due({ inDigest: false }), due({ inDigest: false })];
    expect(composed([...alone, due(), due()], ways).sendings.map(({ carries }) => carries.length)).toEqual([
      1, 1, 2,
    ]);
  });

  it('writes a short digest for a short message, kept where none leaves', () => {
    const [sending] = composed([due({ channel: 'text' }), due({ channel: 'text' })], ways).sendings;
    expect(sending).toMatchObject({ to: '0912000000', status: 'kept' });
    expect(sending?.letter.body).toBe(
      '[OCOP] 2 việc cần chú ý ngày 12/06/2021. Xem: https://ocop.example/notices',
    );
  });

  it('drops what is over by now, and what has no address any more', () => {
    const closed = due({ message: aReminder({ ...soon, dossier: aMessageDossier({ open: false }) }) });
    const answered = due({ message: anOpinionMessage({ opinion: { personId: 'm', isAwaited: false } }) });
    const gone = due({ recipient: { ...owner, addresses: {} } });
    expect(composed([closed, answered, gone], ways)).toEqual({
      sendings: [],
      over: [closed, answered, gone],
    });
  });
});
