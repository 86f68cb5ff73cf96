import { Button } from 'antd';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useMe } from '../../api/use-me.js';
import type { CriteriaSet, DossierView, Panel } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { CastDialog } from './cast-dialog.js';
import { countPoints } from './count-points.js';
import { dropDraft, keepDraft, keptDraft } from './draft.js';
import { FindingsPart } from './findings-part.js';
import { LeaveGuard } from './leave-guard.js';
import { SheetParts } from './sheet-parts.js';
import { blankSheet, changeSheet, isSheet } from './sheet.js';
import { TotalBar } from './total-bar.js';

interface Props {
  readonly dossier: DossierView;
  readonly panel: Panel;
  readonly set: CriteriaSet;
}

/** The sheet being filled in: totals in sight, nothing lost by leaving or reloading, cast only after a review. */
export function BallotSheet({ dossier, panel, set }: Props) {
  const { t } = useWords();
  const me = useMe();
  const draft = `ocop.ballot.${me.id}.${panel.id}`;
  const [sheet, change] = useReducer(changeSheet, blankSheet, (blank) => keptDraft(draft, isSheet) ?? blank);
  const [reviewing, setReviewing] = useState(false);
  const cast = useRef(false);
  const count = useMemo(() => countPoints(set, sheet), [set, sheet]);
  const touched = sheet !== blankSheet;

  useEffect(() => {
    if (touched) keepDraft(draft, sheet);
  }, [draft, sheet, touched]);

  return (
    <>
      <Callout tone="info" title={t('ballot.sealedTitle')} sentences={[t('ballot.sealed')]} />
      <SheetParts set={set} sheet={sheet} count={count} onChange={change} />
      <FindingsPart set={set} sheet={sheet} onChange={change} />
      <TotalBar set={set} count={count}>
        <Button type="primary" size="large" onClick={() => setReviewing(true)}>
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
            dropDraft(draft);
          }}
          onClose={() => setReviewing(false)}
        />
      )}
      <LeaveGuard
        unfinished={() => touched && !cast.current}
        title={t('ballot.leaveTitle')}
        lead={t('ballot.leaveLead')}
        stay={t('ballot.stay')}
      />
    </>
  );
}
