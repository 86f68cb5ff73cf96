import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import type { Appeal, CriteriaSet, DossierView } from '../../../api/types.js';
import { useWrite } from '../../../api/use-write.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { ballotBody } from '../ballot-body.js';
import { countPoints } from '../count-points.js';
import { FindingsPart } from '../findings-part.js';
import { SheetParts } from '../sheet-parts.js';
import { blankSheet, changeSheet, type SheetChange } from '../sheet.js';
import { TotalBar } from '../total-bar.js';

export interface AppealBodyProps {
  readonly dossier: DossierView;
  readonly appeal: Appeal;
  readonly set: CriteriaSet;
}

/** Only what is contested, beside nothing that was marked before; cast once, after one more question. */
export function AppealSheet({ dossier, appeal, set }: AppealBodyProps) {
  const { t, number, problem } = useWords();
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const [sheet, setSheet] = useState(blankSheet);
  const count = useMemo(() => countPoints(set, sheet), [set, sheet]);
  const change = (touch: SheetChange) => setSheet((current) => changeSheet(current, touch));
  const cast = useWrite(
    () =>
      answerOf(
        api.POST('/api/dossiers/{id}/appeals/{appealId}/ballot', {
          params: { path: { id: dossier.id, appealId: appeal.id } },
          body: ballotBody(set, sheet, count.switchedOff),
        }),
      ),
    ({ total }) => {
      void message.success(t('appeal.castDone', { total: number(total) }));
      void navigate({ to: '/dossiers/$dossierId', params: { dossierId: dossier.id } });
    },
  );
  const ask = () =>
    void modal.confirm({
      title: t('appeal.castSure', { total: number(count.total) }),
      okText: t('appeal.cast'),
      cancelText: t('form.cancel'),
      onOk: () => cast.mutate(undefined),
    });
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
      <SheetParts set={set} sheet={sheet} count={count} onChange={change} />
      <FindingsPart set={set} sheet={sheet} onChange={change} />
      {cast.error && <Callout tone="error" focused {...problem(cast.error)} />}
      <TotalBar set={set} count={count}>
        <Button
          type="primary"
          size="large"
          disabled={count.open.length > 0}
          loading={cast.isPending}
          onClick={ask}
        >
          {t('appeal.cast')}
        </Button>
      </TotalBar>
    </>
  );
}
