import type { DossierAction } from '../dossier/dossier-action.js';
import { councilRoles, type HeldRole, type Level, type Role } from './role.js';

/** What people may ask for beside the actions on a dossier. */
export type GeneralAction =
  | 'batch.own'
  | 'place.read'
  | 'place.manage'
  | 'person.manage'
  | 'council.read'
  | 'council.manage'
  | 'producer.read'
  | 'producer.manage'
  | 'product.read'
  | 'product.manage'
  | 'calendar.read'
  | 'calendar.manage'
  | 'round.read'
  | 'round.manage'
  | 'rulebook.read'
  | 'rulebook.simulate'
  | 'rulebook.settle'
  | 'dossier.read'
  | 'dossier.register'
  | 'dossier.changeDecision'
  | 'assessment.save'
  | 'charter.issue'
  | 'advice.read'
  | 'advice.write'
  | 'conflict.read'
  | 'conflict.readAll'
  | 'conflict.declare'
  | 'conflict.rule'
  | 'letter.read'
  | 'letter.write'
  | 'plan.read'
  | 'plan.call'
  | 'plan.act'
  | 'plan.write'
  | 'plan.review'
  | 'plan.approve'
  | 'followUp.read'
  | 'followUp.call'
  | 'followUp.act'
  | 'followUp.carryOut'
  | 'followUp.oversee'
  | 'followUp.decide'
  | 'followUp.recordCentral'
  | 'report.read'
  | 'report.schedule'
  | 'report.act'
  | 'report.write'
  | 'report.review'
  | 'schedule.read'
  | 'schedule.set'
  | 'councilSession.read'
  | 'councilSession.manage'
  | 'councilSession.readHints'
  | 'ballot.cast'
  | 'ballot.readClosed'
  | 'ledger.read'
  | 'ledger.export'
  | 'ledger.checkpoint'
  | 'notice.own'
  | 'feed.own'
  | 'outbox.read'
  | 'dossierLog.read'
  | 'delivery.read'
  | 'delivery.watch'
  | 'demo.clock';
export type Permission = GeneralAction | `dossier.${DossierAction}`;

interface PermissionRow {
  readonly permission: Permission;
  readonly at: readonly Level[];
  readonly roles: readonly Role[];
}

const everywhere: readonly Level[] = ['commune', 'district', 'province'];
const everyone: readonly Role[] = [
  'producer',
  'communeOfficer',
  'districtOfficer',
  'provinceOfficer',
  'councilMember',
  'councilSecretary',
  'councilChair',
  'adviser',
  'districtApprover',
  'provincialApprover',
  'coordinationOffice',
  'auditor',
  'administrator',
];
const officials: readonly Role[] = everyone.filter((role) => role !== 'producer');
/** Who makes the yearly plans: communes list, coordination offices merge, approvers decide (Tuần Giáo 02/2023). */
const planners: readonly Role[] = [
  'communeOfficer',
  'coordinationOffice',
  'districtApprover',
  'provincialApprover',
];
/** An adviser knows the products that are brought to the own council, from their dossiers. */
const isNoAdviser = (role: Role) => role !== 'adviser';

const row = (
  permission: Permission,
  at: Level | readonly Level[],
  ...roles: readonly Role[]
): PermissionRow => ({
  permission,
  at: typeof at === 'string' ? [at] : at,
  roles,
});

/** Role × action × level. What is not listed is refused. Offices: QĐ 1048, PL II §1–§4; commune practice: procedures §17. */
export const permissions: readonly PermissionRow[] = [
  row('notice.own', everywhere, ...everyone),
  row('batch.own', everywhere, ...planners, 'districtOfficer', 'provinceOfficer'),
  row('demo.clock', everywhere, ...everyone),
  row('place.read', everywhere, ...everyone),
  row('place.manage', everywhere, 'administrator'),
  row('person.manage', everywhere, 'administrator'),
  row('council.read', everywhere, ...officials),
  row('council.manage', ['district', 'province'], 'administrator', 'coordinationOffice'),
  row('producer.read', everywhere, ...everyone.filter(isNoAdviser)),
  row('producer.manage', 'commune', 'communeOfficer'),
  row('product.read', everywhere, ...everyone.filter(isNoAdviser)),
  row('product.manage', 'commune', 'producer', 'communeOfficer'),
  row('calendar.read', everywhere, ...everyone),
  row('calendar.manage', 'province', 'administrator'),
  row('round.read', everywhere, ...everyone),
  row('round.manage', ['district', 'province'], 'coordinationOffice'),
  row('plan.read', everywhere, ...planners, 'districtOfficer', 'provinceOfficer', 'auditor'),
  row('letter.read', everywhere, ...planners, 'districtOfficer', 'provinceOfficer', 'auditor'),
  row('letter.write', 'commune', 'communeOfficer'),
  row('letter.write', 'district', 'coordinationOffice', 'districtOfficer'),
  row('letter.write', 'province', 'coordinationOffice', 'provinceOfficer'),
  row('plan.call', ['district', 'province'], 'coordinationOffice'),
  row('plan.act', everywhere, ...planners), // the guard's question; the plan's machine asks which of the next three
  row('plan.write', 'commune', 'communeOfficer'),
  row('plan.write', ['district', 'province'], 'coordinationOffice'),
  row('plan.review', ['district', 'province'], 'coordinationOffice'),
  row('plan.approve', 'district', 'districtApprover'),
  row('plan.approve', 'province', 'provincialApprover'),
  row('followUp.read', everywhere, ...planners, 'districtOfficer', 'provinceOfficer', 'auditor', 'producer'),
  row('followUp.call', ['district', 'province'], 'coordinationOffice'),
  row('followUp.act', everywhere, ...planners, 'districtOfficer', 'provinceOfficer'), // the machine asks which of the next four
  row('followUp.carryOut', 'commune', 'communeOfficer'),
  row('followUp.carryOut', 'district', 'districtOfficer', 'coordinationOffice'),
  row('followUp.carryOut', 'province', 'provinceOfficer', 'coordinationOffice'),
  row('followUp.oversee', ['district', 'province'], 'coordinationOffice'),
  row('followUp.decide', 'district', 'districtApprover'), // QĐ 148, PL II §1b; QĐ 26/2026, Đ.8.2
  row('followUp.decide', 'province', 'provincialApprover'),
  row('followUp.recordCentral', 'province', 'provinceOfficer'),
  row('report.read', everywhere, ...planners, 'districtOfficer', 'provinceOfficer', 'auditor'),
  row('report.schedule', ['district', 'province'], 'coordinationOffice'),
  row('report.act', everywhere, 'communeOfficer', 'coordinationOffice'), // as with plans, the machine asks which of the next two
  row('report.write', 'commune', 'communeOfficer'),
  row('report.write', ['district', 'province'], 'coordinationOffice'),
  row('report.review', ['district', 'province'], 'coordinationOffice'),
  row(
    'schedule.read',
    everywhere,
    ...planners,
    ...(['producer', 'districtOfficer', 'provinceOfficer', 'auditor'] as const),
  ),
  row('schedule.set', 'commune', 'communeOfficer'),
  row('schedule.set', 'district', 'districtOfficer', 'coordinationOffice'),
  row('schedule.set', 'province', 'provinceOfficer', 'coordinationOffice'),
  row('feed.own', everywhere, ...everyone),
  row('rulebook.read', everywhere, ...everyone),
  row(
    'rulebook.simulate',
    'province',
    'coordinationOffice',
    'provinceOfficer',
    'provincialApprover',
    'auditor',
  ),
  row('rulebook.settle', 'province', 'coordinationOffice'),
  row('ledger.read', 'commune', 'auditor'),
  row('ledger.read', ['district', 'province'], 'auditor', 'coordinationOffice'),
  row('ledger.export', everywhere, 'auditor'), // whole rows, and older ones tell what members said of conflicts of interest
  row(
    'ledger.checkpoint',
    ['district', 'province'],
    'councilSecretary',
    'councilChair',
    'coordinationOffice',
  ),
  row('outbox.read', everywhere, 'administrator', 'coordinationOffice'),
  row('dossierLog.read', 'commune', 'communeOfficer', 'auditor'),
  row('dossierLog.read', 'district', 'districtOfficer', 'districtApprover', 'coordinationOffice', 'auditor'),
  row(
    'dossierLog.read',
    'province',
    'provinceOfficer',
    'provincialApprover',
    'coordinationOffice',
    'auditor',
  ),
  row('delivery.read', 'commune', 'communeOfficer', 'auditor'),
  row('delivery.read', 'district', 'districtOfficer', 'districtApprover', 'coordinationOffice', 'auditor'),
  row('delivery.read', 'province', 'provinceOfficer', 'provincialApprover', 'coordinationOffice', 'auditor'),
  row('delivery.watch', everywhere, 'administrator'),
  row('dossier.read', everywhere, ...everyone.filter((role) => role !== 'administrator')),
  row('assessment.save', 'commune', 'producer'),
  row('charter.issue', ['district', 'province'], 'coordinationOffice', 'administrator'),
  row(
    'advice.read',
    ['district', 'province'],
    ...councilRoles,
    'adviser',
    'districtOfficer',
    'provinceOfficer',
    'districtApprover',
    'provincialApprover',
    'auditor',
  ),
  row('advice.write', ['district', 'province'], 'adviser'),
  row(
    'conflict.read',
    ['district', 'province'],
    ...councilRoles,
    'adviser',
    'districtOfficer',
    'provinceOfficer',
    'auditor',
  ),
  row('conflict.readAll', ['district', 'province'], 'councilSecretary', 'councilChair', 'auditor'),
  row('conflict.declare', ['district', 'province'], ...councilRoles, 'adviser'),
  row('conflict.rule', ['district', 'province'], 'councilChair'),
  row('councilSession.read', ['district', 'province'], ...officials),
  row('councilSession.manage', ['district', 'province'], 'councilSecretary', 'councilChair'),
  row('councilSession.readHints', ['district', 'province'], 'councilChair', 'auditor'),
  row('ballot.cast', ['district', 'province'], ...councilRoles),
  row(
    'ballot.readClosed',
    ['district', 'province'],
    ...councilRoles,
    'districtOfficer',
    'provinceOfficer',
    'auditor',
  ),

  row('dossier.register', 'commune', 'producer', 'communeOfficer'),
  row('dossier.changeDecision', 'province', 'provincialApprover'),
  row('dossier.acceptIdea', 'commune', 'communeOfficer'),
  row('dossier.refuseIdea', 'commune', 'communeOfficer'),
  row('dossier.resubmitIdea', 'commune', 'producer'),
  row('dossier.attachEvidence', 'commune', 'producer', 'communeOfficer'),
  row('dossier.attachEvidence', 'district', 'districtOfficer'),
  row('dossier.removeEvidence', 'commune', 'producer', 'communeOfficer'),
  row('dossier.removeEvidence', 'district', 'districtOfficer'),
  row('dossier.submit', 'commune', 'producer'),
  row('dossier.resubmit', 'commune', 'producer'),
  row('dossier.withdraw', 'commune', 'producer'),
  row('dossier.reenter', 'commune', 'producer'),
  row('dossier.recordCommuneReport', 'commune', 'communeOfficer'),
  row('dossier.forwardToDistrict', 'commune', 'communeOfficer'),
  row('dossier.requestEvaluation', 'commune', 'communeOfficer'),
  row('dossier.returnForSupplement', 'commune', 'communeOfficer'),
  row('dossier.returnForSupplement', 'district', 'districtOfficer'),
  row('dossier.returnForSupplement', 'province', 'provinceOfficer'),
  row('dossier.apologise', 'commune', 'communeOfficer'),
  row('dossier.apologise', 'district', 'districtOfficer', 'districtApprover'),
  row('dossier.apologise', 'province', 'provinceOfficer', 'provincialApprover'),
  row('dossier.receive', 'district', 'districtOfficer'),
  row('dossier.receive', 'province', 'provinceOfficer'),
  row('dossier.openScoring', ['district', 'province'], 'councilSecretary', 'councilChair'),
  row('dossier.closeScoring', ['district', 'province'], 'councilSecretary', 'councilChair'),
  row('dossier.endOpinions', 'province'), // nobody: the system takes it by itself
  row('dossier.callMeeting', 'province', 'councilChair'),
  row('dossier.scoreAgain', ['district', 'province'], 'councilChair'),
  row('dossier.recordDifference', ['district', 'province'], 'councilChair'),
  row('dossier.breakOffScoring', ['district', 'province'], 'councilSecretary', 'councilChair'),
  row('dossier.proposeReopening', ['district', 'province'], 'councilSecretary', 'councilChair'),
  row('dossier.confirmReopening', 'district', 'councilChair', 'districtApprover'),
  row('dossier.confirmReopening', 'province', 'councilChair', 'provincialApprover'),
  row('dossier.declineReopening', 'district', 'councilChair', 'districtApprover'),
  row('dossier.declineReopening', 'province', 'councilChair', 'provincialApprover'),
  row('dossier.fileAppeal', 'commune', 'producer'),
  row('dossier.admitAppeal', ['district', 'province'], 'councilChair', 'coordinationOffice'),
  row('dossier.nameAppealMembers', ['district', 'province'], 'councilChair', 'coordinationOffice'),
  row('dossier.releaseAppealMember', ['district', 'province'], 'councilChair', 'coordinationOffice'),
  row('dossier.refuseAppeal', ['district', 'province'], 'councilChair', 'coordinationOffice'),
  row('dossier.decideAppeal', ['district', 'province'], 'councilSecretary', 'councilChair'),
  row('dossier.eliminate', ['district', 'province'], 'councilChair'),
  row('dossier.forwardToProvince', 'district', 'districtOfficer'),
  row('dossier.requestTest', 'province', 'provinceOfficer'),
  row('dossier.recordTest', 'province', 'provinceOfficer'),
  row('dossier.attachSitePhoto', 'province', 'provinceOfficer'),
  row('dossier.withdrawSitePhoto', 'province', 'provinceOfficer'),
  row('dossier.recordSiteCheck', 'province', 'provinceOfficer'),
  row('dossier.recognise', 'district', 'districtApprover'),
  row('dossier.recognise', 'province', 'provincialApprover'),
  row('dossier.evaluateAgain', 'province', 'provincialApprover'),
  row('dossier.forwardToMinistry', 'province', 'provincialApprover'),
  row('dossier.recordMinistryResult', 'province', 'provinceOfficer'),
];

const rolesByPermissionAndLevel = new Map<string, readonly Role[]>();
const rolesByPermission = new Map<Permission, ReadonlySet<Role>>();
for (const { permission, at, roles: listed } of permissions) {
  rolesByPermission.set(permission, new Set([...(rolesByPermission.get(permission) ?? []), ...listed]));
  for (const level of at) {
    const key = `${permission}@${level}`;
    rolesByPermissionAndLevel.set(key, [...(rolesByPermissionAndLevel.get(key) ?? []), ...listed]);
  }
}

/** The roles that may do this at this level. */
export const rolesThatMay = (permission: Permission, at: Level): readonly Role[] =>
  rolesByPermissionAndLevel.get(`${permission}@${at}`) ?? [];

/** Whether one of these roles, held at that very level, may do this. */
export const mayAt = (held: readonly HeldRole[], permission: Permission, at: Level): boolean =>
  held.some(({ role, level }) => level === at && rolesThatMay(permission, at).includes(role));

/** The chair's, which fall to any member who presides over the dossier: the record tells who that is. */
export const forWhoeverPresides: readonly Permission[] = [
  'conflict.rule',
  'councilSession.readHints',
  'dossier.openScoring',
  'dossier.closeScoring',
  'dossier.callMeeting',
  'dossier.scoreAgain',
  'dossier.recordDifference',
  'dossier.breakOffScoring',
  'dossier.eliminate',
];
for (const permission of forWhoeverPresides)
  rolesByPermission.set(permission, new Set([...(rolesByPermission.get(permission) ?? []), ...councilRoles]));

/** Whether any of these roles may do this somewhere. The first, coarse question of the guard. */
export const mayAnywhere = (held: readonly { readonly role: Role }[], permission: Permission): boolean =>
  held.some(({ role }) => rolesByPermission.get(permission)?.has(role) ?? false);
