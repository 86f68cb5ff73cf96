import type {
  ClockMessage,
  CouncilMessage,
  CertificateMessage,
  FollowUpMessage,
  MessageDossier,
  MessageRound,
  OpinionMessage,
  ReminderMessage,
  StepMessage,
} from '../../src/modules/reminders/message.js';

const dossierId = '7a2b8a5e-6f0e-4b51-9d0c-0f4f3b1c2d01';
const roundId = '7a2b8a5e-6f0e-4b51-9d0c-0f4f3b1c2d02';

/** Round 1 of 2021 at Tam Đường: due at the district before 16/6, at the province before 30/6. */
export const aMessageRound = (changes: Partial<MessageRound> = {}): MessageRound => ({
  id: roundId,
  year: 2021,
  number: 1,
  placeName: 'Tam Đường',
  registrationCloses: { on: '2021-05-31', counts: 'by' },
  dueAtDistrict: { on: '2021-06-16', counts: 'before' },
  dueAtProvince: { on: '2021-06-30', counts: 'before' },
  ...changes,
});

/** Being prepared by its owner with the commune's guidance. */
export const aMessageDossier = (changes: Partial<MessageDossier> = {}): MessageDossier => ({
  id: dossierId,
  machine: 'qd-1048-2019',
  machineVersion: '1',
  state: 'preparation.preparing',
  open: true,
  deadline: 'dueAtDistrict',
  roundId,
  productName: 'Chè Tam Đường',
  ...changes,
});

/** A day before the dossier is due at the district. */
export const aReminder = (changes: Partial<ReminderMessage> = {}): ReminderMessage => ({
  kind: 'reminder',
  template: 'deadline',
  audience: [],
  ...{
    today: '2021-06-14',
    time: '08:00',
    planned: { day: '2021-06-14', time: '07:00' },
    isOvertaken: false,
    alreadyTold: false,
  },
  dossier: aMessageDossier(),
  round: aMessageRound(),
  deadline: 'dueAtDistrict',
  dueOn: '2021-06-15',
  daysBefore: 1,
  ...changes,
});

export const aStepMessage = (changes: Partial<StepMessage> = {}): StepMessage => ({
  kind: 'notice',
  template: 'submitted',
  audience: [{ role: 'communeOfficer', level: 'commune' }],
  ...{
    today: '2021-06-14',
    time: '08:00',
    planned: { day: '2021-06-14', time: '07:00' },
    isOvertaken: false,
    alreadyTold: false,
  },
  dossier: aMessageDossier(),
  round: aMessageRound(),
  step: 3,
  ...changes,
});

/** Three days before opinions on the dossier end; the member has given none. */
export const anOpinionMessage = (changes: Partial<OpinionMessage> = {}): OpinionMessage => ({
  kind: 'opinion',
  template: 'opinionAwaited',
  audience: [],
  ...{
    today: '2021-06-25',
    time: '08:00',
    planned: { day: '2021-06-25', time: '07:00' },
    isOvertaken: false,
    alreadyTold: false,
  },
  dossier: aMessageDossier(),
  round: aMessageRound(),
  dueOn: '2021-06-28',
  daysBefore: 3,
  opinion: { personId: 'member-1', isAwaited: true },
  ...changes,
});

/** A day before the commune's fifteen working days end. */
export const aClockMessage = (changes: Partial<ClockMessage> = {}): ClockMessage => ({
  kind: 'clock',
  template: 'clockEnds',
  audience: [],
  ...{
    today: '2021-06-25',
    time: '08:00',
    planned: { day: '2021-06-25', time: '07:00' },
    isOvertaken: false,
    alreadyTold: false,
  },
  dossier: aMessageDossier({ state: 'commune.review' }),
  round: aMessageRound(),
  dueOn: '2021-06-28',
  daysBefore: 3,
  clock: { kind: 'communeReview', isAwaited: true, isAppointed: false },
  ...changes,
});

/** A day before trade promotion is due at Ngọc Hồi; two products are not done. */
export const aFollowUpMessage = (changes: Partial<FollowUpMessage> = {}): FollowUpMessage => ({
  kind: 'followUp',
  template: 'followUpDue',
  audience: [{ role: 'districtOfficer', level: 'district' }],
  ...{
    today: '2021-11-15',
    time: '08:00',
    planned: { day: '2021-11-15', time: '07:00' },
    isOvertaken: false,
    alreadyTold: false,
  },
  dossier: null,
  round: null,
  dueOn: '2021-11-16',
  daysBefore: 1,
  followUp: {
    ...{ callId: 'call', id: null, kind: 'tradePromotion', placeId: 'place', placeName: 'Ngọc Hồi' },
    ...{ basisNumber: '638/KH-UBND', isItsDay: true, open: 2, revocationAwaited: false },
  },
  ...changes,
});

/** A member is called to the district's first session of 2021. */
export const aCouncilMessage = (changes: Partial<CouncilMessage> = {}): CouncilMessage => ({
  kind: 'council',
  template: 'sessionCalled',
  audience: [],
  ...{
    today: '2021-06-14',
    time: '08:00',
    planned: { day: '2021-06-14', time: '08:00' },
    isOvertaken: false,
    alreadyTold: false,
  },
  dossier: null,
  round: null,
  council: {
    ...{ personId: 'member-1', id: 'council', name: 'Hội đồng OCOP', placeName: 'Tam Đường' },
    ...{ basisNumber: '15/QĐ-UBND', decidedOn: '2021-03-01', inForceFrom: '2021-04-01' },
    session: {
      ...{ id: 'session', title: 'Phiên họp đợt 1', plannedOn: '2021-06-16', plannedAt: '08:00' },
      ...{ venue: 'Hội trường', dossiers: 12, isOver: false },
    },
  },
  ...changes,
});

/** A week before the certificate of tea from Tam Đường ends; nothing has taken its place, and no renewal is filed. */
export const aCertificateMessage = (changes: Partial<CertificateMessage> = {}): CertificateMessage => ({
  kind: 'certificate',
  template: 'certificateEnds',
  audience: [{ role: 'producer', level: 'commune' }],
  ...{
    today: '2024-05-07',
    time: '08:00',
    planned: { day: '2024-05-07', time: '07:00' },
    isOvertaken: false,
    alreadyTold: false,
  },
  dossier: aMessageDossier({ state: 'closed.recognised', open: false, deadline: null }),
  round: aMessageRound(),
  dueOn: '2024-05-14',
  daysBefore: 7,
  certificate: { expiresOn: '2024-05-14', stands: true, isRenewalFiled: false },
  ...changes,
});
