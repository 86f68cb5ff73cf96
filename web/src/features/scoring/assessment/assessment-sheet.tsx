import { Button } from 'antd';
import type { Assessment, CriteriaSet, DossierView } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { LeaveGuard } from '../../../ui/leave-guard.js';
import { SheetParts } from '../sheet-parts.js';
import { TotalBar } from '../total-bar.js';
import styles from './assessment-sheet.module.css';
import { AssessmentLead } from './assessment-lead.js';
import { CitedEvidence } from './cited-evidence.js';
import { ExpectedStar } from './expected-star.js';
import { GraveFindings } from './grave-findings.js';
import { PapersOfCriterion } from './papers-of-criterion.js';
import { StarOfSheet } from './star-of-sheet.js';
import { useOwnScoring } from './use-own-scoring.js';
import { WayToNextStar } from './way-to-next-star.js';

interface Props {
  readonly dossier: DossierView;
  readonly set: CriteriaSet;
  readonly assessment: Assessment;
}

/** The star to expect, the sheet, and what may still be done for the next star. */
export function AssessmentSheet({ dossier, set, assessment }: Props) {
  const { t, instant, problem } = useWords();
  const own = useOwnScoring({ dossier, set, assessment });
  const { mayChange, savedAt, savedBy, documents, result } = assessment;
  const onChange = mayChange ? own.change : undefined;
  const refused = own.error !== null && (
    <Callout tone="error" {...problem(own.error)}>
      {own.isStale && (
        <Button size="large" className={styles['other']} onClick={own.takeSaved}>
          {t('assessment.takeSaved')}
        </Button>
      )}
    </Callout>
  );
  const lastSaved = savedAt
    ? t('assessment.savedAt', { at: instant(savedAt), by: savedBy ?? '' })
    : t('assessment.neverSaved');
  return (
    <>
      <AssessmentLead set={set} assessment={assessment} lastSaved={lastSaved} waiting={own.isUnsaved} />
      {!mayChange && refused}
      {result && (
        <>
          <ExpectedStar set={set} result={result} waiting={own.isUnsaved} />
          <WayToNextStar dossier={dossier} set={set} gap={result.gap} />
        </>
      )}
      {(mayChange || savedAt !== null || own.isUnsaved) && (
        <>
          <GraveFindings set={set} sheet={own.scoring.sheet} onChange={onChange} />
          <SheetParts
            set={set}
            sheet={own.scoring.sheet}
            count={own.count}
            onChange={onChange}
            below={({ code }) => (
              <>
                {!own.count.switchedOff.has(code) && (
                  <PapersOfCriterion dossier={dossier} kinds={documents[code] ?? []} />
                )}
                <CitedEvidence
                  dossier={dossier}
                  criterion={code}
                  cited={own.scoring.evidence[code] ?? []}
                  onChange={onChange}
                />
              </>
            )}
          />
        </>
      )}
      {mayChange && (
        <TotalBar
          set={set}
          count={own.count}
          star={result && <StarOfSheet result={result} waiting={own.isUnsaved} />}
          above={refused}
        >
          <Button
            type="primary"
            size="large"
            disabled={!own.isUnsaved}
            loading={own.isPending}
            onClick={own.save}
          >
            {t(own.isUnsaved || savedAt === null ? 'assessment.save' : 'assessment.saved')}
          </Button>
        </TotalBar>
      )}
      {mayChange && <p className={styles['last']}>{lastSaved}</p>}
      <LeaveGuard
        unfinished={() => mayChange && own.isUnsaved}
        title={t('assessment.leaveTitle')}
        lead={t('assessment.leaveLead')}
        stay={t('assessment.stay')}
      />
    </>
  );
}
