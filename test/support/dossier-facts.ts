import type { AppealFacts } from '../../src/domain/appeal/appeal.js';
import type { DossierInputs } from '../../src/domain/dossier/dossier-action.js';
import type { CouncilLevel } from '../../src/domain/council/charter.js';
import type { DossierFacts, LastResult, OpenPanel } from '../../src/domain/dossier/dossier-facts.js';
import type { RoundFacts } from '../../src/domain/dossier/round-facts.js';
import { freshColumns } from '../../src/domain/dossier/fresh-columns.js';
import { levels, roles, type HeldRole } from '../../src/domain/jurisdiction/role.js';
import { bandOf } from '../../src/domain/scoring/star-rating.js';
import type { PanelResult } from '../../src/domain/scoring/tally.js';
import { aCriteriaSet } from './a-criteria-set.js';
import { aRulebook, getRulebook } from './a-rulebook.js';
import { theWorkingDays } from '../../scripts/world/the-working-days.js';

/** Every role at every level: for specs that ask about the procedure and not about who may. */
export const everyRole: readonly HeldRole[] = levels.flatMap((level) =>
  roles.map((role) => ({ role, level })),
);

/** Round 1 of 2021 in Lai Châu: dossiers of three stars and up reach the province before 30/6/2021. */
export const aRound = (changes: Partial<RoundFacts> = {}): RoundFacts => ({
  id: 'round-1',
  placeId: 'province',
  year: 2021,
  number: 1,
  rulebook: 'qd-1048-2019',
  registrationCloses: { on: '2021-06-16', counts: 'by' },
  dueAtDistrict: { on: '2021-06-20', counts: 'by' },
  dueAtProvince: { on: '2021-06-30', counts: 'before' },
  ...changes,
});

export const aLaterRound = (changes: Partial<RoundFacts> = {}): RoundFacts =>
  aRound({
    id: 'round-2',
    number: 2,
    registrationCloses: { on: '2021-09-15', counts: 'by' },
    dueAtDistrict: { on: '2021-10-15', counts: 'by' },
    dueAtProvince: { on: '2021-11-17', counts: 'before' },
    ...changes,
  });

/** The chair of `aCouncil`, who may do everything. */
export const theChair: DossierFacts['actor'] = { personId: 'member-1', roles: everyRole };

/** A council with its chair and secretary first. */
export const aCouncil = (size: number, id = 'council'): NonNullable<DossierFacts['council']> => ({
  id,
  seats: Array.from({ length: size }, (_, i) => ({
    personId: `member-${i + 1}`,
    seat: ['chair', 'secretary'][i] ?? 'member',
  })),
  charter: null,
});

/** Nobody has a conflict: neither whoever asks nor the members of `aCouncil`. */
export const allImpartial: DossierFacts['words'] = Object.fromEntries(
  [
    'somebody',
    'other-1',
    'other-2',
    'other-3',
    'other-4',
    ...aCouncil(11).seats.map(({ personId }) => personId),
  ].map((id) => [id, 'none']),
);

/** The open session of a council, everybody there. */
export const aSession = (
  council: NonNullable<DossierFacts['council']>,
  level: CouncilLevel,
): DossierFacts['session'] => ({ id: 'session', councilId: council.id, level, present: council.seats });

export const aPanel = (changes: Partial<OpenPanel> = {}): OpenPanel => ({
  ...{ id: 'panel', level: 'district', scoringRound: 1, turn: 1, charter: null, charterId: null },
  ...{ seats: ['member-1'], cast: [], standIns: [], opinionsDueOn: null, ...changes },
});

export const aLastResult = (changes: Partial<LastResult> = {}): LastResult => ({
  ...{ panelId: 'panel-before', level: 'province', scoringRound: 1, turn: 1, charter: null },
  ...{ points: 630, ballots: 9, star: 4, outcome: 'rated', contested: [], seats: [], counted: [] },
  standIns: [],
  ...{
    standing: 'sealed',
    sealedOn: '2021-06-12',
    appealUntil: null,
    scoredOn: '2021-06-12',
    closedOn: '2021-06-12',
    openSession: null,
    ...changes,
  },
});

/** An appeal against criterion 1.1, waiting for the chair; four others may score it. */
export const anAppeal = (changes: Partial<AppealFacts> = {}): AppealFacts => ({
  ...{ id: 'appeal', status: 'filed', criteria: ['1.1'], members: [], released: [], cast: [] },
  candidates: ['other-1', 'other-2', 'other-3', 'other-4'].map((personId) => ({
    ...{ personId, hasScored: false, hasRead: false },
  })),
  ...changes,
});

/** Ballots of seven or nine members that add up to `points`; rated by the mean alone unless told otherwise. */
export function aResult(points: number, ballots: number, changes: Partial<PanelResult> = {}): PanelResult {
  const band = bandOf({ points, ballots }, aRulebook().bands);
  const rated = (changes.outcome ?? 'rated') === 'rated';
  return {
    ballots,
    points,
    lowest: Math.floor(points / ballots),
    highest: Math.ceil(points / ballots),
    parts: { A: { points }, B: { points: 0 }, C: { points: 0 } },
    criteria: [],
    band,
    star: rated ? band : null,
    failedFloors: [],
    outcome: 'rated',
    findings: [],
    ...changes,
  };
}

const rulebook = aRulebook();

/** A complete dossier in time, asked about by somebody who may do everything. */
export const aDossier = (changes: Partial<DossierFacts> = {}): DossierFacts => ({
  today: '2021-06-14',
  newId: 'new',
  actor: { personId: 'somebody', roles: everyRole },
  rulebook,
  criteriaSet: aCriteriaSet(),
  purpose: 'first',
  districtId: 'district',
  provinceId: 'province',
  roundId: 'round-1',
  round: aRound(),
  evidence: rulebook.documents.first.mandatory.map((kind) => ({ id: `evidence-${kind}`, kind })),
  loosePhotos: [],
  council: null,
  session: null,
  words: allImpartial,
  openElsewhere: null,
  openPanel: null,
  scoringsHeld: [],
  ballotsLapsedOn: null,
  eliminatedFrom: null,
  ballots: null,
  tally: null,
  lastResult: null,
  appeal: null,
  resultBefore: { lastResult: null, appeal: null },
  ...freshColumns,
  calendar: theWorkingDays,
  ...changes,
});

/** As `aDossier`, under a rulebook as the project ships it, complete for its purpose. */
export function aDossierUnder(id: string, changes: Partial<DossierFacts> = {}): DossierFacts {
  const under = getRulebook(id);
  const purpose = changes.purpose ?? 'first';
  const criteriaSet = under.criteriaSets.get('01');
  if (!criteriaSet) throw new Error(`${id} has no sheet 01`);
  return aDossier({
    rulebook: under,
    criteriaSet,
    districtId: under.district ? 'district' : null,
    round: under.district ? aRound() : aRound({ dueAtDistrict: null }),
    evidence: under.documents[purpose].mandatory.map((kind) => ({ id: `evidence-${kind}`, kind })),
    ...changes,
  });
}

/** What each action brings along when nothing is wrong with it. */
export const lawfulInputs: DossierInputs = {
  acceptIdea: {},
  refuseIdea: { reason: 'Trùng với sản phẩm đã đăng ký' },
  resubmitIdea: {},
  attachEvidence: {
    id: 'evidence-new',
    kind: 'business-plan',
    fileName: 'phương-án.pdf',
    mediaType: 'application/pdf',
    size: 1024,
    sha256: 'a'.repeat(64),
  },
  removeEvidence: { evidenceId: 'evidence-business-plan' },
  submit: {},
  resubmit: {},
  withdraw: { reason: 'Chủ thể ngừng sản xuất' },
  returnForSupplement: { items: [{ documentKind: 'business-plan', reason: 'Thiếu phương án tài chính' }] },
  recordCommuneReport: {
    reportNumber: '12/BC-UBND',
    assessedOn: '2021-06-14',
    contents: {
      origin: 'Nguyên liệu của xã',
      labour: '12 lao động trong xã',
      idea: 'Nghề của bản',
      identity: 'Chè cổ thụ của người Dao',
    },
  },
  forwardToDistrict: {},
  requestEvaluation: { letterNumber: '07/TTr-UBND' },
  apologise: {
    ...{ clock: 'communeReview', appointedOn: '2021-06-16', reason: 'Cán bộ phụ trách nghỉ ốm' },
  },
  receive: { samplesReceived: 5 },
  openScoring: { panelId: 'panel', opinionsDueOn: '2021-06-28' },
  closeScoring: {},
  endOpinions: {},
  callMeeting: { reason: 'Hồ sơ có nội dung phức tạp' },
  scoreAgain: { reason: 'Còn chênh lệch về truy xuất nguồn gốc' },
  recordDifference: { reason: 'Hội đồng thống nhất ghi nhận chênh lệch' },
  breakOffScoring: { reason: 'Ba thành viên có xung đột lợi ích' },
  proposeReopening: { reason: 'Bỏ sót phiếu kiểm nghiệm' },
  confirmReopening: { reason: 'Đồng ý xem xét lại' },
  declineReopening: { reason: 'Không có căn cứ' },
  fileAppeal: { grounds: [{ criterion: '1.1', reason: 'Vùng nguyên liệu đã được chứng nhận' }] },
  admitAppeal: { memberIds: ['other-1', 'other-2', 'other-3'] },
  nameAppealMembers: { memberIds: ['other-4'] },
  releaseAppealMember: { memberId: 'other-3', reason: 'Ốm dài ngày' },
  refuseAppeal: { reason: 'Không nêu được căn cứ' },
  decideAppeal: {},
  eliminate: { finding: 'forged-dossier', reason: 'Giấy chứng nhận bị sửa' },
  forwardToProvince: { letterNumber: '12/TTr-UBND', minutesNumber: '03/BB-HĐ' },
  requestTest: { laboratory: 'Phòng thử nghiệm 3' },
  recordTest: {
    performedOn: '2021-06-14',
    laboratory: 'Phòng thử nghiệm 3',
    reportNumber: 'KN-77',
    conclusion: 'Đạt',
  },
  attachSitePhoto: {
    id: 'photo-new',
    kind: 'site-photo',
    fileName: 'xưởng.jpg',
    mediaType: 'image/jpeg',
    size: 2048,
    sha256: 'b'.repeat(64),
  },
  withdrawSitePhoto: { evidenceId: 'photo-loose', reason: 'Nhầm ảnh của hồ sơ khác' },
  recordSiteCheck: {
    performedOn: '2021-06-14',
    startedAt: '08:30',
    endedAt: '10:15',
    place: 'Bản Bo',
    participants: ['Cán bộ phòng Nông nghiệp'],
    photos: [],
    conclusion: 'Đúng hồ sơ',
  },
  recognise: { decisionNumber: '900/QĐ-UBND', decidedOn: '2021-06-14', certificateNumber: 'LC-2021-001' },
  forwardToMinistry: { letterNumber: '45/TTr-UBND' },
  recordMinistryResult: {
    points: 837,
    ballots: 9,
    decisionNumber: '100/QĐ-BNN',
    decidedOn: '2021-06-14',
    certificateNumber: 'TW-2021-001',
  },
  evaluateAgain: { reason: 'Kết quả trung ương dưới 90 điểm' },
  reenter: { round: aLaterRound() },
};
