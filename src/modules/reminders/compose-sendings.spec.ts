import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import {
  aMessageDossier,
  aReminder,
  aStepMessage,
  anOpinionMessage,
} from '../../../test/support/a-message.js';
import { ComposeSendings, composed } from './compose-sendings.js';
import { Composition, type Composed, type DueDelivery, type Unwritten } from './composition.js';
import type { Recipient } from './recipient.js';
import type { Transports } from './transports.js';

const owner: Recipient = {
  ...{ id: 'owner-1', fullName: 'Lò Thị Mẫu', digest: true, quiet: null },
  addresses: { mail: 'chu.the@xa.example', text: '0912000000' },
};
const ways = { leaving: ['mail'], publicUrl: 'https://ocop.example' } as const;
const soon = { today: '2021-06-12', daysBefore: 3 };
let notices = 0;
const due = (changes: Partial<DueDelivery> = {}): DueDelivery => ({
  noticeId: `notice-${(notices += 1)}`,
  ...{ channel: 'mail', inDigest: true, recipient: owner, concerns: true, message: aReminder(soon) },
  ...changes,
});
/** Its letter names a day that it does not hold. */
const broken = aStepMessage({ template: 'apologised' });
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

  it('drops what is over by now, what has no address any more, and what concerns its person no more', () => {
    const closed = due({ message: aReminder({ ...soon, dossier: aMessageDossier({ open: false }) }) });
    const answered = due({ message: anOpinionMessage({ opinion: { personId: 'm', isAwaited: false } }) });
    const gone = due({ recipient: { ...owner, addresses: {} } });
    const left = due({ concerns: false });
    const over = [closed, answered, gone, left];
    expect(composed(over, ways)).toEqual({ sendings: [], over, unwritten: [] });
  });

  it('leaves out of a digest what cannot be written, and tells why', () => {
    const whole = [due(), due()];
    const { sendings, over, unwritten } = composed([due({ message: broken }), ...whole], ways);
    expect([sendings.map(({ carries }) => carries), over]).toEqual([[whole], []]);
    expect(unwritten.map(({ cause }) => String(cause))).toEqual(['Error: A text needs {dueOn}']);
  });
});

/** Hands out what nobody has written yet, so many people at once. */
class Waiting extends Composition {
  readonly written: string[] = [];

  constructor(private readonly waiting: readonly DueDelivery[]) {
    super();
  }

  override composeDue(
    limit: number,
    except: readonly Unwritten[],
    compose: (due: readonly DueDelivery[]) => Composed,
  ) {
    const left = new Set([...this.written, ...except.map(({ delivery }) => delivery.noticeId)]);
    const taken = this.waiting.filter(({ noticeId }) => !left.has(noticeId)).slice(0, limit);
    const { sendings } = compose(taken);
    this.written.push(...sendings.flatMap(({ carries }) => carries.map(({ noticeId }) => noticeId)));
    return Promise.resolve(taken.length);
  }
}

describe('what waits', () => {
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => Logger.overrideLogger(true));

  it('is written behind any number of what cannot be', async () => {
    const stuck = Array.from({ length: 150 }, () => due({ inDigest: false, message: broken }));
    const whole = due();
    const waiting = new Waiting([...stuck, whole]);
    await new ComposeSendings(waiting, { leaving: [] } as unknown as Transports, {
      ...{ works: true, publicUrl: undefined },
    }).execute();
    expect(waiting.written).toEqual([whole.noticeId]);
  });
});
