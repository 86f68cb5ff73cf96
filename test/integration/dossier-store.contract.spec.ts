import '../support/set-up.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Outcome } from '../../src/domain/shared/outcome.js';
import { findBrokenStep } from '../../src/modules/dossiers/step-chain.js';
import { scopeOf } from '../../src/modules/people/index.js';
import { deciding } from '../support/deciding.js';
import { aBallot, aKey, aRegistration, DossierHand } from '../support/dossier-hand.js';
import type { DossierWorld } from '../support/dossier-world.js';
import { createMemoryWorld } from '../support/memory-dossier-world.js';
import { createPgWorld } from '../support/pg-dossier-world.js';

const codesOf = (outcome: Outcome<unknown, { readonly code: string }>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

describe.each([
  ['in memory', createMemoryWorld],
  ['in PostgreSQL', createPgWorld],
])('the dossier store %s', (_, createWorld: () => Promise<DossierWorld>) => {
  let world: DossierWorld;
  let products = 0;

  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.destroy());

  /** A dossier of a product of its own, since a product has one open dossier. */
  const aDossier = async () => {
    const hand = await DossierHand.register(world, { productId: await freshProduct() });
    return hand;
  };
  const freshProduct = async () => {
    const product = { id: randomUUID(), producerId: world.province.producer.id, setCode: '01' };
    products += 1;
    await world.addProduct(product, `Chè ${products}`);
    return product.id;
  };
  const remindersOf = async (id: string) =>
    (await world.outboxOf(id)).filter(({ kind }) => kind === 'reminder');

  describe('finding', () => {
    it('gives what stands in the record', async () => {
      const hand = await aDossier();
      const { province } = world;
      expect(await hand.stored()).toMatchObject({
        ...province.covered,
        id: hand.id,
        version: 1,
        machine: 'qd-1048-2019',
        machineVersion: '1',
        state: 'registration.registered',
        rulebook: 'qd-1048-2019',
        criteriaSet: '01',
        today: '2021-06-14',
        roundId: province.round.id,
        round: province.round,
        evidence: [],
        loosePhotos: [],
        council: null,
        openPanel: null,
        lastResult: null,
        ballots: null,
        supplement: null,
        samplesReceived: null,
        testedOn: null,
        siteCheckedOn: null,
        centralPoints: null,
        centralBallots: null,
        star: null,
      });
    });

    it('finds nothing outside the scope, as if it did not exist', async () => {
      const hand = await aDossier();
      const { owner, communeOfficer, districtOfficer, provinceOfficer, auditor, districtSecretary } =
        world.province;
      const { otherOwner, otherCommuneOfficer, administrator } = world.province;
      const finds = async (person: typeof owner, id = hand.id) =>
        (await world.store.find(id, { personId: person.id, scope: scopeOf(person) })) !== null;
      for (const person of [
        owner,
        communeOfficer,
        districtOfficer,
        provinceOfficer,
        auditor,
        districtSecretary,
      ]) {
        expect(await finds(person)).toBe(true);
        expect(await finds(person, randomUUID())).toBe(false);
      }
      for (const person of [otherOwner, otherCommuneOfficer, administrator])
        expect(await finds(person)).toBe(false);
    });

    it('knows the council of the place where the dossier stands', async () => {
      const hand = await (await aDossier()).toDistrictCouncil();
      const { council } = await hand.stored();
      expect(council?.id).toBe(world.province.councils[0].id);
      expect(council?.seats).toHaveLength(7);
      expect(council?.seats).toContainEqual({ personId: world.province.districtChair.id, seat: 'chair' });
    });
  });

  describe('taking a step', () => {
    it('answers the new state, version and step, and moves the record', async () => {
      const hand = await aDossier();
      const answer = await hand.take('acceptIdea', { note: 'Ý tưởng tốt' });
      expect(answer).toMatchObject({
        dossier: { id: hand.id, version: 2, state: 'preparation.preparing', star: null },
        step: {
          number: 2,
          action: 'acceptIdea',
          fromState: 'registration.registered',
          toState: 'preparation.preparing',
          takenAt: expect.stringMatching(/^2021-06-14T0\d:\d\d:\d\d\.\d{6}Z$/),
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      });
      expect(answer.availableActions).toContainEqual(
        expect.objectContaining({ action: 'submit', allowed: false }),
      );
      expect(await hand.stored()).toMatchObject({ version: 2, state: 'preparation.preparing' });
    });

    it('refuses a dossier outside the scope like one that does not exist', async () => {
      const hand = await aDossier();
      const { otherCommuneOfficer, communeOfficer } = world.province;
      const accepting = hand.event('acceptIdea');
      expect(await hand.try(accepting, otherCommuneOfficer)).toEqual(
        await hand.try(accepting, communeOfficer, { dossierId: randomUUID() }),
      );
      expect(codesOf(await hand.try(accepting, otherCommuneOfficer))).toEqual(['dossier.not-found']);
      expect((await hand.stored()).version).toBe(1);
    });

    it.each([-1, 1])('refuses a version that is off by %d and names the current one', async (off) => {
      const hand = await (await aDossier()).through('acceptIdea');
      const outcome = await hand.try(hand.event('withdraw'), world.province.owner, {
        version: hand.version + off,
      });
      expect(outcome).toEqual({ ok: false, refusals: [{ code: 'version.stale', current: 2 }] });
    });

    it('writes nothing when the decision is a refusal', async () => {
      const hand = await (await aDossier()).through('acceptIdea');
      const before = [await hand.stored(), await world.stepsOf(hand.id), await world.outboxOf(hand.id)];
      const outcome = await hand.try(hand.event('submit'), world.province.owner);
      expect(codesOf(outcome)).toEqual(Array.from({ length: 4 }, () => 'document.missing'));
      expect([await hand.stored(), await world.stepsOf(hand.id), await world.outboxOf(hand.id)]).toEqual(
        before,
      );
    });

    it('keeps a supplement as it was asked for, and forgets it when it is answered', async () => {
      const hand = await (await aDossier()).through('acceptIdea');
      await (await hand.complete()).through('submit');
      const items = [
        { documentKind: 'awards', reason: 'Thiếu bản sao "có dấu"\n(trang 2)' },
        { reason: 'Ký lại' },
      ];
      await hand.take('returnForSupplement', { items });
      const { supplement, evidence } = await hand.stored();
      const had = evidence.map(({ id }) => id);
      expect(supplement).toEqual({ from: 'commune', items, askedOn: '2021-06-14', had });
      await hand.take('attachEvidence', { kind: 'awards' });
      await hand.take('resubmit');
      expect((await hand.stored()).supplement).toBeNull();
    });

    it('decides again when midnight passes between deciding and recording', async () => {
      const hand = await (await aDossier()).through('acceptIdea');
      await hand.complete();
      await world.setClock('2021-06-20T23:59:50+07:00');
      try {
        const { owner } = world.province;
        const submit = hand.event('submit');
        const letItRecord = await world.holdRecording(hand.id);
        const days: string[] = [];
        const outcome = await world.store.take(hand.askAs(owner, submit), (stored) => {
          days.push(stored.today);
          if (days.length === 1) letItRecord('2021-06-21T00:00:05+07:00');
          return deciding(submit, owner)(stored);
        });
        expect(days).toEqual(['2021-06-20', '2021-06-21']);
        expect(codesOf(outcome)).toEqual(['deadline.passed']);
        expect((await hand.stored()).state).toBe('preparation.preparing');
      } finally {
        await world.setClock('2021-06-14T08:00:00+07:00');
      }
    });
  });

  describe('the history', () => {
    it('numbers the steps without a gap and chains them, whatever people write', async () => {
      const hand = await aDossier();
      const reason = 'Trùng "tên"\n\tvới \\ HTX 🌾  \u2028\u007f';
      await hand.take('refuseIdea', { reason });
      await hand.take('resubmitIdea', { note: 'Đã đổi tên: chè Ô Long “thượng hạng” / 茶' });
      await hand.through('acceptIdea', 'attachEvidence');
      const steps = await world.stepsOf(hand.id);
      expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
      expect(steps[1]).toMatchObject({
        action: 'refuseIdea',
        takenBy: world.province.communeOfficer.id,
        takenAs: 'communeOfficer',
        reason,
        details: JSON.stringify({ reason }),
      });
      expect(findBrokenStep(steps, await world.headOf(hand.id))).toBeNull();
      expect(new Set(steps.map(({ hash }) => hash)).size).toBe(5);
    });

    it('shows which step was changed afterwards', async () => {
      const hand = await (await aDossier()).through('refuseIdea', 'resubmitIdea', 'acceptIdea');
      const [first, second, ...rest] = await world.stepsOf(hand.id);
      if (!first || !second) throw new Error('too few steps');
      const head = await world.headOf(hand.id);
      expect(findBrokenStep([first, { ...second, reason: 'Lý do khác' }, ...rest], head)).toEqual({
        step: 2,
      });
      expect(findBrokenStep([first, second], head)).toEqual({ step: 3 });
    });
  });

  describe('a repeated request', () => {
    it('has one effect and gets the same answer, also when the version has moved on', async () => {
      const hand = await aDossier();
      const { communeOfficer } = world.province;
      const accepting = hand.event('acceptIdea');
      const write = aKey();
      const first = await hand.try(accepting, communeOfficer, { write });
      expect(await hand.try(accepting, communeOfficer, { write })).toEqual(first);
      await hand.try(hand.event('withdraw'), world.province.owner, { version: 2 });
      expect(await hand.try(accepting, communeOfficer, { write })).toEqual(first);
      expect(await world.stepsOf(hand.id)).toHaveLength(3);
    });

    it('is refused when its key was used for something else, on this dossier or another', async () => {
      const [hand, other] = [await aDossier(), await aDossier()];
      const { communeOfficer } = world.province;
      const key = randomUUID();
      await hand.try(hand.event('acceptIdea'), communeOfficer, { write: aKey(key, 'accept') });
      const write = aKey(key, 'refuse');
      for (const dossier of [hand, other]) {
        expect(await dossier.try(dossier.event('refuseIdea'), communeOfficer, { write })).toEqual({
          ok: false,
          refusals: [{ code: 'idempotency-key.reused', key }],
        });
      }
      expect((await other.stored()).version).toBe(1);
    });

    it('keys of different people do not meet', async () => {
      const hand = await aDossier();
      const write = aKey();
      expect((await hand.try(hand.event('acceptIdea'), world.province.communeOfficer, { write })).ok).toBe(
        true,
      );
      const withdrawn = await hand.try(hand.event('withdraw'), world.province.owner, { write, version: 2 });
      expect(withdrawn).toMatchObject({ ok: true, value: { dossier: { state: 'closed.withdrawn' } } });
    });

    it('keeps nothing of a refusal: the same key may try again', async () => {
      const hand = await (await aDossier()).through('acceptIdea');
      const { owner } = world.province;
      const write = aKey();
      expect(codesOf(await hand.try(hand.event('submit'), owner, { write }))).toContain('document.missing');
      await hand.complete();
      expect((await hand.try(hand.event('submit'), owner, { write })).ok).toBe(true);
    });

    it('twenty twins at once have one effect and equal answers', async () => {
      const hand = await aDossier();
      const accepting = hand.event('acceptIdea');
      const write = aKey();
      const stores = [world.store, world.anotherStore()];
      const answers = await Promise.all(
        Array.from({ length: 20 }, (__, i) =>
          hand.try(accepting, world.province.communeOfficer, { write }, stores[i % 2]),
        ),
      );
      expect(answers[0]).toMatchObject({ ok: true });
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(await world.stepsOf(hand.id)).toHaveLength(2);
      expect((await hand.stored()).version).toBe(2);
    });

    it('under one key on two dossiers at once moves only one of them', async () => {
      const hands = [await aDossier(), await aDossier()];
      const key = randomUUID();
      const outcomes = await Promise.all(
        hands.map((hand) =>
          hand.try(hand.event('acceptIdea'), world.province.communeOfficer, { write: aKey(key, hand.id) }),
        ),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.flatMap(codesOf)).toEqual(['idempotency-key.reused']);
      const versions = await Promise.all(hands.map(async (hand) => (await hand.stored()).version));
      expect(versions.toSorted((a, b) => a - b)).toEqual([1, 2]);
    });

    it('of twenty rivals with keys of their own one wins, the others see the version it left', async () => {
      const hand = await aDossier();
      const stores = [world.store, world.anotherStore()];
      const answers = await Promise.all(
        Array.from({ length: 20 }, (__, i) =>
          hand.try(hand.event('acceptIdea'), world.province.communeOfficer, {}, stores[i % 2]),
        ),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(['version.stale']));
      expect(await world.stepsOf(hand.id)).toHaveLength(2);
    });
  });

  describe('evidence', () => {
    it('is listed when attached and no more when removed', async () => {
      const hand = await (await aDossier()).through('acceptIdea');
      const [plan, story] = [randomUUID(), randomUUID()];
      await hand.take('attachEvidence', { id: plan, kind: 'business-plan' });
      await hand.take('attachEvidence', { id: story, kind: 'product-story' });
      const listed = async () =>
        (await hand.stored()).evidence.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
      expect(await listed()).toEqual([
        { id: plan, kind: 'business-plan' },
        { id: story, kind: 'product-story' },
      ]);
      await hand.take('removeEvidence', { evidenceId: plan });
      expect(await listed()).toEqual([{ id: story, kind: 'product-story' }]);
    });

    it('of another dossier cannot be removed', async () => {
      const [hand, other] = [await aDossier(), await aDossier()];
      const id = randomUUID();
      await other.through('acceptIdea');
      await other.take('attachEvidence', { id });
      await hand.through('acceptIdea');
      const outcome = await hand.try(hand.event('removeEvidence', { evidenceId: id }), world.province.owner);
      expect(codesOf(outcome)).toEqual(['evidence.not-found']);
      expect((await other.stored()).evidence).toHaveLength(1);
    });
  });

  describe('a panel', () => {
    it('opens with the council seated, and knows who has cast but not how', async () => {
      const hand = await (await aDossier()).toDistrictCouncil();
      const panelId = randomUUID();
      await hand.take('openScoring', { panelId });
      const seated = world.province.councils[0].seats.map(({ personId }) => personId);
      const panel = await hand.openPanel();
      expect(panel).toMatchObject({ id: panelId, level: 'district', scoringRound: 1, cast: [] });
      expect(panel.seats.toSorted()).toEqual(seated.toSorted());
      await world.castBallot(panelId, world.province.districtChair.id, aBallot(60));
      expect((await hand.openPanel()).cast).toEqual([world.province.districtChair.id]);
      expect((await hand.stored()).ballots).toBeNull();
    });

    it('stays open while a ballot is missing', async () => {
      const hand = await (await (await aDossier()).toDistrictCouncil()).through('openScoring');
      const { id, seats } = await hand.openPanel();
      for (const personId of seats.slice(1)) await world.castBallot(id, personId, aBallot(60));
      expect(await hand.try(hand.event('closeScoring'), world.province.districtSecretary)).toEqual({
        ok: false,
        refusals: [{ code: 'panel.ballots-missing', seats: 7, cast: 6, waitingFor: seats.slice(0, 1) }],
      });
      expect(await world.panelsOf(hand.id)).toMatchObject([{ id, status: 'open', points: null }]);
    });

    it('closes with the sum of its ballots, and takes none afterwards', async () => {
      const hand = await (await (await aDossier()).toDistrictCouncil()).through('openScoring');
      const { id, seats } = await hand.openPanel();
      const totals = [70, 71, 65, 66, 64, 60, 66];
      for (const [i, personId] of seats.entries())
        await world.castBallot(id, personId, aBallot(totals[i] ?? 0));
      const answer = await hand.take('closeScoring');
      expect(answer.dossier).toMatchObject({ state: 'district.forwarding', star: 3 });
      expect(await world.panelsOf(hand.id)).toMatchObject([
        { id, status: 'closed', ballots: 7, points: 462, star: 3 },
      ]);
      expect(await hand.stored()).toMatchObject({
        openPanel: null,
        star: 3,
        lastResult: { points: 462, ballots: 7, star: 3, closedOn: '2021-06-14' },
      });
      await expect(world.castBallot(id, world.province.districtChair.id, aBallot(90))).rejects.toThrow(
        'closed',
      );
    });

    it('that was shown is no result once its scoring is broken off: the one before is the last again', async () => {
      const hand = await (await (await aDossier()).toDistrictCouncil()).through('openScoring');
      await hand.score(66);
      await hand.through('forwardToProvince', 'receive', 'openScoring');
      await hand.score(68);
      await hand.through('recordTest', 'recordSiteCheck', 'openScoring');
      const { id, seats } = await hand.openPanel();
      for (const [i, personId] of seats.entries())
        await world.castBallot(id, personId, aBallot(i === 0 ? 90 : 70));
      await hand.take('closeScoring');
      expect(hand.state).toBe('province.secondDiscussion');
      const { provinceChair, provinceSecretary } = world.province;
      await world.sayConflict(hand.id, provinceChair.id);
      const broken = await hand.try(hand.event('breakOffScoring'), provinceSecretary);
      expect(broken).toMatchObject({
        ok: true,
        value: { dossier: { state: 'province.verification', star: 3 } },
      });
      const offered = broken.ok
        ? broken.value.availableActions.map((each) => 'action' in each && each.action)
        : [];
      expect(offered).toEqual(expect.arrayContaining(['proposeReopening', 'fileAppeal']));
      expect(await hand.stored()).toMatchObject({
        lastResult: { scoringRound: 1, points: 612, standing: 'sealed' },
        ...{ appeal: null, resultBefore: { lastResult: null, appeal: null }, ballotsLapsedOn: '2021-06-14' },
      });
      expect((await world.panelsOf(hand.id)).map(({ standing }) => standing)).toEqual([
        ...['sealed', 'sealed', 'shown', 'lapsed'],
      ]);
    });

    it('takes one ballot of a member, and none of anybody else', async () => {
      const hand = await (await (await aDossier()).toDistrictCouncil()).through('openScoring');
      const { id } = await hand.openPanel();
      await world.castBallot(id, world.province.districtChair.id, aBallot(60));
      await expect(world.castBallot(id, world.province.districtChair.id, aBallot(90))).rejects.toThrow(
        'duplicate key',
      );
      await expect(world.castBallot(id, world.province.owner.id, aBallot(90))).rejects.toThrow('foreign key');
    });

    it('goes on again after it eliminated a product only where the product has no other open dossier', async () => {
      const productId = await freshProduct();
      const hand = await DossierHand.register(world, { productId });
      await (await hand.toDistrictCouncil()).through('openScoring');
      const { id, seats } = await hand.openPanel();
      for (const personId of seats) await world.castBallot(id, personId, aBallot(60, ['forged-dossier']));
      await hand.take('closeScoring');
      expect(hand.state).toBe('closed.eliminated');
      await hand.take('proposeReopening');
      const another = await DossierHand.register(world, { productId });
      const confirming = () => hand.try(hand.event('confirmReopening'), world.province.districtChair);
      expect(await confirming()).toMatchObject({
        ok: false,
        refusals: [{ code: 'dossier.already-open', productId }],
      });
      await another.take('withdraw');
      expect(await confirming()).toMatchObject({
        ok: true,
        value: { dossier: { state: 'district.council', star: null } },
      });
    });

    it('counts the ballots that were cast while somebody asked to close, or waits for none of them', async () => {
      const hand = await (await (await aDossier()).toDistrictCouncil()).through('openScoring');
      const { id, seats } = await hand.openPanel();
      const { districtSecretary } = world.province;
      const closing = () => hand.try(hand.event('closeScoring'), districtSecretary);
      const outcomes = await Promise.all(
        seats.flatMap((personId) => [
          world.castBallot(id, personId, aBallot(60)).then(() => null),
          closing(),
        ]),
      );
      const closed = outcomes.filter((outcome) => outcome?.ok === true);
      const last = closed.length > 0 ? closed[0] : await closing();
      expect(last).toMatchObject({ ok: true, value: { dossier: { state: 'district.forwarding' } } });
      expect(closed.length).toBeLessThanOrEqual(1);
      expect(await world.panelsOf(hand.id)).toMatchObject([{ status: 'closed', ballots: 7, points: 420 }]);
    });

    it('closed by ten twins at once is closed once, and all get the same answer', async () => {
      const hand = await (await (await aDossier()).toDistrictCouncil()).through('openScoring');
      const { id, seats } = await hand.openPanel();
      for (const personId of seats) await world.castBallot(id, personId, aBallot(60));
      const stores = [world.store, world.anotherStore()];
      const write = aKey();
      const answers = await Promise.all(
        Array.from({ length: 10 }, (__, i) =>
          hand.try(hand.event('closeScoring'), world.province.districtSecretary, { write }, stores[i % 2]),
        ),
      );
      expect(answers[0]).toMatchObject({ ok: true });
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect((await hand.stored()).version).toBe(hand.version + 1);
    });

    it('a later round knows nothing of the results of the earlier one', async () => {
      const hand = await (await (await aDossier()).toDistrictCouncil()).through('openScoring');
      await hand.score(40);
      expect(hand.state).toBe('closed.notPassed');
      await hand.take('reenter');
      expect(await hand.stored()).toMatchObject({
        roundId: world.province.laterRound.id,
        round: world.province.laterRound,
        lastResult: null,
        star: null,
        samplesReceived: null,
      });
      expect(await world.panelsOf(hand.id)).toHaveLength(1);
    });
  });

  describe('the outbox', () => {
    it('tells of the step, and reminds of the date that binds now', async () => {
      const hand = await aDossier();
      expect((await remindersOf(hand.id)).map(({ daysBefore, dueOn }) => [daysBefore, dueOn])).toEqual([
        [1, '2021-06-16'],
        [0, '2021-06-16'],
        [-1, '2021-06-16'],
      ]);
      const notices = (await world.outboxOf(hand.id)).filter(({ kind }) => kind === 'notice');
      expect(notices).toMatchObject([{ template: 'registered', stepNumber: 1, status: 'planned' }]);
    });

    it('cancels reminders and plans new ones when another date binds', async () => {
      const hand = await (await aDossier()).through('acceptIdea');
      const byDay = async (dueOn: string) =>
        (await remindersOf(hand.id)).filter((row) => row.dueOn === dueOn).map(({ status }) => status);
      expect(await byDay('2021-06-16')).toEqual(['cancelled', 'cancelled', 'cancelled']);
      expect(await byDay('2021-06-20')).toEqual(['planned', 'planned', 'planned', 'planned']);
      await hand.take('attachEvidence');
      expect(await byDay('2021-06-20')).toEqual(['planned', 'planned', 'planned', 'planned']);
      await hand.take('withdraw');
      expect(new Set((await remindersOf(hand.id)).map(({ status }) => status))).toEqual(
        new Set(['cancelled']),
      );
      expect(await world.outboxOf(hand.id)).toContainEqual(
        expect.objectContaining({
          kind: 'notice',
          template: 'withdrawn',
          stepNumber: hand.version,
          status: 'planned',
        }),
      );
    });
  });

  describe('a recognition', () => {
    it('is recorded with the step, and its certificate number is given once', async () => {
      const certificateNumber = `LC-${randomUUID()}`;
      const [hand, other] = [await awaitingRecognition(), await awaitingRecognition()];
      const answer = await hand.take('recognise', { certificateNumber });
      expect(answer.dossier).toMatchObject({ state: 'closed.recognised', star: 4 });
      expect(await world.recognitionOf(hand.id)).toEqual({
        star: 4,
        recognisedBy: 'province',
        certificateNumber,
        expiresOn: '2024-06-14',
      });

      const before = [await other.stored(), await world.stepsOf(other.id), await world.outboxOf(other.id)];
      const outcome = await other.try(
        other.event('recognise', { certificateNumber }),
        world.province.approver,
      );
      expect(codesOf(outcome)).toEqual(['certificate.number-taken']);
      expect([await other.stored(), await world.stepsOf(other.id), await world.outboxOf(other.id)]).toEqual(
        before,
      );
      expect(await world.recognitionOf(other.id)).toBeNull();
      await other.take('recognise');
      expect(other.state).toBe('closed.recognised');
      expect(findBrokenStep(await world.stepsOf(other.id), await world.headOf(other.id))).toBeNull();
    });

    async function awaitingRecognition() {
      const hand = await (await (await aDossier()).toDistrictCouncil()).through('openScoring');
      await hand.score(66);
      await hand.through('forwardToProvince', 'receive', 'openScoring');
      await hand.score(68);
      await hand.through('recordTest', 'recordSiteCheck', 'openScoring');
      await hand.score(72);
      await world.adjourn(hand.id);
      return hand;
    }
  });

  describe('registering', () => {
    it('begins at version 1 with the first step', async () => {
      const wish = aRegistration(world, { productId: await freshProduct() });
      expect(await world.store.register(wish, aKey())).toMatchObject({
        ok: true,
        value: {
          dossier: { id: wish.id, version: 1, state: 'registration.registered', star: null },
          step: { number: 1, action: 'register', fromState: null, toState: 'registration.registered' },
        },
      });
      const steps = await world.stepsOf(wish.id);
      expect(steps).toMatchObject([{ number: 1, fromState: null, takenAs: 'producer', reason: null }]);
      expect(findBrokenStep(steps, await world.headOf(wish.id))).toBeNull();
    });

    it('refuses a product that has an open dossier, and takes it again once that is closed', async () => {
      const productId = await freshProduct();
      const hand = await DossierHand.register(world, { productId });
      expect(await world.store.register(aRegistration(world, { productId }), aKey())).toEqual({
        ok: false,
        refusals: [{ code: 'dossier.already-open', productId }],
      });
      await hand.take('withdraw');
      expect((await world.store.register(aRegistration(world, { productId }), aKey())).ok).toBe(true);
    });

    it('takes a product anew that did not pass; what had ended goes on only while no other is open', async () => {
      const productId = await freshProduct();
      const hand = await DossierHand.register(world, { productId });
      await (await hand.toDistrictCouncil()).through('openScoring');
      await hand.score(40);
      expect(hand.state).toBe('closed.notPassed');
      const reentering = () => hand.try(hand.event('reenter'), world.province.owner);
      const anew = await DossierHand.register(world, { productId });
      const refused = { ok: false, refusals: [{ code: 'dossier.already-open', productId }] };
      expect(await reentering()).toEqual(refused);
      expect((await hand.stored()).openElsewhere).toBe(productId);
      await anew.take('withdraw');
      expect((await hand.stored()).openElsewhere).toBeNull();
      const both = await Promise.all([
        world.store.register(aRegistration(world, { productId }), aKey()),
        reentering(),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both).toContainEqual(refused);
    });

    it('twice under one key has one effect and the same answer, also after the dossier is closed', async () => {
      const productId = await freshProduct();
      const write = aKey();
      const first = await world.store.register(aRegistration(world, { productId }), write);
      expect(await world.store.register(aRegistration(world, { productId }), write)).toEqual(first);
      if (!first.ok) throw new Error('refused');
      const { owner } = world.province;
      const withdrawn = await world.store.take(
        {
          ...{ dossierId: first.value.dossier.id, version: 1, write: aKey(), counting: false },
          reader: { personId: owner.id, scope: scopeOf(owner) },
        },
        deciding({ type: 'withdraw', input: { reason: 'Nghỉ' } }, owner),
      );
      expect(withdrawn.ok).toBe(true);
      expect(await world.store.register(aRegistration(world, { productId }), write)).toEqual(first);
    });

    it('records nothing of what was decided for a day that is over', async () => {
      const productId = await freshProduct();
      const yesterday = aRegistration(world, { productId, today: '2021-06-13' });
      expect(codesOf(await world.store.register(yesterday, aKey()))).toEqual(['registration.overtaken']);
      expect((await world.store.register(aRegistration(world, { productId }), aKey())).ok).toBe(true);
    });

    it('refuses a key that was used for another product', async () => {
      const write = aKey();
      await world.store.register(aRegistration(world, { productId: await freshProduct() }), write);
      const another = { key: write.key, fingerprint: 'f'.repeat(64) };
      const outcome = await world.store.register(
        aRegistration(world, { productId: await freshProduct() }),
        another,
      );
      expect(codesOf(outcome)).toEqual(['idempotency-key.reused']);
    });

    it('by ten twins at once opens one dossier, and all get its answer', async () => {
      const productId = await freshProduct();
      const write = aKey();
      const stores = [world.store, world.anotherStore()];
      const answers = await Promise.all(
        Array.from({ length: 10 }, (__, i) =>
          (stores[i % 2] ?? world.store).register(aRegistration(world, { productId }), write),
        ),
      );
      expect(answers[0]).toMatchObject({ ok: true });
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    });
  });
});
