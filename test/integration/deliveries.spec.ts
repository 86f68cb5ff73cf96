import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { Relay } from '../../src/modules/reminders/index.js';
import { sendingQueues } from '../../src/modules/reminders/jobs/bull-message-queue.js';
import { Queues } from '../../src/platform/queue/index.js';
import { DeliveryWorld } from '../support/delivery-world.js';
import { eventually } from '../support/eventually.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { startReminding, stores } from '../support/reminding.js';
import { TextCatcher } from '../support/text-catcher.js';

const owners = [{ role: 'producer', level: 'commune' }] as const;
const address = 'chu.the@xa.example';

interface SendingRecord {
  readonly id: string;
  readonly channel: string;
  readonly status: string;
  readonly subject: string;
  readonly digest_on: Date | null;
}

describe.each(stores)('what leaves, with the queue in $store', (store) => {
  let world: DeliveryWorld;
  let processes: TestingModule[];
  let mails: MailCatcher;
  let texts: TextCatcher;

  beforeEach(async () => {
    processes = [];
    [world, mails, texts] = await Promise.all([
      DeliveryWorld.create(),
      MailCatcher.start(),
      TextCatcher.start(),
    ]);
  });
  afterEach(async () => {
    for (const each of processes) await each.close();
    await Promise.all([world.destroy(), mails.stop(), texts.stop()]);
  });

  const start = async (settings: Parameters<typeof startReminding>[2] = {}) => {
    const started = await startReminding(world, store, settings);
    processes.push(started);
    return started;
  };
  const withMail = async () => (await start({ smtpUrl: mails.url })).get(Relay);
  const withTexts = async () => (await start({ gateway: texts.settings })).get(Relay);
  const told = (id: string) =>
    eventually(async () => expect(await world.outboxRow(id)).toMatchObject({ status: 'delivered' }));
  const sendings = () => world.query<SendingRecord>('SELECT * FROM sending ORDER BY created_at, id');
  const attempts = () =>
    world.query<{ outcome: string; code: string; provider_id: string | null }>(
      'SELECT outcome, code, provider_id FROM sending_attempt ORDER BY sending_id, number',
    );
  /** Something that only informs, due at that time. */
  const inform = (dueAt: string, template = 'receivedByDistrict') =>
    world.plan({ kind: 'notice', template, audience: owners, dueAt: `${dueAt}+07:00` });
  const threeDaysBefore = (dueAt: string) => world.plan({ daysBefore: 3, dueAt: `${dueAt}+07:00` });

  describe('in the digest', () => {
    beforeEach(() => world.setClock('2021-06-12T07:05:00+07:00'));

    it('is everything of the day that is not urgent: one mail at half past seven, once a day', async () => {
      await world.addOwner({ email: address });
      const ids = [await threeDaysBefore('2021-06-12T07:00:00'), await inform('2021-06-12T07:01:00')];
      const relay = await withMail();
      for (const id of ids) await told(id);
      await relay.sweep();
      expect(await sendings()).toEqual([]);

      await world.setClock('2021-06-12T07:30:01+07:00');
      await Promise.all([relay.sweep(), (await withMail()).sweep(), relay.sweep()]);
      await eventually(async () => expect(await sendings()).toMatchObject([{ status: 'sent' }]));
      expect(mails.arrived).toMatchObject([{ subject: '[OCOP] 2 việc cần chú ý ngày 12/06/2021' }]);
      expect(mails.arrived[0]?.text).toContain('Còn 3 ngày đến hạn gửi hồ sơ về huyện: Chè Tam Đường');

      await world.setClock('2021-06-12T08:00:01+07:00');
      // Due before half past seven, told after the day's digest had gone.
      const later = await inform('2021-06-12T07:20:00', 'withdrawn');
      await relay.sweep();
      await told(later);
      await relay.sweep();
      expect(await sendings()).toHaveLength(1);
      // The next day's digest neither wakes anybody at midnight nor goes before its time.
      for (const time of ['00:00:30', '07:29:50']) {
        await world.setClock(`2021-06-13T${time}+07:00`);
        await relay.sweep();
        expect(await sendings()).toHaveLength(1);
      }
      await world.setClock('2021-06-13T07:31:00+07:00');
      await relay.sweep();
      await eventually(async () => expect(mails.arrived).toHaveLength(2));
      expect(mails.arrived[1]?.subject).toBe('[OCOP] Hồ sơ được rút: Chè Tam Đường');
    });

    it('goes at the end of quiet hours that hold half past seven, though that is earlier', async () => {
      const personId = await world.addOwner({ email: address });
      await world.query(`INSERT INTO notice_preference VALUES ($1, true, true, true, '07:15', '07:00')`, [
        personId,
      ]);
      const early = await inform('2021-06-12T06:50:00');
      const relay = await withMail();
      await told(early);
      await relay.sweep();
      await eventually(async () =>
        expect(await sendings()).toMatchObject([{ status: 'sent', digest_on: expect.any(Date) }]),
      );

      const later = await inform('2021-06-12T07:00:30', 'withdrawn');
      await relay.sweep();
      await told(later);
      for (const at of ['2021-06-12T07:31:00', '2021-06-13T06:58:00']) {
        await world.setClock(`${at}+07:00`);
        await relay.sweep();
        expect(await sendings()).toHaveLength(1);
      }
      await world.setClock('2021-06-13T07:00:01+07:00');
      await relay.sweep();
      await eventually(async () => expect(mails.arrived).toHaveLength(2));
    });

    it('is not what was over before the digest went out', async () => {
      await world.addOwner({ email: address });
      const ids = [await threeDaysBefore('2021-06-12T07:00:00'), await inform('2021-06-12T07:01:00')];
      const relay = await withMail();
      for (const id of ids) await told(id);
      await world.moveDossier('closed.withdrawn', null, false);
      await world.setClock('2021-06-12T07:31:00+07:00');
      await relay.sweep();
      await eventually(async () => expect(mails.arrived).toHaveLength(1));
      expect(mails.arrived[0]?.subject).toBe('[OCOP] Huyện đã tiếp nhận hồ sơ: Chè Tam Đường');
      expect(
        await world.query('SELECT FROM delivery WHERE cancelled_at IS NOT NULL AND sending_id IS NULL'),
      ).toHaveLength(1);
    });

    it('goes to nobody who has left the office by then; owners and whoever is still there have theirs', async () => {
      await world.setClock('2021-06-12T15:00:00+07:00');
      const { commune } = world.places;
      await world.addHolder('communeOfficer', commune, {
        email: 'nghi.viec@xa.example',
        validTo: '2021-06-12',
      });
      await world.addHolder('communeOfficer', commune, { email: 'can.bo@xa.example' });
      await world.addOwner({ email: address });
      const audience = [...owners, { role: 'communeOfficer', level: 'commune' }] as const;
      const dueAt = '2021-06-12T15:00:00+07:00';
      const id = await world.plan({ kind: 'notice', template: 'receivedByDistrict', audience, dueAt });
      const relay = await withMail();
      await told(id);
      expect(await world.toldOf(id)).toHaveLength(3);
      await world.setClock('2021-06-13T07:31:00+07:00');
      await relay.sweep();
      await eventually(async () =>
        expect(await sendings()).toMatchObject([{ status: 'sent' }, { status: 'sent' }]),
      );
      const to = mails.arrived.flatMap((mail) => (mail.to ?? []).map((each) => each.address));
      expect(new Set(to)).toEqual(new Set(['can.bo@xa.example', address]));
      expect(to).toHaveLength(2);
      expect(await world.query('SELECT FROM delivery WHERE cancelled_at IS NOT NULL')).toHaveLength(1);
    });

    it('is written again without what was over before it left', async () => {
      await world.addOwner({ email: address });
      const ids = [await threeDaysBefore('2021-06-12T07:00:00'), await inform('2021-06-12T07:01:00')];
      mails.refusing = true;
      const relay = await withMail();
      for (const id of ids) await told(id);
      await world.setClock('2021-06-12T07:31:00+07:00');
      await relay.sweep();
      await eventually(async () => expect(mails.offered).toBeGreaterThan(0));
      await world.moveDossier('closed.withdrawn', null, false);
      mails.refusing = false;
      await eventually(async () => {
        await world.query(`UPDATE sending SET handed_at = handed_at - interval '61 minutes'`);
        await relay.sweep();
        expect(await sendings()).toMatchObject([{ status: 'sent' }]);
      });
      expect(mails.arrived.map(({ subject }) => subject)).toEqual([
        '[OCOP] Huyện đã tiếp nhận hồ sơ: Chè Tam Đường',
      ]);
      expect(
        await world.query('SELECT FROM delivery WHERE cancelled_at IS NOT NULL AND sending_id IS NULL'),
      ).toHaveLength(1);
    });

    it('waits for what is due before it and not yet told', async () => {
      await world.addOwner({ email: address });
      const relay = await withMail();
      const before = await threeDaysBefore('2021-06-12T07:00:00');
      await relay.sweep();
      await told(before);
      // Another process has just taken this one, and has not told it yet.
      const underWay = await inform('2021-06-12T07:02:00');
      await world.query(
        `UPDATE outbox SET status = 'handed', attempt = 1, handed_at = clock_timestamp() WHERE id = $1`,
        [underWay],
      );
      await world.setClock('2021-06-12T07:31:00+07:00');
      await relay.sweep();
      expect(await sendings()).toEqual([]);
      await world.query(`UPDATE outbox SET handed_at = handed_at - interval '121 seconds' WHERE id = $1`, [
        underWay,
      ]);
      await relay.sweep();
      await eventually(async () => expect(mails.arrived).toHaveLength(1));
    });

    it('goes without what cannot be written, which waits and holds up nobody', async () => {
      await world.addOwner({ email: address });
      const officer = await world.addHolder('communeOfficer', world.places.commune, {
        email: 'xa@xa.example',
      });
      const audience = [...owners, { role: 'communeOfficer', level: 'commune' }] as const;
      const dueAt = '2021-06-12T07:00:00+07:00';
      const broken = await world.plan({ kind: 'notice', template: 'receivedByDistrict', audience, dueAt });
      const whole = await inform('2021-06-12T07:01:00', 'withdrawn');
      const relay = await withMail();
      for (const id of [broken, whole]) await told(id);
      // Its letter names a day that this message does not hold.
      await world.query(`UPDATE outbox SET template = 'apologised' WHERE id = $1`, [broken]);
      await world.setClock('2021-06-12T07:31:00+07:00');
      await relay.sweep();
      await eventually(async () => expect(await sendings()).toMatchObject([{ status: 'sent' }]));
      expect(mails.arrived).toMatchObject([{ subject: '[OCOP] Hồ sơ được rút: Chè Tam Đường' }]);
      const late = () =>
        world.query<{ person_id: string }>(
          'SELECT person_id FROM delivery WHERE sending_id IS NULL AND cancelled_at IS NULL AND due_at <= ocop_now()',
        );
      expect(await late()).toHaveLength(2);
      await world.query(`UPDATE outbox SET template = 'receivedByDistrict' WHERE id = $1`, [broken]);
      await relay.sweep();
      await eventually(async () => expect(mails.arrived).toHaveLength(2));
      expect((await late()).map(({ person_id }) => person_id)).not.toContain(officer);
    });

    it('comes by itself to whoever wants no digest', async () => {
      const owner = await world.addOwner({ email: address });
      await world.query(`INSERT INTO notice_preference VALUES ($1, true, true, false, NULL, NULL)`, [owner]);
      await threeDaysBefore('2021-06-12T07:00:00');
      await withMail();
      await eventually(async () =>
        expect(await sendings()).toMatchObject([{ status: 'sent', digest_on: null }]),
      );
    });
  });

  describe('within quiet hours', () => {
    beforeEach(() => world.setClock('2021-06-14T22:00:00+07:00'));
    const urgent = () => world.plan({ kind: 'notice', audience: owners, dueAt: '2021-06-14T22:00:00+07:00' });

    it('waits for their end; the application tells it at once', async () => {
      const owner = await world.addOwner({ email: address });
      const id = await urgent();
      const relay = await withMail();
      await told(id);
      expect(await world.toldOf(id)).toEqual([owner]);
      await relay.sweep();
      expect(await sendings()).toEqual([]);
      await world.setClock('2021-06-15T06:31:00+07:00');
      await relay.sweep();
      await eventually(async () => expect(mails.arrived).toHaveLength(1));
      await eventually(async () =>
        expect(await sendings()).toMatchObject([{ status: 'sent', digest_on: null }]),
      );
    });

    it('waits for it too when nobody was there to write it in time', async () => {
      await world.setClock('2021-06-12T07:05:00+07:00');
      await world.addOwner({ email: address });
      const id = await threeDaysBefore('2021-06-12T07:00:00');
      const relay = await withMail();
      await told(id);
      for (const [at, written] of [
        ['2021-06-12T23:00:00', 0],
        ['2021-06-13T06:59:00', 0],
        ['2021-06-13T07:31:00', 1],
      ] as const) {
        await world.setClock(`${at}+07:00`);
        await relay.sweep();
        expect(await sendings()).toHaveLength(written);
      }
    });

    it('waits for it where it was written before, and they were wished for only then', async () => {
      const owner = await world.addOwner({ phone: '0912000000' });
      const wish = (quiet: string) =>
        world.query(
          `INSERT INTO notice_preference VALUES ($1, true, true, true, ${quiet}) ON CONFLICT (person_id) DO UPDATE
             SET quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to`,
          [owner],
        );
      await wish('NULL, NULL');
      texts.status = 500;
      const id = await urgent();
      const relay = await withTexts();
      await told(id);
      await eventually(async () => expect(texts.offered.length).toBeGreaterThan(0));
      const triedAgainAt = async (at: string) => {
        await world.setClock(`${at}+07:00`);
        await world.query(`UPDATE sending SET handed_at = handed_at - interval '61 minutes'`);
        await relay.sweep();
      };
      await wish(`'21:00', '06:30'`);
      const offered = texts.offered.length;
      texts.status = 200;
      await triedAgainAt('2021-06-14T23:00:00');
      expect(await world.query('SELECT breaks_quiet, attempt FROM sending')).toEqual([
        { breaks_quiet: false, attempt: 1 },
      ]);
      expect(texts.offered.length).toBe(offered);
      await eventually(async () => {
        await triedAgainAt('2021-06-15T06:31:00');
        expect(await sendings()).toMatchObject([{ status: 'sent' }]);
      });
    });

    it('goes at once to whoever has none, by no channel that was turned off', async () => {
      const owner = await world.addOwner({ email: address, phone: '0912000000' });
      await world.query(`INSERT INTO notice_preference VALUES ($1, true, false, true, NULL, NULL)`, [owner]);
      const id = await urgent();
      await start({ smtpUrl: mails.url, gateway: texts.settings });
      await eventually(async () => expect(mails.arrived).toHaveLength(1));
      await told(id);
      expect((await sendings()).map(({ channel }) => channel)).toEqual(['mail']);
    });
  });

  it('never goes twice to one person by one channel, though it was planned twice: the database refuses', async () => {
    const owner = await world.addOwner({ email: address });
    const id = await world.plan();
    await withMail();
    await told(id);
    const again = await world.plan();
    await world.query(
      `INSERT INTO notice (id, outbox_id, person_id, template, facts, created_at)
       VALUES ($1::uuid, $1::uuid, $2, 'deadline', '{}', ocop_now())`,
      [again, owner],
    );
    await expect(
      world.query(
        `INSERT INTO delivery (notice_id, channel, person_id, thing, digest, due_at)
         SELECT $1, channel, person_id, thing, digest, due_at FROM delivery`,
        [again],
      ),
    ).rejects.toMatchObject({ code: '23505', constraint: 'one_thing_is_sent_once' });
  });

  it('outlives a gateway that answers 500 for a day: tried every hour but at night, delivered once, every attempt recorded', async () => {
    await world.addOwner({ phone: '0912000000' });
    texts.status = 500;
    const id = await world.plan();
    const relay = await withTexts();
    await told(id);
    await eventually(async () => expect(texts.offered.length).toBeGreaterThan(0));
    const at = (hour: number) => new Date(Date.parse('2021-06-14T08:00:00+07:00') + hour * 3_600_000);
    const isNight = (hour: number) => hour >= 13 && hour <= 22; // from 21:00 to 06:30
    const handedOver = async (hour: number) => {
      await world.setClock(at(hour).toISOString());
      await world.query(`UPDATE sending SET handed_at = handed_at - interval '61 minutes'`);
      const [before] = await world.query<{ attempt: number }>('SELECT attempt FROM sending');
      await relay.sweep();
      const [after] = await world.query<{ attempt: number }>('SELECT attempt FROM sending');
      return (after?.attempt ?? 0) - (before?.attempt ?? 0);
    };
    for (let hour = 1; hour <= 24; hour += 1) {
      const offered = texts.offered.length;
      if (isNight(hour)) {
        expect({ hour, handedOver: await handedOver(hour) }).toEqual({ hour, handedOver: 0 });
        continue;
      }
      // An attempt under way holds the row; the next look finds it.
      await eventually(async () => {
        await handedOver(hour);
        expect(texts.offered.length).toBeGreaterThan(offered);
      });
    }
    expect(texts.arrived).toEqual([]);
    expect(await sendings()).toMatchObject([{ channel: 'text', status: 'pending' }]);

    texts.status = 200;
    await eventually(async () => {
      await handedOver(25);
      expect(await sendings()).toMatchObject([{ status: 'sent' }]);
    });
    await relay.sweep();
    const [{ id: sending } = { id: '' }] = await sendings();
    expect(texts.arrived).toMatchObject([{ isSigned: true, body: { id: sending, to: '0912000000' } }]);
    expect(texts.arrived[0]?.body.text).toContain('Hôm nay là ngày cuối');
    expect(new Set(texts.offered.map(({ headers }) => headers['idempotency-key']))).toEqual(
      new Set([sending]),
    );
    const tried = await attempts();
    expect(tried).toHaveLength(texts.offered.length);
    expect(tried.at(-1)).toEqual({ outcome: 'delivered', code: 'taken', provider_id: 'sms-1' });
    expect(new Set(tried.slice(0, -1).map(({ outcome, code }) => `${outcome} ${code}`))).toEqual(
      new Set(['deferred 500']),
    );
  }, 60_000);

  describe('while the gateway is away', () => {
    let relay: Relay;
    let owner: string;

    /** Three days, one day, and none before the last one, each told in its time and put off. */
    const tellThrice = async () => {
      for (const [day, daysBefore] of [
        ['2021-06-12', 3],
        ['2021-06-14', 1],
        ['2021-06-15', 0],
      ] as const) {
        await world.setClock(`${day}T08:00:00+07:00`);
        const id = await world.plan({ daysBefore, dueAt: `${day}T07:00:00+07:00` });
        await relay.sweep();
        await told(id);
        await relay.sweep();
        await eventually(async () =>
          expect((await attempts()).filter(({ code }) => code === '500')).not.toHaveLength(0),
        );
      }
    };
    /** The day before the last one, tried in vain. */
    const tellOnce = async () => {
      const id = await world.plan();
      await relay.sweep();
      await told(id);
      await eventually(async () => expect(await attempts()).not.toHaveLength(0));
    };
    const triedAgain = (come: () => unknown) =>
      eventually(async () => {
        await world.query(`UPDATE sending SET handed_at = handed_at - interval '61 minutes'`);
        await relay.sweep();
        await come();
      });
    const nothingWaits = async () => expect(await ends()).not.toContain('pending');
    const comesBackOn = async (day: string) => {
      await world.setClock(`${day}T09:00:00+07:00`);
      texts.status = 200;
      await triedAgain(nothingWaits);
    };
    const ends = async () => (await sendings()).map(({ status }) => status);

    beforeEach(async () => {
      owner = await world.addOwner({ phone: '0912000000' });
      texts.status = 500;
      relay = await withTexts();
    });

    it('nothing is left to send once it is over: it ends so, with its time', async () => {
      await tellThrice();
      await world.moveDossier('district.received', null);
      await triedAgain(nothingWaits);
      await comesBackOn('2021-06-16');
      expect(await ends()).toEqual(['over', 'over', 'over']);
      expect(texts.arrived).toEqual([]);
      expect(
        await world.query(
          `SELECT FROM sending WHERE (over_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > '2021-06-11'`,
        ),
      ).toHaveLength(3);
    });

    it('the last of a day is told alone, with the days that are left', async () => {
      await tellThrice();
      await comesBackOn('2021-06-15');
      expect((await ends()).toSorted()).toEqual(['over', 'over', 'sent']);
      expect(texts.arrived).toHaveLength(1);
      expect(texts.arrived[0]?.body.text).toContain('Hôm nay là ngày cuối');
    });

    it.each([
      ['turned the channel off', `INSERT INTO notice_preference VALUES ($1, true, false, true, NULL, NULL)`],
      ['was dismissed', 'UPDATE person SET active = false WHERE id = $1'],
    ])('nothing goes to whoever %s meanwhile', async (_why, sql) => {
      await tellOnce();
      await world.query(sql, [owner]);
      await triedAgain(nothingWaits);
      await comesBackOn('2021-06-14');
      expect(await ends()).toEqual(['over']);
      expect(texts.arrived).toEqual([]);
    });

    it('what somebody may have keeps its text, though the day is another', async () => {
      await tellOnce();
      texts.status = 504;
      await triedAgain(async () => expect((await attempts()).at(-1)).toMatchObject({ code: '504' }));
      const [{ body: written } = { body: '' }] = await world.query<{ body: string }>(
        'SELECT body FROM sending',
      );
      await world.query(`SELECT write_sending_again(id, '0', '', '') FROM sending`);
      expect(await world.query('SELECT to_address, body FROM sending')).toEqual([
        { to_address: '0912000000', body: written },
      ]);
      await comesBackOn('2021-06-15');
      expect(texts.arrived.map(({ body: { to, text } }) => ({ to, text }))).toEqual([
        { to: '0912000000', text: written },
      ]);
    });

    it('a wrong number that was corrected is not used', async () => {
      await tellOnce();
      await world.query(`UPDATE person SET phone = '0913000000' WHERE id = $1`, [owner]);
      await triedAgain(() => expect(texts.offered.at(-1)?.body.to).toBe('0913000000'));
      await comesBackOn('2021-06-14');
      expect(texts.arrived.map(({ body }) => body.to)).toEqual(['0913000000']);
    });
  });

  it('reaches no gateway at a private address, and is not lost', async () => {
    await world.addOwner({ phone: '0912000000' });
    await world.plan();
    await start({ gateway: { ...texts.settings, mayBePrivate: false } });
    await eventually(async () =>
      expect(await attempts()).toEqual(
        expect.arrayContaining([{ outcome: 'deferred', code: 'address-refused', provider_id: null }]),
      ),
    );
    expect(texts.offered).toEqual([]);
    expect(await sendings()).toMatchObject([{ status: 'pending' }]);
  });

  it('that bounces has failed, is tried no more, and stays told in the application', async () => {
    const owner = await world.addOwner({ email: address });
    mails.bouncing = true;
    const id = await world.plan();
    const started = await start({ smtpUrl: mails.url });
    await eventually(async () => expect(await sendings()).toMatchObject([{ status: 'failed' }]));
    expect(await attempts()).toEqual([{ outcome: 'refused', code: '550', provider_id: null }]);
    expect(await world.toldOf(id)).toEqual([owner]);
    await world.query(`UPDATE sending SET handed_at = handed_at - interval '2 days'`);
    await started.get(Relay).sweep();
    const queue = await started.get(Queues).open(sendingQueues.mail);
    await eventually(async () =>
      expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0, failed: 0 }),
    );
    expect(await attempts()).toHaveLength(1);
  });
});
