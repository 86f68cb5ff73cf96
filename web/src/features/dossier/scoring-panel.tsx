import type { DossierView, Panel as Scoring } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Panel } from '../../ui/panel.js';
import { TurnsTable } from '../../ui/turns-table.js';
import { DifferenceNotice } from './difference-notice.js';
import { PanelCard } from './panel-card.js';
import styles from './scoring-panel.module.css';

/** Every scoring of this dossier by a council, the latest first; the turns of one side by side. */
export function ScoringPanel({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  if (dossier.panels.length === 0) return null;
  return (
    <Panel title={t('scoring.title')} tone="amber">
      <DifferenceNotice dossier={dossier} />
      <ul className={styles['list']}>
        {scoringsOf(dossier.panels)
          .toReversed()
          .map((turns) => (
            <li key={turns[0]?.id}>
              <Turns dossier={dossier} turns={turns} />
            </li>
          ))}
      </ul>
    </Panel>
  );
}

/** Each scoring with its turns: later sheets stand with those that they score again. */
function scoringsOf(panels: readonly Scoring[]): readonly (readonly Scoring[])[] {
  const scorings: Scoring[][] = [];
  for (const panel of panels) {
    const earlier = scorings.find((turns) => turns.some(({ id }) => id === panel.rescores));
    if (earlier) earlier.push(panel);
    else scorings.push([panel]);
  }
  return scorings;
}

function Turns({ dossier, turns }: { dossier: DossierView; turns: readonly Scoring[] }) {
  const { t } = useWords();
  const [only, second] = turns;
  if (only && !second) return <PanelCard dossier={dossier} panel={only} />;
  const contested = turns.findLast(({ contested: codes }) => codes.length > 0)?.contested ?? [];
  const cause = contested.length > 0 ? t('turns.contested', { criteria: contested.join(', ') }) : null;
  const isDiscussed = turns.at(-1)?.status === 'open';
  return (
    <div className={styles['turns']}>
      {cause && isDiscussed && (
        <Callout tone="info" title={t('discussion.title')} sentences={[cause, t('discussion.lead')]} />
      )}
      <TurnsTable dossierId={dossier.id} turns={turns} />
      {cause && !isDiscussed && <p>{cause}</p>}
      <ul className={styles['beside']}>
        {turns.map((panel) => (
          <li key={panel.id}>
            <PanelCard dossier={dossier} panel={panel} amongTurns />
          </li>
        ))}
      </ul>
    </div>
  );
}
