import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { queries } from '../../api/queries.js';
import type { Assessment, BallotDraft, CriteriaSet, DossierView, Panel } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Waiting } from '../../ui/waiting.js';
import { CastDialog } from './cast-dialog.js';
import { countPoints } from './count-points.js';
import { goToCriterion, sheetEnd } from './criterion-anchor.js';
import { DraftProblem } from '../../ui/draft-problem.js';
import { evidenceBeside } from './evidence-beside.js';
import { FindingsPart } from './findings-part.js';
import { LeaveGuard } from '../../ui/leave-guard.js';
import { SheetParts } from './sheet-parts.js';
import { blankSheet, changeSheet, type SheetChange } from './sheet.js';
import { TotalBar } from './total-bar.js';
import { useBallotDraft } from './use-ballot-draft.js';

interface Props {
  readonly dossier: DossierView;
  readonly panel: Panel;
  readonly set: CriteriaSet;
}

interface OpenProps extends Props {
  readonly kept: BallotDraft;
  /** Which papers speak for which criteria. */
  readonly assessment: Assessment;
  readonly refetch: () => Promise<unknown>;
}

/** The sheet being filled in: it begins where its member left off, on whichever device. */
export function BallotSheet({ dossier, panel, set }: Props) {
  const { t, problem } = useWords();
  const draft = useQuery(queries.ballotDraft(dossier.id, panel.id));
  const { data: assessment, error: ofAssessment } = useQuery(queries.assessment(dossier.id));
  const { data: kept, refetch } = draft;
  const error = draft.error ?? ofAssessment;
  if (kept && assessment) return <OpenSheet {...{ dossier, panel, set, kept, assessment, refetch }} />;
  if (error) return <Callout tone="error" {...problem(error)} />;
  return <Waiting label={t('page.loading')} lines={5} />;
}

/** Totals in sight, saved by itself at every change, cast only after a review. */
function OpenSheet({ dossier, panel, set, kept, assessment, refetch }: OpenProps) {
  const { t, instant } = useWords();
  const draft = useBallotDraft({ dossierId: dossier.id, panelId: panel.id, set, kept });
  const { work: sheet } = draft;
  const change = (touch: SheetChange) => draft.change((current) => changeSheet(current, touch));
  const [reviewing, setReviewing] = useState(false);
  /** Over the newest there is: another device may have gone on meanwhile. */
  const review = async () => {
    const isNewest = (await draft.flush()) !== null;
    if (isNewest) await refetch();
    setReviewing(isNewest);
  };
  const cast = useRef(false);
  const count = useMemo(() => countPoints(set, sheet), [set, sheet]);
  useStartAt(count.open[0]);
  const saved = draft.isUnsaved
    ? t('ballot.saving')
    : kept.savedAt && t('ballot.savedAt', { at: instant(kept.savedAt) });
  return (
    <>
      <Callout
        tone="info"
        title={t('ballot.sealedTitle')}
        sentences={[t('ballot.sealed'), t('ballot.keys')]}
      />
      <SheetParts
        set={set}
        sheet={sheet}
        count={count}
        onChange={change}
        beside={evidenceBeside(dossier, assessment)}
      />
      <FindingsPart set={set} sheet={sheet} onChange={change} />
      {saved && <p role="status">{saved}</p>}
      <TotalBar set={set} count={count} above={draft.error !== null && <DraftProblem draft={draft} />}>
        <Button id={sheetEnd} type="primary" size="large" onClick={() => void review()}>
          {t('total.review')}
        </Button>
      </TotalBar>
      {reviewing && (
        <CastDialog
          dossier={dossier}
          panel={panel}
          set={set}
          sheet={sheet}
          count={count}
          onChange={change}
          onCast={() => {
            cast.current = true;
            draft.takeSaved();
          }}
          onClose={() => setReviewing(false)}
        />
      )}
      <LeaveGuard
        unfinished={() => sheet !== blankSheet && !cast.current}
        title={t('ballot.leaveTitle')}
        lead={t('ballot.leaveLead')}
        stay={t('ballot.stay')}
      />
    </>
  );
}

/** Whoever came to score stands at the first criterion that is still open. */
function useStartAt(first: string | undefined): void {
  const { hash } = useLocation();
  const start = useRef(hash === 'sheet' ? first : undefined);
  useEffect(() => {
    if (start.current !== undefined) goToCriterion(start.current);
    start.current = undefined;
  }, []);
}
