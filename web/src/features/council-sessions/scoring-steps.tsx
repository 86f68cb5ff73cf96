import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { isIdleBreakOff } from '../../api/is-idle-break-off.js';
import { isRefused } from '../../api/problem.js';
import { queries } from '../../api/queries.js';
import type { AgendaItem, DossierView } from '../../api/types.js';
import { Names } from '../../texts/names.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { ClosedDoor } from '../../ui/closed-door.js';
import { linkButton } from '../../ui/link-button.js';
import { ScoringDialog } from './scoring-dialog.js';
import styles from './steps-panel.module.css';
import { useNamesOfCouncil } from './use-names-of-council.js';

/** Steps of a dossier that are taken from the table of the council; the others stand on its own page. */
const atTheTable: readonly string[] = [
  ...['openScoring', 'closeScoring', 'scoreAgain', 'recordDifference', 'breakOffScoring'],
];

const everyMs = 5_000;

/** What the desk may do with the dossier before the council now, as the dossier itself offers it. */
export function ScoringSteps({ item }: { item: AgendaItem }) {
  const { t, problem } = useWords();
  // A doubt about a conflict of interest is not pushed.
  const { data: dossier, error } = useQuery({
    ...queries.dossier(item.dossierId),
    refetchInterval: everyMs,
  });
  const names = useNamesOfCouncil(item.dossierId);
  const told = error && <Callout tone="info" {...problem(error)} />;
  if (!dossier || isRefused(error)) return told;
  // A line that is lost for a moment takes away nothing that is open, nor what is typed there.
  return (
    <Names value={names}>
      {told}
      <Steps dossier={dossier} />
      <div>
        <Link to="/dossiers/$dossierId" params={{ dossierId: dossier.id }} className={linkButton()}>
          {t('agenda.openDossier')}
        </Link>
      </div>
    </Names>
  );
}

function Steps({ dossier }: { dossier: DossierView }) {
  const { label, refusal } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const offered = useMemo(
    () =>
      dossier.availableActions.filter(
        (each) => each.mine && atTheTable.includes(each.action) && !isIdleBreakOff(each),
      ),
    [dossier],
  );
  return (
    <>
      <ul className={styles['steps']}>
        {offered.map(({ action, refusals }) => (
          <li key={action}>
            <ClosedDoor
              name={label('action', action)}
              reasons={refusals.map(refusal)}
              grave={action === 'breakOffScoring'}
              onChoose={() => setChosen(action)}
            />
          </li>
        ))}
      </ul>
      {chosen !== null && <ScoringDialog dossier={dossier} action={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
