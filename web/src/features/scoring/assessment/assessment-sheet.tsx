import { Button } from 'antd';
import type { Assessment, CriteriaSet, DossierView } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { LeaveGuard } from '../leave-guard.js';
import { SheetParts } from '../sheet-parts.js';
import { TotalBar } from '../total-bar.js';
import styles from './assessment-sheet.module.css';
import { CitedEvidence } from './cited-evidence.js';
import { ExpectedStar } from './expected-star.js';
import { GraveFindings } from './grave-findings.js';
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
  const { mayChange, savedAt, savedBy, result } = assessment;
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
      {mayChange ? (
        <Callout tone="info" title={t('assessment.leadTitle')} sentences={[t('assessment.lead')]} />
      ) : (
        <Callout tone="info" title={t('assessment.readOnly')} sentences={[lastSaved]} />
      )}
      {!mayChange && refused}
      <ExpectedStar set={set} result={result} waiting={own.isUnsaved} />
      <WayToNextStar dossier={dossier} set={set} gap={result.gap} />
      <GraveFindings set={set} />
      <SheetParts
        set={set}
        sheet={own.scoring.sheet}
        count={own.count}
        onChange={onChange}
        below={(criterion) => (
          <CitedEvidence
            dossier={dossier}
            criterion={criterion.code}
            cited={own.scoring.evidence[criterion.code] ?? []}
            onChange={onChange}
          />
        )}
      />
      {mayChange && (
        <TotalBar
          set={set}
          count={own.count}
          star={<StarOfSheet result={result} waiting={own.isUnsaved} />}
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
