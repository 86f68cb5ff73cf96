import type { Me, Role } from '../../api/types.js';
import type { IconName } from '../../ui/icon.js';

export interface PlaceToGo {
  readonly to:
    | '/'
    | '/dossiers'
    | '/register'
    | '/notices'
    | '/rounds'
    | '/plans'
    | '/letters'
    | '/follow-ups'
    | '/reports'
    | '/schedules'
    | '/year'
    | '/rulebooks'
    | '/calendar'
    | '/outbox'
    | '/watchdog'
    | '/ledger'
    | '/kept'
    | '/audit'
    | '/advice-work'
    | '/people'
    | '/councils'
    | '/council-sessions'
    | '/simulation'
    | '/account';
  readonly text: string;
  readonly icon: IconName;
  /** Stays in reach of the thumb on a phone. */
  readonly main: boolean;
}

const has = (me: Me, ...roles: readonly Role[]) => me.roles.some(({ role }) => roles.includes(role));

/** An office that only keeps the system running has no dossier to look at. */
export const seesDossiers = (me: Me) => me.roles.some(({ role }) => role !== 'administrator');

/** Whoever sits in a council, works beside it, or watches over it. */
const seesSessions = (me: Me) =>
  has(
    me,
    ...(['councilMember', 'councilSecretary', 'councilChair', 'districtOfficer', 'provinceOfficer'] as const),
    ...(['districtApprover', 'provincialApprover', 'coordinationOffice', 'auditor', 'adviser'] as const),
  );
const sitsInCouncil = (me: Me) => has(me, 'councilMember', 'councilSecretary', 'councilChair');

/** Whoever lists, merges, approves or watches the yearly plans and the reports. */
const seesPlans = (me: Me) =>
  has(
    me,
    ...(['communeOfficer', 'districtOfficer', 'provinceOfficer', 'coordinationOffice'] as const),
    ...(['districtApprover', 'provincialApprover', 'auditor'] as const),
  );

/** Offices of a province: they answer for its rules. */
const maySimulate = (me: Me) =>
  me.roles.some(
    ({ role, place }) =>
      place?.level === 'province' &&
      ['coordinationOffice', 'provinceOfficer', 'provincialApprover', 'auditor'].includes(role),
  );

/** The menu of this person. What a page then allows is the server's answer, not ours. */
export function placesToGo(me: Me): readonly PlaceToGo[] {
  const isDemo = me.mode === 'demo';
  const mayRegister = has(me, 'producer', 'communeOfficer');
  const entry = (to: PlaceToGo['to'], text: string, icon: IconName, main = false) => ({
    to,
    text,
    icon,
    main,
  });
  return [
    ...(seesDossiers(me)
      ? [entry('/', 'nav.work', 'work', true), entry('/dossiers', 'nav.dossiers', 'dossiers', true)]
      : []),
    ...(has(me, 'adviser') ? [entry('/advice-work', 'nav.adviceWork', 'score', true)] : []),
    ...(mayRegister ? [entry('/register', 'nav.register', 'add', true)] : []),
    ...(seesSessions(me) ? [entry('/council-sessions', 'nav.sessions', 'clock', sitsInCouncil(me))] : []),
    entry('/notices', 'nav.notices', 'bell', true),
    entry('/rounds', 'nav.rounds', 'rounds', !mayRegister && !sitsInCouncil(me)),
    ...(seesPlans(me)
      ? [
          entry('/plans', 'nav.plans', 'plan'),
          entry('/schedules', 'nav.schedules', 'score'),
          entry('/reports', 'nav.reports', 'score'),
          entry('/letters', 'nav.letters', 'mail'),
        ]
      : []),
    ...(seesPlans(me) || has(me, 'producer') ? [entry('/follow-ups', 'nav.followUps', 'check')] : []),
    entry('/rulebooks', 'nav.rulebooks', 'law'),
    entry('/year', 'nav.year', 'rounds'),
    entry('/calendar', 'nav.calendar', 'rounds'),
    ...(isDemo || has(me, 'administrator', 'coordinationOffice')
      ? [entry('/outbox', 'nav.outbox', 'mail')]
      : []),
    ...(has(me, 'administrator') ? [entry('/watchdog', 'nav.watchdog', 'warning')] : []),
    ...(has(me, 'administrator') ? [entry('/people', 'nav.people', 'people', true)] : []),
    ...(has(me, 'administrator', 'coordinationOffice')
      ? [entry('/councils', 'nav.councils', 'council')]
      : []),
    ...(has(me, 'auditor') ? [entry('/audit', 'nav.audit', 'search', true)] : []),
    ...(has(me, 'auditor', 'coordinationOffice') ? [entry('/ledger', 'nav.ledger', 'lock')] : []),
    ...(seesDossiers(me) ? [entry('/kept', 'nav.kept', 'check')] : []),
    ...(maySimulate(me) ? [entry('/simulation', 'nav.simulation', 'compare')] : []),
    entry('/account', 'nav.account', 'person'),
  ];
}
