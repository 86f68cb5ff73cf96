import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { Assessment, BallotDraft, CriteriaSet, DossierView, Panel } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { CastDialog } from '../cast-dialog.js';
import { countPoints } from '../count-points.js';
import { evidenceBeside } from '../evidence-beside.js';
import { DraftProblem } from '../../../ui/draft-problem.js';
import { LeaveGuard } from '../../../ui/leave-guard.js';
import { changeSheet, type Sheet, type SheetChange } from '../sheet.js';
import { TotalBar } from '../total-bar.js';
import { useBallotDraft } from '../use-ballot-draft.js';
import { ContestedCriteria } from './contested-criteria.js';
import { OtherCriteria } from './other-criteria.js';
import { RescoringLead } from './rescoring-lead.js';
import { changedIn, sheetToCast, withoutReason, type SecondLook } from './rescoring.js';

interface Props {
  readonly dossier: DossierView;
  readonly panel: Panel;
  readonly set: CriteriaSet;
  readonly before: Sheet;
  readonly kept: BallotDraft;
  /** Which papers speak for which criteria. */
  readonly assessment: Assessment;
  readonly refetch: () => Promise<unknown>;
}

/** The contested criteria first, each change with its reason; everything else stays as it was. */
export function OpenRescoring({ dossier, panel, set, before, kept, assessment, refetch }: Props) {
  const { t, number, instant } = useWords();
  const draft = useBallotDraft({ dossierId: dossier.id, panelId: panel.id, set, kept });
  const [reviewing, setReviewing] = useState(false);
  const cast = useRef(false);
  const change = (touch: SheetChange) => draft.change((current) => changeSheet(current, touch));
  const look = useMemo((): SecondLook => {
    const count = countPoints(set, draft.work);
    return { set, contested: panel.contested, before, now: draft.work, count };
  }, [set, panel.contested, before, draft.work]);
  const missing = withoutReason(look);
  const review = async () => {
    const isNewest = (await draft.flush()) !== null;
    if (isNewest) await refetch();
    setReviewing(isNewest);
  };
  const done = () => {
    cast.current = true;
    draft.takeSaved();
  };
  return (
    <>
      <RescoringLead dossier={dossier} panel={panel} set={set} before={before} onCast={done} />
      <ContestedCriteria look={look} onChange={change} beside={evidenceBeside(dossier, assessment)} />
      <OtherCriteria look={look} />
      {kept.savedAt && !draft.isUnsaved && (
        <p role="status">{t('ballot.savedAt', { at: instant(kept.savedAt) })}</p>
      )}
      <TotalBar set={set} count={look.count} above={draft.error !== null && <DraftProblem draft={draft} />}>
        {missing.length > 0 && (
          <span>
            {t('rescoring.reasonMissing', { number: number(missing.length), count: missing.length })}
          </span>
        )}
        <Button
          type="primary"
          size="large"
          disabled={missing.length > 0 || changedIn(look).length === 0}
          onClick={() => void review()}
        >
          {t('total.review')}
        </Button>
      </TotalBar>
      {reviewing && (
        <CastDialog
          dossier={dossier}
          panel={panel}
          set={set}
          sheet={sheetToCast(look)}
          count={look.count}
          onChange={change}
          onCast={done}
          onClose={() => setReviewing(false)}
        />
      )}
      <LeaveGuard
        unfinished={() => changedIn(look).length > 0 && !cast.current}
        title={t('ballot.leaveTitle')}
        lead={t('ballot.leaveLead')}
        stay={t('ballot.stay')}
      />
    </>
  );
}
