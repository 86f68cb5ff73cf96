import { App } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import type { CriteriaSet, DossierView, Panel } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { ballotBody } from './ballot-body.js';
import type { Sheet } from './sheet.js';

interface Props {
  readonly dossier: DossierView;
  readonly panel: Panel;
  readonly set: CriteriaSet;
  /** What is said once it is in. */
  readonly said: (total: number) => string;
  readonly onCast: () => void;
}

interface Cast {
  readonly sheet: Sheet;
  readonly switchedOff: ReadonlySet<string>;
}

/** Casts a sheet for good and says so; the page then shows it as it was cast, with the way on. */
export function useCast({ dossier, panel, set, said, onCast }: Props) {
  const { message } = App.useApp();
  const { mutate, isPending, error } = useWrite(
    ({ sheet, switchedOff }: Cast) =>
      answerOf(
        api.POST('/api/dossiers/{id}/panels/{panelId}/ballot', {
          params: { path: { id: dossier.id, panelId: panel.id }, header: ifMatch(dossier.version) },
          body: ballotBody(set, sheet, switchedOff),
        }),
      ),
    ({ total }) => {
      onCast();
      void message.success(said(total));
    },
  );
  return {
    isPending,
    error,
    cast: (sheet: Sheet, switchedOff: ReadonlySet<string>) => mutate({ sheet, switchedOff }),
  };
}
