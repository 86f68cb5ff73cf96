import { useBlocker } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useMe } from '../../api/use-me.js';
import type { CriteriaSet, DossierView, Panel } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { CastDialog } from './cast-dialog.js';
import { countPoints } from './count-points.js';
import { criterionAnchor } from './criterion-anchor.js';
import { dropDraft, keepDraft, keptDraft } from './draft.js';
import { FindingsPart } from './findings-part.js';
import { SheetParts } from './sheet-parts.js';
import { blankSheet, changeSheet } from './sheet.js';
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
  const [sheet, change] = useReducer(changeSheet, blankSheet, (blank) => keptDraft(me.id, panel.id) ?? blank);
  const [reviewing, setReviewing] = useState(false);
  const cast = useRef(false);
  const count = useMemo(() => countPoints(set, sheet), [set, sheet]);
  const touched = sheet !== blankSheet;

  useEffect(() => {
    if (touched) keepDraft(me.id, panel.id, sheet);
  }, [me.id, panel.id, sheet, touched]);
  const blocker = useBlocker({
    shouldBlockFn: () => touched && !cast.current,
    enableBeforeUnload: () => touched && !cast.current,
    withResolver: true,
  });
  const goTo = (code: string | undefined) => {
    if (code === undefined) return;
    const row = document.getElementById(criterionAnchor(code));
    row?.scrollIntoView({ block: 'start' });
    row?.querySelector('input')?.focus({ preventScroll: true });
  };

  return (
    <>
      <Callout tone="info" title={t('ballot.sealedTitle')} sentences={[t('ballot.sealed')]} />
      <SheetParts set={set} sheet={sheet} count={count} onChange={change} />
      <FindingsPart set={set} sheet={sheet} onChange={change} />
      <TotalBar
        set={set}
        count={count}
        onNextOpen={() => goTo(count.open[0])}
        onReview={() => setReviewing(true)}
      />
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
            dropDraft(me.id, panel.id);
          }}
          onClose={() => setReviewing(false)}
        />
      )}
      <Modal
        open={blocker.status === 'blocked'}
        title={t('ballot.leaveTitle')}
        okText={t('ballot.leave')}
        cancelText={t('ballot.stay')}
        onOk={() => blocker.proceed?.()}
        onCancel={() => blocker.reset?.()}
      >
        <p>{t('ballot.leaveLead')}</p>
      </Modal>
    </>
  );
}
