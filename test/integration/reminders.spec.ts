import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { DeliverMessage } from '../../src/modules/reminders/deliver-message.js';
import { Relay } from '../../src/modules/reminders/index.js';
import {
  deliveriesQueue,
  sendingQueues,
  type DeliveryJob,
} from '../../src/modules/reminders/jobs/bull-message-queue.js';
import { Queues } from '../../src/platform/queue/index.js';
import { DeliveryWorld } from '../support/delivery-world.js';
import { eventually } from '../support/eventually.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { startReminding, stores } from '../support/reminding.js';

const communeOfficer = { role: 'communeOfficer', level: 'commune' } as const;

describe.each(stores)('reminders with the queue in $store', ({ engineFor }) => {
  let world: DeliveryWorld;
  let processes: TestingModule[];

  beforeEach(async () => {
    processes = [];
    world = await DeliveryWorld.create();
  });
  afterEach(async () => {
    for (const each of processes) await each.close();
    await world.destroy();
  });

  const start = async (settings: { works?: boolean; smtpUrl?: string; sweepEveryMs?: number } = {}) => {
    const started = await startReminding(world, { engineFor }, settings);
    processes.push(started);
    return started;
  };
  const becomes = (id: string, status: string) =>
    eventually(async () => expect(await world.outboxRow(id)).toMatchObject({ status }));

  it('delivers what is due when a process starts, and nothing before its time', async () => {
    const owner = await world.addOwner();
    const officer = await world.addHolder('communeOfficer', world.places.commune);
    const due = await world.plan();
    const later = await world.plan({ daysBefore: 0, dueAt: '2021-06-15T08:00:00+07:00' });
    const relay = (await start()).get(Relay);
    await becomes(due, 'delivered');
    expect(await world.toldOf(due)).toEqual([owner, officer].toSorted());

    await relay.sweep();
    expect(await world.outboxRow(later)).toEqual({ status: 'planned', attempt: 0 });
    await world.setClock('2021-06-15T08:00:00+07:00');
    relay.nudge();
    await becomes(later, 'delivered');
    expect(await world.toldOf(later)).toEqual([owner, officer].toSorted());
  });

  it('tells what the queue has lost in the next sweep, which comes by itself', async () => {
    const owner = await world.addOwner();
    await start({ sweepEveryMs: 400 });
    const first = await world.plan({ kind: 'notice', audience: [{ role: 'producer', level: 'commune' }] });
    await becomes(first, 'delivered');
    // The look that a starting process takes is over.
    await pause(500);
    const lost = await world.plan();
    await world.query(
      `UPDATE outbox SET status = 'handed', attempt = 1, handed_at = clock_timestamp() - interval '121 seconds' WHERE id = $1`,
      [lost],
    );
    await becomes(lost, 'delivered');
    expect(await world.toldOf(lost)).toEqual([owner]);
  });

  it('keeps with the notice what its text needs', async () => {
    const officer = await world.addHolder('communeOfficer', world.places.commune);
    const id = await world.plan({ kind: 'notice', audience: [communeOfficer] });
    await start();
    await becomes(id, 'delivered');
    const [notice] = await world.query('SELECT * FROM notice WHERE person_id = $1', [officer]);
    expect(notice).toMatchObject({
      template: 'submitted',
      dossier_id: world.dossierId,
      read_at: null,
      facts: {
        dossierId: world.dossierId,
        productName: 'Chè Tam Đường',
        roundId: world.roundId,
        roundNumber: 1,
        year: 2021,
        placeName: 'Tam Đường',
        step: 1,
      },
    });
  });

  it('tells nobody twice although jobs run twice and two workers race', async () => {
    const officers = await Promise.all(
      [1, 2, 3].map(() => world.addHolder('communeOfficer', world.places.commune)),
    );
    const first = await start();
    const second = await start();
    const ids = await Promise.all(
      Array.from({ length: 8 }, () => world.plan({ kind: 'notice', audience: [communeOfficer] })),
    );
    const queue = await first.get(Queues).open<DeliveryJob>(deliveriesQueue);
    const twice = ids.flatMap((messageId) =>
      [[messageId], ids].map((messageIds, run) => queue.add(`twin-${messageId}-${run}`, { messageIds })),
    );
    await Promise.all([...twice, first.get(Relay).sweep(), second.get(Relay).sweep()]);
    for (const id of ids) await becomes(id, 'delivered');
    await eventually(async () =>
      expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0, failed: 0 }),
    );
    for (const id of ids) expect(await world.toldOf(id)).toEqual(officers.toSorted());
  });

  it('settles a message once, whoever comes first', async () => {
    await world.addHolder('communeOfficer', world.places.commune);
    const [one, other] = [await start({ works: false }), await start({ works: false })];
    const id = await world.plan({
      kind: 'notice',
      audience: [communeOfficer],
      dueAt: '2021-06-20T08:00:00+07:00',
    });
    const ends = await Promise.all(
      [one, other, one, other].map((each) => each.get(DeliverMessage).execute(id)),
    );
    expect(ends.map((end) => (end.ok ? end.value.became : 'refused')).toSorted()).toEqual([
      'delivered',
      'nothing',
      'nothing',
      'nothing',
    ]);
    expect(await world.toldOf(id)).toHaveLength(1);
  });

  it.each([
    ['the dossier is bound by another day', () => world.moveDossier('district.intake', 'dueAtProvince')],
    ['no day binds the dossier any more', () => world.moveDossier('province.intake', null)],
    ['the dossier is closed', () => world.moveDossier('closed.withdrawn', null, false)],
    ['the date was moved', () => world.query(`UPDATE round SET due_at_district_on = '2021-06-20'`)],
  ])('cancels a reminder when %s', async (_why, change) => {
    await world.addOwner();
    const id = await world.plan();
    await change();
    await start();
    await becomes(id, 'cancelled');
    expect(await world.toldOf(id)).toEqual([]);
  });

  it('says one thing once, even when it was planned anew because a date moved away and back', async () => {
    await world.addOwner();
    const ids = [await world.plan(), await world.plan()];
    await start();
    await eventually(async () => {
      const ends = (await Promise.all(ids.map((id) => world.outboxRow(id)))).map((row) => row?.status);
      expect(ends.toSorted()).toEqual(['cancelled', 'delivered']);
    });
  });

  it('tells the last reminder of a day alone where several have waited', async () => {
    const owner = await world.addOwner();
    const ids = [
      await world.plan({ daysBefore: 3 }),
      await world.plan({ daysBefore: 1 }),
      await world.plan({ daysBefore: 0 }),
      await world.plan({ daysBefore: -1, dueAt: '2021-06-16T07:00:00+07:00' }),
    ];
    await start();
    await becomes(ids[2] ?? '', 'delivered');
    await eventually(async () => {
      const ends = (await Promise.all(ids.map((id) => world.outboxRow(id)))).map((row) => row?.status);
      expect(ends).toEqual(['cancelled', 'cancelled', 'delivered', 'planned']);
    });
    expect(await world.toldOf(ids[2] ?? '')).toEqual([owner]);
  });

  it('hands over again what the queue lost, and not what has just been handed over', async () => {
    const owner = await world.addOwner();
    const [lost, underWay] = [await world.plan(), await world.plan({ dossierId: null })];
    await world.query(`UPDATE outbox SET status = 'handed', attempt = 1, handed_at = clock_timestamp()`);
    await world.query(`UPDATE outbox SET handed_at = handed_at - interval '121 seconds' WHERE id = $1`, [
      lost,
    ]);
    await start();
    await becomes(lost, 'delivered');
    expect(await world.outboxRow(lost)).toMatchObject({ attempt: 2 });
    expect(await world.toldOf(lost)).toEqual([owner]);
    expect(await world.outboxRow(underWay)).toEqual({ status: 'handed', attempt: 1 });
  });

  it('only hands over in a process without workers', async () => {
    await world.addOwner();
    const id = await world.plan();
    const api = await start({ works: false });
    await becomes(id, 'handed');
    const queue = await api.get(Queues).open(deliveriesQueue);
    await eventually(async () => expect(await queue.counts()).toMatchObject({ waiting: 1 }));
    expect(await world.toldOf(id)).toEqual([]);

    await start();
    await becomes(id, 'delivered');
    expect(await world.outboxRow(id)).toMatchObject({ attempt: 1 });
  });

  it('takes many nudges for one', async () => {
    await world.addOwner();
    const relay = (await start({ works: false })).get(Relay);
    await pause(300);
    await world.query(`CREATE TABLE looks (at timestamptz); GRANT INSERT ON looks TO ocop_app;
      CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO looks VALUES (clock_timestamp()); RETURN NULL; END $$;
      CREATE TRIGGER look AFTER UPDATE ON outbox FOR EACH STATEMENT EXECUTE FUNCTION look()`);
    const id = await world.plan();
    for (let i = 0; i < 50; i += 1) relay.nudge();
    await becomes(id, 'handed');
    await pause(300);
    // One look is two statements: what is due, and what was lost.
    expect(await world.query('SELECT FROM looks')).toHaveLength(2);
  });

  it('leaves a message alone whose machine is unknown, and tries it no more than the sweep does', async () => {
    await world.addOwner();
    await world.query(`UPDATE dossier SET machine_version = '0'`);
    const id = await world.plan();
    const queue = await (await start()).get(Queues).open(deliveriesQueue);
    await eventually(async () =>
      expect(await queue.counts()).toMatchObject({ failed: 1, waiting: 0, delayed: 0 }),
    );
    expect(await world.outboxRow(id)).toEqual({ status: 'handed', attempt: 1 });
    expect(await world.toldOf(id)).toEqual([]);
  });

  it('delivers the others that were handed over with one at fault', async () => {
    await world.addOwner();
    const officer = await world.addHolder('communeOfficer', world.places.commune);
    const good = await world.plan({ kind: 'notice', audience: [communeOfficer] });
    const bad = await world.plan({ daysBefore: 0 });
    await world.query(`ALTER TABLE notice ADD CONSTRAINT at_fault CHECK (facts ->> 'daysBefore' <> '0')`);
    await start();
    await becomes(good, 'delivered');
    expect(await world.toldOf(good)).toEqual([officer]);
    expect(await world.outboxRow(bad)).toMatchObject({ status: 'handed' });
    await world.query('ALTER TABLE notice DROP CONSTRAINT at_fault');
    await becomes(bad, 'delivered');
  });

  describe('finds the people', () => {
    const told = async (changes: Parameters<DeliveryWorld['plan']>[0]) => {
      const id = await world.plan(changes);
      await start();
      await becomes(id, 'delivered');
      return world.toldOf(id);
    };

    it('who hold the role today at the dossier’s place, and no others', async () => {
      const officer = await world.addHolder('communeOfficer', world.places.commune, {
        validTo: '2021-06-14',
      });
      await world.addHolder('communeOfficer', world.places.commune, { validTo: '2021-06-13' });
      await world.addHolder('communeOfficer', world.places.commune, { active: false });
      await world.addHolder('communeOfficer', world.places.otherCommune);
      await world.addHolder('districtOfficer', world.places.district);
      await world.addOwner();
      expect(await told({ kind: 'notice', audience: [communeOfficer] })).toEqual([officer]);
    });

    it('of every level named, each once', async () => {
      const owner = await world.addOwner();
      const chair = await world.addHolder('councilChair', world.places.district);
      const provinceOfficer = await world.addHolder('provinceOfficer', world.places.province);
      await world.query(
        `INSERT INTO assignment (id, person_id, role, place_id, valid_from) VALUES (gen_random_uuid(), $1, 'councilSecretary', $2, '2021-01-01')`,
        [chair, world.places.district],
      );
      const people = await told({
        kind: 'notice',
        audience: [
          { role: 'producer', level: 'commune' },
          { role: 'councilChair', level: 'district' },
          { role: 'councilSecretary', level: 'district' },
          { role: 'provinceOfficer', level: 'province' },
        ],
      });
      expect(people).toEqual([owner, chair, provinceOfficer].toSorted());
    });

    it('who hold the dossier when the reminder is delivered', async () => {
      await world.addOwner();
      const officer = await world.addHolder('communeOfficer', world.places.commune);
      await world.moveDossier('commune.review', 'dueAtDistrict');
      expect(await told({})).toEqual([officer]);
    });

    it('of the coordination offices once the day has passed', async () => {
      await world.setClock('2021-06-16T08:00:00+07:00');
      const people = [
        await world.addOwner(),
        await world.addHolder('coordinationOffice', world.places.district),
        await world.addHolder('coordinationOffice', world.places.province),
      ];
      await world.addHolder('coordinationOffice', world.places.otherDistrict);
      expect(await told({ daysBefore: -1 })).toEqual(people.toSorted());
    });

    it('below the place of a round, for a reminder about the round', async () => {
      const people = [
        await world.addHolder('communeOfficer', world.places.commune),
        await world.addHolder('communeOfficer', world.places.otherCommune),
        await world.addHolder('districtOfficer', world.places.district),
        await world.addOwner(),
      ];
      await world.addHolder('districtOfficer', world.places.otherDistrict);
      await world.addHolder('coordinationOffice', world.places.district);
      const audience = [
        communeOfficer,
        { role: 'districtOfficer', level: 'district' },
        { role: 'producer', level: 'commune' },
      ] as const;
      expect(await told({ dossierId: null, audience })).toEqual(people.toSorted());
    });

    it('of the offices at the round’s place and above it once its day has passed', async () => {
      await world.setClock('2021-06-16T08:00:00+07:00');
      const people = [
        await world.addHolder('communeOfficer', world.places.commune),
        await world.addHolder('coordinationOffice', world.places.district),
        await world.addHolder('coordinationOffice', world.places.province),
      ];
      await world.addHolder('coordinationOffice', world.places.otherDistrict);
      expect(await told({ dossierId: null, daysBefore: -1, audience: [communeOfficer] })).toEqual(
        people.toSorted(),
      );
    });
  });

  describe('mail', () => {
    const mails = () =>
      world.query<{
        id: string;
        status: string;
        to_address: string;
        subject: string;
        body: string;
        sent_at: Date | null;
      }>('SELECT * FROM sending');

    it('is kept where no mail leaves, for those with an address', async () => {
      await world.addOwner({ email: 'chu.the@xa.example' });
      await world.addHolder('communeOfficer', world.places.commune, { email: ' ' });
      const id = await world.plan();
      await start();
      await becomes(id, 'delivered');
      expect(await world.toldOf(id)).toHaveLength(2);
      expect(await mails()).toEqual([
        expect.objectContaining({
          status: 'kept',
          to_address: 'chu.the@xa.example',
          subject: '[OCOP] Còn 1 ngày đến hạn gửi hồ sơ về huyện: Chè Tam Đường',
          body: expect.stringContaining(`https://ocop.example/dossiers/${world.dossierId}`),
          sent_at: null,
        }),
      ]);
    });

    describe('by SMTP', () => {
      let catcher: MailCatcher;
      beforeEach(async () => (catcher = await MailCatcher.start()));
      afterEach(() => catcher.stop());

      it('leaves once, under an id of its own, though two workers are told of it', async () => {
        await world.addOwner({ email: 'chu.the@xa.example' });
        const id = await world.plan();
        const first = await start({ smtpUrl: catcher.url });
        await start({ smtpUrl: catcher.url });
        await becomes(id, 'delivered');
        await eventually(async () =>
          expect(await mails()).toMatchObject([{ status: 'sent', sent_at: expect.any(Date) }]),
        );
        const [mail] = await mails();
        const queue = await first.get(Queues).open(sendingQueues.mail);
        await queue.add(`again-${mail?.id}`, { sendingIds: [mail?.id] });
        await eventually(async () =>
          expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0, completed: 2 }),
        );
        expect(catcher.arrived).toHaveLength(1);
        expect(catcher.arrived[0]).toMatchObject({
          messageId: `<${mail?.id}@tinh.example>`,
          subject: mail?.subject,
        });
        expect(catcher.arrived[0]?.text).toContain('Kính gửi Ông/Bà');
      });

      it('leaves with others in one job, where none holds up the next', async () => {
        const boxes = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau'].map((name) => `${name}@xa.example`);
        for (const email of boxes) await world.addOwner({ email });
        for (const box of boxes.slice(0, 3)) catcher.busy.add(box);
        await world.plan();
        const started = await start({ smtpUrl: catcher.url });
        const queue = await started.get(Queues).open(sendingQueues.mail);
        const takenOver = () =>
          inOrder(catcher.arrived.flatMap(({ to = [] }) => to.map(({ address }) => String(address))));
        await eventually(async () => expect(takenOver()).toEqual(inOrder(boxes.slice(3))));
        expect(await queue.counts()).toMatchObject({ waiting: 0, completed: 0 });
        catcher.busy.clear();
        await eventually(async () =>
          expect((await mails()).map(({ status }) => status)).toEqual(boxes.map(() => 'sent')),
        );
        expect(takenOver()).toEqual(inOrder(boxes));
        await eventually(async () =>
          expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0, delayed: 0, completed: 1 }),
        );
      });

      it('is tried again while the server refuses', async () => {
        catcher.refusing = true;
        await world.addOwner({ email: 'chu.the@xa.example' });
        await world.plan();
        await start({ smtpUrl: catcher.url });
        await eventually(async () => expect(catcher.offered).toBeGreaterThanOrEqual(2));
        expect(await mails()).toMatchObject([{ status: 'pending', sent_at: null }]);
        catcher.refusing = false;
        await eventually(async () => expect(await mails()).toMatchObject([{ status: 'sent' }]));
        expect(catcher.arrived).toHaveLength(1);
      });

      it('that a lost queue forgot is offered again by the sweep', async () => {
        const owner = await world.addOwner({ email: 'chu.the@xa.example' });
        await world.query(
          `INSERT INTO sending (id, channel, person_id, to_address, subject, body, status, created_at, attempt, handed_at)
           VALUES (gen_random_uuid(), 'mail', $1, 'chu.the@xa.example', 'Nhắc hạn', 'Kính gửi', 'pending', ocop_now() - interval '1 hour',
             1, clock_timestamp() - interval '121 seconds')`,
          [owner],
        );
        await start({ smtpUrl: catcher.url });
        await eventually(async () => expect(await mails()).toMatchObject([{ status: 'sent' }]));
        expect(catcher.arrived).toHaveLength(1);
      });
    });
  });
});

const inOrder = (texts: readonly string[]) => texts.toSorted((one, other) => one.localeCompare(other));
