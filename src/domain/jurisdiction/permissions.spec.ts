import { describe, expect, it } from '@jest/globals';
import {
  forWhoeverPresides,
  mayAnywhere,
  mayAt,
  permissions,
  rolesThatMay,
  type Permission,
} from './permissions.js';
import { levels, roles, type Level, type Role } from './role.js';

type At = Partial<Record<Level, readonly Role[]>>;
const everywhere = (held: readonly Role[]): At => ({ commune: held, district: held, province: held });
const atCouncils = (held: readonly Role[]): At => ({ district: held, province: held });

const council: readonly Role[] = ['councilMember', 'councilSecretary', 'councilChair'];
const desk: readonly Role[] = ['councilSecretary', 'councilChair'];
const but = (left: Role) => roles.filter((role) => role !== left);

/** Who may what, written down a second time and by hand: a slip in one of the two shows. */
const lawful: Readonly<Record<Permission, At>> = {
  'notice.own': everywhere(roles),
  'demo.clock': everywhere(roles),
  'place.read': everywhere(roles),
  'place.manage': everywhere(['administrator']),
  'person.manage': everywhere(['administrator']),
  'council.read': everywhere(but('producer')),
  'council.manage': atCouncils(['administrator', 'coordinationOffice']),
  'producer.read': everywhere(but('adviser')),
  'producer.manage': { commune: ['communeOfficer'] },
  'product.read': everywhere(but('adviser')),
  'product.manage': { commune: ['producer', 'communeOfficer'] },
  'calendar.read': everywhere(roles),
  'calendar.manage': { province: ['administrator'] },
  'round.read': everywhere(roles),
  'round.manage': atCouncils(['coordinationOffice']),
  'plan.read': everywhere([
    ...(['communeOfficer', 'districtOfficer', 'provinceOfficer'] as const),
    ...(['districtApprover', 'provincialApprover', 'coordinationOffice', 'auditor'] as const),
  ]),
  'letter.read': everywhere([
    ...([
      'communeOfficer',
      'coordinationOffice',
      'districtApprover',
      'provincialApprover',
      'districtOfficer',
    ] as const),
    ...(['provinceOfficer', 'auditor'] as const),
  ]),
  'letter.write': {
    commune: ['communeOfficer'],
    district: ['coordinationOffice', 'districtOfficer'],
    province: ['coordinationOffice', 'provinceOfficer'],
  },
  'batch.own': everywhere([
    ...([
      'communeOfficer',
      'coordinationOffice',
      'districtApprover',
      'provincialApprover',
      'districtOfficer',
    ] as const),
    'provinceOfficer',
  ]),
  'plan.call': atCouncils(['coordinationOffice']),
  'plan.act': everywhere(['communeOfficer', 'coordinationOffice', 'districtApprover', 'provincialApprover']),
  'plan.write': { commune: ['communeOfficer'], ...atCouncils(['coordinationOffice']) },
  'plan.review': atCouncils(['coordinationOffice']),
  'plan.approve': { district: ['districtApprover'], province: ['provincialApprover'] },
  'report.read': everywhere([
    ...(['communeOfficer', 'districtOfficer', 'provinceOfficer'] as const),
    ...(['districtApprover', 'provincialApprover', 'coordinationOffice', 'auditor'] as const),
  ]),
  'report.schedule': atCouncils(['coordinationOffice']),
  'report.act': everywhere(['communeOfficer', 'coordinationOffice']),
  'report.write': { commune: ['communeOfficer'], ...atCouncils(['coordinationOffice']) },
  'report.review': atCouncils(['coordinationOffice']),
  'schedule.read': everywhere([
    ...(['producer', 'communeOfficer', 'districtOfficer', 'provinceOfficer'] as const),
    ...(['districtApprover', 'provincialApprover', 'coordinationOffice', 'auditor'] as const),
  ]),
  'schedule.set': {
    commune: ['communeOfficer'],
    district: ['districtOfficer', 'coordinationOffice'],
    province: ['provinceOfficer', 'coordinationOffice'],
  },
  'feed.own': everywhere(roles),
  'followUp.read': everywhere([
    ...(['producer', 'communeOfficer', 'districtOfficer', 'provinceOfficer'] as const),
    ...(['districtApprover', 'provincialApprover', 'coordinationOffice', 'auditor'] as const),
  ]),
  'followUp.call': atCouncils(['coordinationOffice']),
  'followUp.act': everywhere([
    ...(['communeOfficer', 'districtOfficer', 'provinceOfficer'] as const),
    ...(['districtApprover', 'provincialApprover', 'coordinationOffice'] as const),
  ]),
  'followUp.carryOut': {
    commune: ['communeOfficer'],
    district: ['districtOfficer', 'coordinationOffice'],
    province: ['provinceOfficer', 'coordinationOffice'],
  },
  'followUp.oversee': atCouncils(['coordinationOffice']),
  'followUp.decide': { district: ['districtApprover'], province: ['provincialApprover'] },
  'followUp.recordCentral': { province: ['provinceOfficer'] },
  'rulebook.read': everywhere(roles),
  'rulebook.simulate': {
    province: ['coordinationOffice', 'provinceOfficer', 'provincialApprover', 'auditor'],
  },
  'rulebook.settle': { province: ['coordinationOffice'] },
  'ledger.read': { commune: ['auditor'], ...atCouncils(['auditor', 'coordinationOffice']) },
  'ledger.export': everywhere(['auditor']),
  'ledger.checkpoint': atCouncils([...desk, 'coordinationOffice']),
  'outbox.read': everywhere(['administrator', 'coordinationOffice']),
  'dossierLog.read': {
    commune: ['communeOfficer', 'auditor'],
    district: ['districtOfficer', 'districtApprover', 'coordinationOffice', 'auditor'],
    province: ['provinceOfficer', 'provincialApprover', 'coordinationOffice', 'auditor'],
  },
  'delivery.read': {
    commune: ['communeOfficer', 'auditor'],
    district: ['districtOfficer', 'districtApprover', 'coordinationOffice', 'auditor'],
    province: ['provinceOfficer', 'provincialApprover', 'coordinationOffice', 'auditor'],
  },
  'delivery.watch': everywhere(['administrator']),
  'dossier.read': everywhere(but('administrator')),
  'assessment.save': { commune: ['producer'] },
  'charter.issue': atCouncils(['administrator', 'coordinationOffice']),
  'advice.read': {
    ...atCouncils([
      ...([...council, 'adviser', 'districtOfficer', 'provinceOfficer'] as const),
      ...(['districtApprover', 'provincialApprover', 'auditor'] as const),
    ]),
  },
  'advice.write': atCouncils(['adviser']),
  'conflict.read': atCouncils([...council, 'adviser', 'districtOfficer', 'provinceOfficer', 'auditor']),
  'conflict.readAll': atCouncils([...desk, 'auditor']),
  'conflict.declare': atCouncils([...council, 'adviser']),
  'conflict.rule': atCouncils(['councilChair']),
  'councilSession.read': atCouncils(but('producer')),
  'councilSession.manage': atCouncils(desk),
  'councilSession.readHints': atCouncils(['councilChair', 'auditor']),
  'ballot.cast': atCouncils(council),
  'ballot.readClosed': atCouncils([...council, 'districtOfficer', 'provinceOfficer', 'auditor']),

  'dossier.endOpinions': {},
  'dossier.callMeeting': { province: ['councilChair'] },
  'dossier.register': { commune: ['producer', 'communeOfficer'] },
  'dossier.changeDecision': { province: ['provincialApprover'] },
  'dossier.acceptIdea': { commune: ['communeOfficer'] },
  'dossier.refuseIdea': { commune: ['communeOfficer'] },
  'dossier.resubmitIdea': { commune: ['producer'] },
  'dossier.attachEvidence': { commune: ['producer', 'communeOfficer'], district: ['districtOfficer'] },
  'dossier.removeEvidence': { commune: ['producer', 'communeOfficer'], district: ['districtOfficer'] },
  'dossier.submit': { commune: ['producer'] },
  'dossier.resubmit': { commune: ['producer'] },
  'dossier.withdraw': { commune: ['producer'] },
  'dossier.reenter': { commune: ['producer'] },
  'dossier.recordCommuneReport': { commune: ['communeOfficer'] },
  'dossier.requestEvaluation': { commune: ['communeOfficer'] },
  'dossier.evaluateAgain': { province: ['provincialApprover'] },
  'dossier.scoreAgain': atCouncils(['councilChair']),
  'dossier.recordDifference': atCouncils(['councilChair']),
  'dossier.breakOffScoring': atCouncils(desk),
  'dossier.proposeReopening': atCouncils(desk),
  'dossier.confirmReopening': {
    district: ['councilChair', 'districtApprover'],
    province: ['councilChair', 'provincialApprover'],
  },
  'dossier.declineReopening': {
    district: ['councilChair', 'districtApprover'],
    province: ['councilChair', 'provincialApprover'],
  },
  'dossier.fileAppeal': { commune: ['producer'] },
  'dossier.admitAppeal': atCouncils(['councilChair', 'coordinationOffice']),
  'dossier.nameAppealMembers': atCouncils(['councilChair', 'coordinationOffice']),
  'dossier.releaseAppealMember': atCouncils(['councilChair', 'coordinationOffice']),
  'dossier.refuseAppeal': atCouncils(['councilChair', 'coordinationOffice']),
  'dossier.decideAppeal': atCouncils(desk),
  'dossier.forwardToDistrict': { commune: ['communeOfficer'] },
  'dossier.returnForSupplement': {
    commune: ['communeOfficer'],
    district: ['districtOfficer'],
    province: ['provinceOfficer'],
  },
  'dossier.apologise': {
    commune: ['communeOfficer'],
    district: ['districtOfficer', 'districtApprover'],
    province: ['provinceOfficer', 'provincialApprover'],
  },
  'dossier.receive': { district: ['districtOfficer'], province: ['provinceOfficer'] },
  'dossier.openScoring': atCouncils(desk),
  'dossier.closeScoring': atCouncils(desk),
  'dossier.eliminate': atCouncils(['councilChair']),
  'dossier.forwardToProvince': { district: ['districtOfficer'] },
  'dossier.requestTest': { province: ['provinceOfficer'] },
  'dossier.recordTest': { province: ['provinceOfficer'] },
  'dossier.attachSitePhoto': { province: ['provinceOfficer'] },
  'dossier.withdrawSitePhoto': { province: ['provinceOfficer'] },
  'dossier.recordSiteCheck': { province: ['provinceOfficer'] },
  'dossier.recognise': { district: ['districtApprover'], province: ['provincialApprover'] },
  'dossier.forwardToMinistry': { province: ['provincialApprover'] },
  'dossier.recordMinistryResult': { province: ['provinceOfficer'] },
};
const names = Object.keys(lawful) as Permission[];

describe('the permission table', () => {
  it.each(names)('%s: every listed role may, every other is refused', (permission) => {
    for (const level of levels) {
      const may = lawful[permission][level] ?? [];
      for (const role of roles) {
        expect([role, level, mayAt([{ role, level }], permission, level)]).toEqual([
          role,
          level,
          may.includes(role),
        ]);
      }
      expect(rolesThatMay(permission, level).toSorted()).toEqual(may.toSorted());
    }
  });

  it('has a row for each permission and none besides', () => {
    expect([...new Set(permissions.map(({ permission }) => permission))].toSorted()).toEqual(
      names.toSorted(),
    );
  });

  it('a role held at another level does not count', () => {
    expect(mayAt([{ role: 'districtOfficer', level: 'province' }], 'dossier.receive', 'province')).toBe(
      false,
    );
    expect(mayAt([{ role: 'provinceOfficer', level: 'district' }], 'dossier.receive', 'province')).toBe(
      false,
    );
    expect(mayAt([{ role: 'councilChair', level: 'district' }], 'dossier.eliminate', 'province')).toBe(false);
  });

  it('one role among several is enough, none is refused', () => {
    const held = [
      { role: 'auditor', level: 'province' },
      { role: 'councilChair', level: 'province' },
    ] as const;
    expect(mayAt(held, 'dossier.eliminate', 'province')).toBe(true);
    expect(mayAt([], 'dossier.read', 'province')).toBe(false);
  });
});

describe("the guard's coarse question", () => {
  it.each(names)('%s: asked of every role', (permission) => {
    const presiding = forWhoeverPresides.includes(permission) ? council : [];
    const may = new Set([...Object.values(lawful[permission]).flat(), ...presiding]);
    for (const role of roles)
      expect([role, mayAnywhere([{ role }], permission)]).toEqual([role, may.has(role)]);
  });

  it('nobody without a role may anything', () => {
    for (const permission of names) expect(mayAnywhere([], permission)).toBe(false);
  });

  it('never refuses what a level would allow', () => {
    for (const { permission, at, roles: may } of permissions) {
      for (const role of may) {
        expect(at.some((level) => mayAt([{ role, level }], permission, level))).toBe(true);
        expect(mayAnywhere([{ role }], permission)).toBe(true);
      }
    }
  });
});
