import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useMemo, useRef } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { queries } from '../../../api/queries.js';
import type { Appeal, Assessment, BallotDraft, CriteriaSet, DossierView } from '../../../api/types.js';
import { useWrite } from '../../../api/use-write.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { DraftProblem } from '../../../ui/draft-problem.js';
import { LeaveGuard } from '../../../ui/leave-guard.js';
import { Waiting } from '../../../ui/waiting.js';
import { ballotBody } from '../ballot-body.js';
import { countPoints } from '../count-points.js';
import { evidenceBeside } from '../evidence-beside.js';
import { FindingsPart } from '../findings-part.js';
import { SheetParts } from '../sheet-parts.js';
import { blankSheet, changeSheet, type SheetChange } from '../sheet.js';
import { TotalBar } from '../total-bar.js';
import { useAppealDraft } from './use-appeal-draft.js';

export interface AppealBodyProps {
  readonly dossier: DossierView;
  readonly appeal: Appeal;
  readonly set: CriteriaSet;
}

interface OpenProps extends AppealBodyProps {
  readonly kept: BallotDraft;
  /** Which papers speak for which criteria. */
  readonly assessment: Assessment;
  readonly refetch: () => Promise<unknown>;
}

/** Only what is contested, beside nothing that was marked before: it begins where its member left off. */
export function AppealSheet({ dossier, appeal, set }: AppealBodyProps) {
  const { t, problem } = useWords();
  const draft = useQuery(queries.appealDraft(dossier.id, appeal.id));
  const { data: assessment, error: ofAssessment } = useQuery(queries.assessment(dossier.id));
  const { data: kept, refetch } = draft;
  const error = draft.error ?? ofAssessment;
  if (kept && assessment) return <OpenAppealSheet {...{ dossier, appeal, set, kept, assessment, refetch }} />;
  if (error) return <Callout tone="error" {...problem(error)} />;
  return <Waiting label={t('page.loading')} lines={3} />;
}

/** Saved by itself at every change; cast once, after one more question. */
function OpenAppealSheet({ dossier, appeal, set, kept, assessment, refetch }: OpenProps) {
  const { t, number, instant, problem } = useWords();
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const draft = useAppealDraft({ dossierId: dossier.id, appealId: appeal.id, set, kept });
  const { work: sheet } = draft;
  const isCast = useRef(false);
  const count = useMemo(() => countPoints(set, sheet), [set, sheet]);
  const change = (touch: SheetChange) => draft.change((current) => changeSheet(current, touch));
  const cast = useWrite(
    () =>
      answerOf(
        api.POST('/api/dossiers/{id}/appeals/{appealId}/ballot', {
          params: { path: { id: dossier.id, appealId: appeal.id } },
          body: ballotBody(set, sheet, count.switchedOff),
        }),
      ),
    ({ total }) => {
      isCast.current = true;
      draft.takeSaved();
      void message.success(t('appeal.castDone', { total: number(total) }));
      void navigate({ to: '/dossiers/$dossierId', params: { dossierId: dossier.id } });
    },
  );
  /** Over the newest there is: another device may have gone on meanwhile. */
  const ask = async () => {
    if ((await draft.flush()) === null) return;
    await refetch();
    modal.confirm({
      title: t('appeal.castSure', { total: number(count.total) }),
      okText: t('appeal.cast'),
      cancelText: t('form.cancel'),
      onOk: () => cast.mutate(undefined),
    });
  };
  const saved = draft.isUnsaved
    ? t('ballot.saving')
    : kept.savedAt && t('ballot.savedAt', { at: instant(kept.savedAt) });
  return (
    <>
      <Callout tone="info" title={t('appeal.sealedTitle')} sentences={[t('appeal.sealed')]} />
      <ul>
        {appeal.grounds.map(({ criterion, reason }) => (
          <li key={`${criterion} ${reason}`}>
            <strong>{criterion}</strong>: {reason}
          </li>
        ))}
      </ul>
      <SheetParts
        set={set}
        sheet={sheet}
        count={count}
        onChange={change}
        beside={evidenceBeside(dossier, assessment)}
      />
      <FindingsPart set={set} sheet={sheet} onChange={change} />
      {cast.error && <Callout tone="error" focused {...problem(cast.error)} />}
      {saved && <p role="status">{saved}</p>}
      <TotalBar set={set} count={count} above={draft.error !== null && <DraftProblem draft={draft} />}>
        <Button
          type="primary"
          size="large"
          disabled={count.open.length > 0}
          loading={cast.isPending}
          onClick={() => void ask()}
        >
          {t('appeal.cast')}
        </Button>
      </TotalBar>
      <LeaveGuard
        unfinished={() => sheet !== blankSheet && !isCast.current}
        title={t('ballot.leaveTitle')}
        lead={t('ballot.leaveLead')}
        stay={t('ballot.stay')}
      />
    </>
  );
}
