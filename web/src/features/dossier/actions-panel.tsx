import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isIdleBreakOff } from '../../api/is-idle-break-off.js';
import type { AvailableAction, DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { groupsOf } from '../../ui/groups-of.js';
import { Icon } from '../../ui/icon.js';
import { linkButton } from '../../ui/link-button.js';
import { Panel } from '../../ui/panel.js';
import { ActionButton, weightOf } from './action-button.js';
import { ActionDialog } from './action-dialog.js';
import styles from './actions-panel.module.css';

/** Files come and go beside each document, pictures in the form of the check, not here. */
const besideDocuments: readonly string[] = [
  ...['attachEvidence', 'removeEvidence', 'attachSitePhoto', 'withdrawSitePhoto'],
];

/**
 * What answers a proposal that nobody has made, makes one a second time, begs pardon for nothing, or breaks off what goes on
 * well, is no door worth showing.
 */
const beside: readonly string[] = ['reopening.not-proposed', 'reopening.proposed', 'clock.not-over'];
const isBesideThePoint = ({ action, refusals }: AvailableAction) =>
  isIdleBreakOff({ refusals }) ||
  ((action === 'apologise' || action.endsWith('Reopening')) &&
    refusals.some(({ code }) => beside.includes(code)));

/** Exactly what the server lists: what this person may do, what is still in the way, and whom else it waits for. */
export function ActionsPanel({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const listed = dossier.availableActions.filter(
    (action) => !besideDocuments.includes(action.action) && !isBesideThePoint(action),
  );
  const mine = listed.filter((action) => action.mine).sort((a, b) => weightOf(a) - weightOf(b));
  const others = listed.filter((action) => !action.mine);
  const ballotsDue = dossier.panels.filter(
    ({ mine: seat, status }) => seat === 'waiting' && status === 'open',
  );
  return (
    <Panel title={t('actions.title')} tone="green">
      {ballotsDue.map(({ id, turn }) => (
        <Link
          key={id}
          to="/dossiers/$dossierId/panels/$panelId/ballot"
          params={{ dossierId: dossier.id, panelId: id }}
          className={linkButton('primary')}
        >
          <Icon name="score" />
          {t(turn > 1 ? 'rescoring.start' : 'ballot.start')}
        </Link>
      ))}
      {mine.length > 0 && (
        <ul className={styles['mine']}>
          {mine.map((action) => (
            <li key={action.action}>
              <ActionButton action={action} onChoose={() => setChosen(action.action)} />
            </li>
          ))}
        </ul>
      )}
      {mine.length === 0 && ballotsDue.length === 0 && <p>{t('actions.none')}</p>}
      <WaitingFor actions={others} />
      {chosen !== null && (
        <ActionDialog key={chosen} action={chosen} dossier={dossier} onClose={() => setChosen(null)} />
      )}
    </Panel>
  );
}

function WaitingFor({ actions }: { actions: readonly AvailableAction[] }) {
  const { t, label } = useWords();
  const byHolder = groupsOf(actions, ({ at, roles }) => `${at} ${roles.join(' ')}`);
  if (byHolder.length === 0) return null;
  return (
    <ul className={styles['others']}>
      {byHolder.map(([key, group]) => (
        <li key={key}>
          <Icon name="clock" size={18} />
          <span>
            {t('actions.waitingFor', {
              who: group[0]?.roles.map((role) => label('role', role)).join(` ${t('list.or')} `) ?? '',
              what: group.map(({ action }) => label('action', action)).join(', '),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
