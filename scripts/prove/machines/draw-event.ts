import type {
  DossierAction,
  DossierEvent,
  DossierInputs,
} from '../../../src/domain/dossier/dossier-action.js';
import type { DossierFacts } from '../../../src/domain/dossier/dossier-facts.js';
import { criteriaOf } from '../../../src/domain/scoring/criteria-set.js';
import { addDays } from '../../../src/domain/shared/calendar-day.js';

const contents = { origin: 'Xã', labour: 'Xã', idea: 'Bản', identity: 'Dao' };

/** An action with what it brings along: usually lawful, now and then blank, early, late or too little. */
export function drawEvent(action: DossierAction, facts: DossierFacts, random: () => number): DossierEvent {
  const slips = () => random() < 0.15;
  const { today, round, evidence, supplement, rulebook, purpose, criteriaSet } = facts;
  const text = () => (slips() ? ' ' : 'Có lý do');
  const day = () => (slips() ? (random() < 0.5 ? '2001-01-01' : '2100-01-01') : today);
  const paper = () => ({ decisionNumber: text(), decidedOn: day(), certificateNumber: text() });
  const asked = supplement?.items.find(({ documentKind }) => documentKind !== undefined)?.documentKind;
  const anyCriterion = criteriaOf(criteriaSet)[0]?.code ?? '';
  const others = facts.appeal?.candidates.map(({ personId }) => personId) ?? [];
  const [anyKind = ''] = rulebook.documents[purpose].mandatory;
  const inputs: DossierInputs = {
    ...{
      acceptIdea: {},
      resubmitIdea: {},
      submit: {},
      resubmit: {},
      forwardToDistrict: {},
      closeScoring: {},
      endOpinions: {},
    },
    callMeeting: { reason: text() },
    ...{ scoreAgain: { reason: text() }, recordDifference: { reason: text() } },
    breakOffScoring: { reason: text() },
    ...{ proposeReopening: { reason: text() }, confirmReopening: { reason: text() } },
    ...{ declineReopening: { reason: text() } },
    ...{
      fileAppeal: { grounds: slips() ? [] : [{ criterion: anyCriterion, reason: text() }] },
      decideAppeal: {},
    },
    ...{ admitAppeal: { memberIds: others }, nameAppealMembers: { memberIds: others } },
    ...{ releaseAppealMember: { memberId: facts.appeal?.members[0] ?? '', reason: text() } },
    ...{ refuseAppeal: { reason: text() } },
    ...{ refuseIdea: { reason: text() }, withdraw: { reason: text() }, evaluateAgain: { reason: text() } },
    attachEvidence: {
      ...{ id: `file-${random()}`, kind: asked ?? anyKind, fileName: 'a.pdf', mediaType: 'application/pdf' },
      ...{ size: 1, sha256: '0'.repeat(64) },
    },
    removeEvidence: { evidenceId: evidence.find(({ id }) => id.startsWith('file-'))?.id ?? 'nothing' },
    returnForSupplement: { items: slips() ? [] : [{ documentKind: anyKind, reason: text() }] },
    recordCommuneReport: { reportNumber: '1', assessedOn: day(), contents },
    requestEvaluation: { letterNumber: '1' },
    apologise: {
      clock: random() < 0.5 ? 'communeReview' : 'reevaluation',
      ...{ appointedOn: slips() ? today : addDays(today, 1 + Math.floor(random() * 9)), reason: text() },
    },
    receive: { samplesReceived: slips() ? 4 : 5 },
    openScoring: { panelId: `panel-${random()}`, opinionsDueOn: slips() ? '2001-01-01' : addDays(today, 10) },
    eliminate: { finding: slips() ? 'bad-weather' : 'forged-dossier', reason: text() },
    forwardToProvince: { letterNumber: '1', minutesNumber: '1' },
    requestTest: { laboratory: text() },
    recordTest: { performedOn: day(), laboratory: 'A', reportNumber: '1', conclusion: 'Đạt' },
    attachSitePhoto: {
      ...{ id: `file-${random()}`, kind: 'site-photo', fileName: 'a.jpg' },
      ...{ mediaType: slips() ? 'application/pdf' : 'image/jpeg', size: 1, sha256: '0'.repeat(64) },
    },
    withdrawSitePhoto: { evidenceId: facts.loosePhotos[0]?.id ?? 'nothing', reason: text() },
    recordSiteCheck: {
      ...{ performedOn: day(), startedAt: '08:00', endedAt: slips() ? '07:00' : '09:00', place: 'A' },
      ...{
        participants: ['B'],
        photos: evidence.filter(({ kind }) => kind === 'site-photo').map(({ id }) => id),
      },
      conclusion: 'Đúng',
    },
    recognise: paper(),
    forwardToMinistry: { letterNumber: '1' },
    recordMinistryResult: {
      ...paper(),
      points: (random() < 0.7 ? 450 : 0) + Math.floor(random() * 455),
      ballots: 9,
    },
    reenter: { round: { ...round, id: `${round.id}+`, number: round.number + 1 } },
  };
  return { type: action, input: inputs[action] } as DossierEvent;
}
