import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { opinionAnnexAddress } from '../../api/papers.js';
import { queries } from '../../api/queries.js';
import type { Panel } from '../../api/types.js';
import { Annexes, type CorrectionText } from '../../ui/annexes.js';

interface Props {
  readonly dossierId: string;
  readonly panel: Panel;
}

/** What corrects the minutes of written opinions. */
export function OpinionAnnexes({ dossierId: id, panel: { id: panelId, mayCorrect } }: Props) {
  const correct = (body: CorrectionText) =>
    answerOf(
      api.POST('/api/dossiers/{id}/panels/{panelId}/annexes', { params: { path: { id, panelId } }, body }),
    );
  return (
    <Annexes
      ask={queries.opinionAnnexes(id, panelId)}
      addressOf={(number) => opinionAnnexAddress(id, panelId, number)}
      correct={mayCorrect ? correct : null}
    />
  );
}
