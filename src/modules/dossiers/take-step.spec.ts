import { lawsOf } from '../../../scripts/world/laws.js';
import '../../../test/support/set-up.js';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { aSheet } from '../../../test/support/a-criteria-set.js';
import { aRulebook } from '../../../test/support/a-rulebook.js';
import { lawfulInputs } from '../../../test/support/dossier-facts.js';
import { aBallot, aKey, DossierHand } from '../../../test/support/dossier-hand.js';
import { createMemoryWorld } from '../../../test/support/memory-dossier-world.js';
import type { DossierAction } from '../../domain/dossier/dossier-action.js';
import { levels, roles, type HeldRole, type Level, type Role } from '../../domain/jurisdiction/role.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { qd1048Procedure } from '../../domain/rulebook/qd-1048-2019/procedure.machine.js';
import { TakeStep, type StepWish } from './take-step.js';

/** Hands nothing to any queue, and counts how often it was asked to. */
class CountingRelay extends Relay {
  nudges = 0;

  override nudge(): void {
    this.nudges += 1;
  }
}

let world: Awaited<ReturnType<typeof createMemoryWorld>>;
let relay: CountingRelay;
let takeStep: TakeStep;

beforeEach(async () => {
  world = await createMemoryWorld();
  relay = new (CountingRelay as unknown as new () => CountingRelay)();
  takeStep = new TakeStep(world.store, lawsOf(new Rulebooks([aRulebook()])), relay);
});

const codesOf = (outcome: Outcome<unknown, { readonly code: string }>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
const wishOf = (hand: DossierHand, action: DossierAction, person: SignedInPerson): StepWish => ({
  ...{ dossierId: hand.id, version: hand.version, event: hand.event(action), person, write: aKey() },
});
const aHand = () => DossierHand.register(world, { productId: randomUUID() });

describe('TakeStep', () => {
  it('records the step under the person, in the role in which the person acted', async () => {
    const hand = await aHand();
    const { communeOfficer } = world.province;
    await takeStep.execute(wishOf(hand, 'refuseIdea', communeOfficer));
    expect((await world.stepsOf(hand.id)).at(-1)).toMatchObject({
      number: 2,
      action: 'refuseIdea',
      fromState: 'registration.registered',
      toState: 'registration.refused',
      takenBy: communeOfficer.id,
      takenAs: 'communeOfficer',
      reason: 'Trùng với sản phẩm đã đăng ký',
    });
  });

  it('answers what may be done next by the same person', async () => {
    const hand = await aHand();
    const outcome = await takeStep.execute(wishOf(hand, 'acceptIdea', world.province.communeOfficer));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    expect(outcome.value.dossier).toEqual({
      id: hand.id,
      version: 2,
      state: 'preparation.preparing',
      star: null,
    });
    expect(outcome.value.availableActions).toMatchObject([
      { action: 'attachEvidence', mine: true, allowed: true },
      { action: 'removeEvidence', mine: true, allowed: true },
      { action: 'submit', mine: false, allowed: false },
      { action: 'reenter', mine: false, allowed: false },
      { action: 'withdraw', mine: false, allowed: false },
    ]);
  });

  it('writes nothing when refused, and wakes nobody', async () => {
    const hand = await (await aHand()).through('acceptIdea');
    const before = [await hand.stored(), await world.stepsOf(hand.id), await world.outboxOf(hand.id)];
    const outcome = await takeStep.execute(wishOf(hand, 'submit', world.province.owner));
    expect(codesOf(outcome)).toEqual([
      'document.missing',
      'document.missing',
      'document.missing',
      'document.missing',
    ]);
    expect([await hand.stored(), await world.stepsOf(hand.id), await world.outboxOf(hand.id)]).toEqual(
      before,
    );
    expect(relay.nudges).toBe(0);
  });

  it('wakes the relay once a step is recorded', async () => {
    const hand = await aHand();
    await takeStep.execute(wishOf(hand, 'acceptIdea', world.province.communeOfficer));
    expect(relay.nudges).toBe(1);
  });

  it.each([
    ['an owner of another product', () => world.province.otherOwner],
    ['an officer of another commune', () => world.province.otherCommuneOfficer],
    ['an administrator', () => world.province.administrator],
  ])('is asked by %s: there is no such dossier', async (_, person) => {
    const hand = await aHand();
    const foreign = await takeStep.execute(wishOf(hand, 'acceptIdea', person()));
    const missing = await takeStep.execute({
      ...wishOf(hand, 'acceptIdea', person()),
      dossierId: randomUUID(),
    });
    expect(foreign).toEqual(missing);
    expect(codesOf(foreign)).toEqual(['dossier.not-found']);
  });

  it('counts the ballots itself, and only to close', async () => {
    const hand = await (await (await aHand()).toDistrictCouncil()).through('openScoring');
    const { id, seats } = await hand.openPanel();
    const totals = [30, 40, 50, 60, 70, 80, 90];
    for (const [i, personId] of seats.entries())
      await world.castBallot(id, personId, aBallot(totals[i] ?? 0));
    const outcome = await takeStep.execute(wishOf(hand, 'closeScoring', world.province.districtSecretary));
    expect(outcome).toMatchObject({
      ok: true,
      value: { dossier: { state: 'district.forwarding', star: 3 } },
    });
    expect(await world.panelsOf(hand.id)).toMatchObject([{ ballots: 7, points: 420, star: 3 }]);
  });

  it('eliminates where a majority of ballots says so', async () => {
    const hand = await (await (await aHand()).toDistrictCouncil()).through('openScoring');
    const { id, seats } = await hand.openPanel();
    for (const [i, personId] of seats.entries()) {
      await world.castBallot(id, personId, aBallot(80, i < 4 ? ['forged-dossier'] : []));
    }
    const outcome = await takeStep.execute(wishOf(hand, 'closeScoring', world.province.districtChair));
    expect(outcome).toMatchObject({
      ok: true,
      value: { dossier: { state: 'closed.eliminated', star: null } },
    });
  });

  it('records of a later round its id alone', async () => {
    const hand = await (await (await aHand()).toDistrictCouncil()).through('openScoring');
    await hand.score(40);
    await takeStep.execute(wishOf(hand, 'reenter', world.province.owner));
    expect((await world.stepsOf(hand.id)).at(-1)?.details).toBe(
      JSON.stringify({ roundId: world.province.laterRound.id }),
    );
  });
});

const registered = async () => aHand();
const refused = async () => (await aHand()).through('refuseIdea');
const preparing = async () => (await (await aHand()).through('acceptIdea')).complete();
const inReview = async () => (await preparing()).through('submit');
const returned = async () => (await inReview()).through('returnForSupplement', 'attachEvidence');
const atDistrict = async () => (await inReview()).through('forwardToDistrict');
const atDistrictCouncil = async () => convened(await (await atDistrict()).through('receive'));
const scoring = async () => voted(await (await atDistrictCouncil()).through('openScoring'), 66);
const forwarding = async () => adjourned(await (await scoring()).through('closeScoring'));
const notPassed = async () =>
  (await voted(await (await atDistrictCouncil()).through('openScoring'), 40)).through('closeScoring');
const atProvince = async () => (await forwarding()).through('forwardToProvince');
const returnedByProvince = async () => (await atProvince()).through('returnForSupplement', 'attachEvidence');
const atProvinceCouncil = async () => convened(await (await atProvince()).through('receive'));
const firstScoring = async () => voted(await (await atProvinceCouncil()).through('openScoring'), 66);
const verification = async () =>
  (await firstScoring()).through('closeScoring', 'recordTest', 'recordSiteCheck');
const secondScoring = async (total = 72) => voted(await (await verification()).through('openScoring'), total);
const apart = async () =>
  voted(await (await atProvinceCouncil()).through('openScoring'), 60, 75).then((hand) =>
    hand.through('closeScoring', 'closeScoring'),
  );
const proposed = async () => (await recognition()).through('proposeReopening');
const recognition = async () => adjourned(await (await secondScoring()).through('closeScoring'));
/** Four members besides the council, so that one may be replaced. */
const appealed = async () => {
  const hand = await recognition();
  while (hand.others.length < 4) world.province.holderOf('councilMember', 'province');
  return hand.through('fileAppeal');
};
const admitted = async () => (await appealed()).through('admitAppeal');
const appealScored = async () => {
  const hand = await admitted();
  const { marks, declared, confirmedEmpty, notes } = aSheet();
  for (const personId of hand.others.slice(0, 3))
    world.store.castAppealBallot(hand.id, personId, {
      ...{ marks: { '1.1': marks['1.1'] ?? '' }, declared, confirmedEmpty, notes },
    });
  return hand;
};
const short = async () => {
  const hand = await admitted();
  const [gone = ''] = hand.others;
  world.store.conflict(hand.id, gone);
  return hand;
};
const toMinistry = async () => adjourned(await (await secondScoring(92)).through('closeScoring'));
const atMinistry = async () => (await toMinistry()).through('forwardToMinistry');
const returnedByMinistry = async () => {
  const hand = await atMinistry();
  await hand.take('recordMinistryResult', { points: 720 });
  return hand;
};

/** The first member gives another total, if there is one. */
async function voted(hand: DossierHand, total: number, firstTotal = total): Promise<DossierHand> {
  const { id, seats } = await hand.openPanel();
  for (const [i, personId] of seats.entries())
    await world.castBallot(id, personId, aBallot(i === 0 ? firstTotal : total));
  return hand;
}

async function convened(hand: DossierHand): Promise<DossierHand> {
  await hand.convene();
  return hand;
}

async function adjourned(hand: DossierHand): Promise<DossierHand> {
  await world.adjourn(hand.id);
  return hand;
}

const at = (level: Level, ...held: readonly Role[]): readonly HeldRole[] =>
  held.map((role) => ({ role, level }));
/** Of whoever presides over the dossier: the office alone is not enough. */
const ofTheChair: readonly DossierAction[] = ['scoreAgain', 'recordDifference', 'eliminate'];
type Twin = readonly [
  action: DossierAction,
  where: string,
  ready: () => Promise<DossierHand>,
  may: readonly HeldRole[],
];

const twins: readonly Twin[] = [
  ['acceptIdea', 'registered', registered, at('commune', 'communeOfficer')],
  ['refuseIdea', 'registered', registered, at('commune', 'communeOfficer')],
  ['resubmitIdea', 'refused', refused, at('commune', 'producer')],
  ['attachEvidence', 'in preparation', preparing, at('commune', 'producer', 'communeOfficer')],
  [
    'attachEvidence',
    'returned by the province',
    returnedByProvince,
    [...at('commune', 'producer', 'communeOfficer'), ...at('district', 'districtOfficer')],
  ],
  ['removeEvidence', 'in preparation', preparing, at('commune', 'producer', 'communeOfficer')],
  ['submit', 'in preparation', preparing, at('commune', 'producer')],
  ['withdraw', 'in preparation', preparing, at('commune', 'producer')],
  ['returnForSupplement', 'in review', inReview, at('commune', 'communeOfficer')],
  ['forwardToDistrict', 'in review', inReview, at('commune', 'communeOfficer')],
  ['resubmit', 'returned', returned, at('commune', 'producer')],
  ['receive', 'at the district', atDistrict, at('district', 'districtOfficer')],
  ['returnForSupplement', 'at the district', atDistrict, at('district', 'districtOfficer')],
  [
    'openScoring',
    'before the district council',
    atDistrictCouncil,
    at('district', 'councilSecretary', 'councilChair'),
  ],
  ['eliminate', 'before the district council', atDistrictCouncil, at('district', 'councilChair')],
  ['closeScoring', 'scored by the district', scoring, at('district', 'councilSecretary', 'councilChair')],
  ['forwardToProvince', 'passed at the district', forwarding, at('district', 'districtOfficer')],
  ['receive', 'at the province', atProvince, at('province', 'provinceOfficer')],
  ['returnForSupplement', 'at the province', atProvince, at('province', 'provinceOfficer')],
  ['forwardToProvince', 'returned by the province', returnedByProvince, at('district', 'districtOfficer')],
  [
    'openScoring',
    'before the province council',
    atProvinceCouncil,
    at('province', 'councilSecretary', 'councilChair'),
  ],
  [
    'closeScoring',
    'scored once by the province',
    firstScoring,
    at('province', 'councilSecretary', 'councilChair'),
  ],
  ['recordTest', 'in verification', verification, at('province', 'provinceOfficer')],
  ['attachSitePhoto', 'in verification', verification, at('province', 'provinceOfficer')],
  ['recordSiteCheck', 'in verification', verification, at('province', 'provinceOfficer')],
  ['eliminate', 'before the province council', atProvinceCouncil, at('province', 'councilChair')],
  [
    'closeScoring',
    'scored twice by the province',
    secondScoring,
    at('province', 'councilSecretary', 'councilChair'),
  ],
  ['scoreAgain', 'whose totals lie too far apart', apart, at('province', 'councilChair')],
  ['recordDifference', 'whose totals lie too far apart', apart, at('province', 'councilChair')],
  [
    'proposeReopening',
    'awaiting recognition',
    recognition,
    at('province', 'councilSecretary', 'councilChair'),
  ],
  [
    'confirmReopening',
    'whose result somebody wants opened again',
    proposed,
    at('province', 'councilChair', 'provincialApprover'),
  ],
  [
    'declineReopening',
    'whose result somebody wants opened again',
    proposed,
    at('province', 'councilChair', 'provincialApprover'),
  ],
  ['fileAppeal', 'awaiting recognition', recognition, at('commune', 'producer')],
  ['admitAppeal', 'appealed', appealed, at('province', 'councilChair', 'coordinationOffice')],
  ['refuseAppeal', 'appealed', appealed, at('province', 'councilChair', 'coordinationOffice')],
  ['decideAppeal', 'scored anew', appealScored, at('province', 'councilSecretary', 'councilChair')],
  [
    'nameAppealMembers',
    'whose appeal lacks a member',
    short,
    at('province', 'councilChair', 'coordinationOffice'),
  ],
  [
    'releaseAppealMember',
    'whose appeal waits for sheets',
    admitted,
    at('province', 'councilChair', 'coordinationOffice'),
  ],
  ['recognise', 'awaiting recognition', recognition, at('province', 'provincialApprover')],
  ['forwardToMinistry', 'with five stars', toMinistry, at('province', 'provincialApprover')],
  ['recordMinistryResult', 'at the ministry', atMinistry, at('province', 'provinceOfficer')],
  ['recognise', 'returned by the ministry', returnedByMinistry, at('province', 'provincialApprover')],
  ['reenter', 'not passed', notPassed, at('commune', 'producer')],
];

describe('authority', () => {
  const everyOffice = levels.flatMap((level) => roles.map((role) => ({ role, level })));
  const isOneOf = (may: readonly HeldRole[], { role, level }: HeldRole) =>
    may.some((held) => held.role === role && held.level === level);
  // An owner is one by the product, at no level in particular; an administrator reaches no dossier at all.
  const others = (may: readonly HeldRole[]) =>
    everyOffice.filter(
      (office) =>
        !isOneOf(may, office) &&
        !(office.role === 'producer' && isOneOf(may, { role: 'producer', level: 'commune' })),
    );

  it('is asked about every action of QĐ 1048', () => {
    // No lawful time runs under this decision alone: who may apologise, each procedure is asked.
    const asked = [...twins.map(([action]) => action), 'withdrawSitePhoto', 'breakOffScoring', 'apologise'];
    expect([...new Set(asked)].toSorted()).toEqual(
      Object.keys(lawfulInputs)
        .filter((action) => qd1048Procedure.events.includes(action as DossierAction))
        .toSorted(),
    );
  });

  it.each(twins)('%s on a dossier %s is refused to every other role', async (action, _, ready, may) => {
    const hand = await ready();
    for (const office of others(may)) {
      const person = world.province.holderOf(office.role, office.level);
      const outcome = await takeStep.execute(wishOf(hand, action, person));
      const code = office.role === 'administrator' ? 'dossier.not-found' : 'person.not-permitted';
      expect([office, codesOf(outcome)]).toEqual([office, [code]]);
    }
    expect(await world.stepsOf(hand.id)).toHaveLength(hand.version);
  });

  it('withdrawSitePhoto is for the officer of the province who uploaded the picture, and nobody else', async () => {
    const hand = await verification();
    await hand.take('attachSitePhoto');
    const withdraw = (person: SignedInPerson) =>
      takeStep.execute(wishOf(hand, 'withdrawSitePhoto', person)).then(codesOf);
    for (const office of others(at('province', 'provinceOfficer'))) {
      const person = world.province.holderOf(office.role, office.level);
      const reasons =
        office.role === 'administrator'
          ? ['dossier.not-found']
          : ['person.not-permitted', 'site-photo.of-another'];
      expect([office, await withdraw(person)]).toEqual([office, reasons]);
    }
    const colleague = world.province.holderOf('provinceOfficer', 'province');
    expect(await withdraw(colleague)).toEqual(['site-photo.of-another']);
    expect(await withdraw(world.province.provinceOfficer)).toEqual([]);
    expect((await world.stepsOf(hand.id)).at(-1)).toMatchObject({
      ...{ action: 'withdrawSitePhoto', takenAs: 'provinceOfficer' },
    });
  });

  it('breakOffScoring is for whoever presides, for the secretary where nobody may, and for nobody else', async () => {
    const { districtChair, districtSecretary } = world.province;
    const desk = at('district', 'councilSecretary', 'councilChair');
    const breakOff = (hand: DossierHand, person: SignedInPerson) =>
      takeStep.execute(wishOf(hand, 'breakOffScoring', person)).then(codesOf);
    const without = async (...conflicted: readonly string[]) => {
      const hand = await (await atDistrictCouncil()).through('openScoring');
      for (const id of conflicted) world.store.conflict(hand.id, id);
      return hand;
    };
    const members = (await (await without()).openPanel()).seats.filter(
      (id) => id !== districtChair.id && id !== districtSecretary.id,
    );
    const short = await without(...members.slice(0, 4));
    for (const office of others(desk)) {
      const person = world.province.holderOf(office.role, office.level);
      const code = office.role === 'administrator' ? 'dossier.not-found' : 'person.not-permitted';
      expect([office, await breakOff(short, person)]).toEqual([office, [code]]);
    }
    expect(await breakOff(short, districtSecretary)).toEqual(['council.not-presiding']);
    expect(await breakOff(short, districtChair)).toEqual([]);
    expect((await world.stepsOf(short.id)).at(-1)).toMatchObject({
      ...{ action: 'breakOffScoring', takenAs: 'councilChair', toState: 'district.council' },
    });
    const headless = await without(districtChair.id);
    expect(await breakOff(headless, districtSecretary)).toEqual([]);
    expect((await world.stepsOf(headless.id)).at(-1)).toMatchObject({ takenAs: 'councilSecretary' });
  });

  it.each(twins)('%s on a dossier %s is taken by each role that should', async (action, _, ready, may) => {
    for (const office of may) {
      const hand = await ready();
      const holder = world.province.holderOf(office.role, office.level);
      const isOfChair = ofTheChair.includes(action);
      if (isOfChair)
        expect(codesOf(await takeStep.execute(wishOf(hand, action, holder)))).toEqual([
          'council.not-presiding',
        ]);
      const { districtChair, provinceChair } = world.province;
      const presiding = office.level === 'district' ? districtChair : provinceChair;
      const person = isOfChair ? presiding : holder;
      const outcome = await takeStep.execute(wishOf(hand, action, person));
      expect([office, codesOf(outcome)]).toEqual([office, []]);
      expect((await world.stepsOf(hand.id)).at(-1)).toMatchObject({
        action,
        takenBy: person.id,
        takenAs: office.role,
      });
    }
  });
});
