import type { ComponentType } from 'react';
import { inDiscussion } from '../../api/in-discussion.js';
import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { ApologyFields } from './fields/apology-fields.js';
import { AppealGroundsField } from './fields/appeal-grounds-field.js';
import { AppealMembersField } from './fields/appeal-members-field.js';
import { AppealReleaseFields } from './fields/appeal-release-fields.js';
import { CommuneReportFields } from './fields/commune-report-fields.js';
import { CountField } from './fields/count-field.js';
import { DayField } from './fields/day-field.js';
import { EliminationFields } from './fields/elimination-fields.js';
import { LaterRoundField } from './fields/later-round-field.js';
import { OpinionsDueField } from './fields/opinions-due-field.js';
import { SamplesField } from './fields/samples-field.js';
import { SiteCheckFields } from './fields/site-check-fields.js';
import { SupplementFields } from './fields/supplement-fields.js';
import { TextField } from './fields/text-field.js';

export type FieldsOfAction = ComponentType<{ dossier: DossierView }>;

function Reason() {
  const { t } = useWords();
  return <TextField name="reason" label={t('field.reason')} long required />;
}

function Note() {
  const { t } = useWords();
  return <TextField name="note" label={t('field.note')} long />;
}

/** Whoever presides may end a discussion before everybody has scored again. */
function Closing({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  return (
    <>
      {inDiscussion(dossier) && <TextField name="reason" label={t('field.endsDiscussion')} long />}
      <Note />
    </>
  );
}

function Receipt({ dossier }: { dossier: DossierView }) {
  return (
    <>
      <SamplesField dossier={dossier} />
      <Note />
    </>
  );
}

/** A council that is asked in writing is asked by a day; one that sits needs none. */
function Opening({ dossier: { opinionTerms } }: { dossier: DossierView }) {
  return (
    <>
      {opinionTerms && <OpinionsDueField terms={opinionTerms} />}
      <Note />
    </>
  );
}

function LetterAndMinutes() {
  const { t } = useWords();
  return (
    <>
      <TextField name="letterNumber" label={t('field.letterNumber')} required />
      <TextField name="minutesNumber" label={t('field.minutesNumber')} required />
    </>
  );
}

function Letter() {
  const { t } = useWords();
  return <TextField name="letterNumber" label={t('field.letterNumber')} required />;
}

function Laboratory() {
  const { t } = useWords();
  return <TextField name="laboratory" label={t('field.laboratory')} most={200} required />;
}

function Test() {
  const { t } = useWords();
  return (
    <>
      <DayField name="performedOn" label={t('field.testedOn')} />
      <TextField name="laboratory" label={t('field.laboratory')} most={200} required />
      <TextField name="reportNumber" label={t('field.reportNumber')} required />
      <TextField name="conclusion" label={t('field.conclusion')} long required />
    </>
  );
}

function Decision() {
  const { t } = useWords();
  return (
    <>
      <TextField name="decisionNumber" label={t('field.decisionNumber')} required />
      <DayField name="decidedOn" label={t('field.decidedOn')} />
    </>
  );
}

function Recognition() {
  const { t } = useWords();
  return (
    <>
      <Decision />
      <TextField name="certificateNumber" label={t('field.certificateNumber')} required />
    </>
  );
}

function MinistryResult() {
  const { t } = useWords();
  return (
    <>
      <CountField name="points" label={t('field.centralPoints')} hint={t('field.centralPointsHint')} />
      <CountField name="ballots" label={t('field.centralBallots')} least={1} />
      <Decision />
      <TextField
        name="certificateNumber"
        label={t('field.certificateNumber')}
        hint={t('field.certificateIfFive')}
      />
    </>
  );
}

/** What each action asks for; one that is not listed asks for nothing. */
export const actionFields: Readonly<Record<string, FieldsOfAction>> = {
  acceptIdea: Note,
  refuseIdea: Reason,
  resubmitIdea: Note,
  submit: Note,
  resubmit: Note,
  withdraw: Reason,
  returnForSupplement: SupplementFields,
  recordCommuneReport: CommuneReportFields,
  forwardToDistrict: Note,
  requestEvaluation: Letter,
  openScoring: Opening,
  callMeeting: Reason,
  apologise: ApologyFields,
  receive: Receipt,
  closeScoring: Closing,
  scoreAgain: Reason,
  recordDifference: Reason,
  breakOffScoring: Reason,
  proposeReopening: Reason,
  confirmReopening: Reason,
  declineReopening: Reason,
  fileAppeal: AppealGroundsField,
  admitAppeal: AppealMembersField,
  nameAppealMembers: AppealMembersField,
  releaseAppealMember: AppealReleaseFields,
  refuseAppeal: Reason,
  decideAppeal: Note,
  eliminate: EliminationFields,
  forwardToProvince: LetterAndMinutes,
  requestTest: Laboratory,
  recordTest: Test,
  recordSiteCheck: SiteCheckFields,
  recognise: Recognition,
  forwardToMinistry: Letter,
  recordMinistryResult: MinistryResult,
  evaluateAgain: Reason,
  reenter: LaterRoundField,
};
