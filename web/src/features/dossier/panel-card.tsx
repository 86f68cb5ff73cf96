import { Link } from '@tanstack/react-router';
import type { DossierView, Panel } from '../../api/types.js';
import { usePanelTitle } from '../../texts/use-panel-title.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { linkButton } from '../../ui/link-button.js';
import { turnName } from '../../ui/turns-table.js';
import { BrokenOffNotice } from './broken-off-notice.js';
import { OpinionsNotice } from './opinions-notice.js';
import styles from './panel-card.module.css';
import { PanelResultView } from './panel-result.js';
import { StandingPill } from './standing-pill.js';

interface Props {
  readonly dossier: DossierView;
  readonly panel: Panel;
  /** Beside other turns of the same scoring, from which its name tells it. */
  readonly amongTurns?: boolean;
}

/** One turn of a scoring: who is seated and who has voted, never how; once closed, the result and why. */
export function PanelCard({ dossier, panel, amongTurns = false }: Props) {
  const { t, label, number } = useWords();
  const council = usePanelTitle()(dossier.rulebook, panel);
  const title = amongTurns ? `${council} · ${label('turns', turnName(panel.turn))}` : council;
  const cast = panel.seats.filter(({ hasCast }) => hasCast).length;
  return (
    <article className={styles['card']}>
      <div className={styles['head']}>
        <h3>{title}</h3>
        <StandingPill panel={panel} />
      </div>
      <OpinionsNotice dossier={dossier} panel={panel} />
      <BrokenOffNotice dossier={dossier} panel={panel} />
      {panel.result && (
        <PanelResultView dossier={dossier} panel={panel} result={panel.result} title={title} />
      )}
      {panel.seats.length > 0 && (
        <details open={panel.status === 'open'}>
          <summary>
            {t('panel.cast', { cast: number(cast), seats: number(panel.seats.length) })}
            {panel.status === 'open' && ` ${t('panel.sealed')}`}
          </summary>
          <ul className={styles['seats']}>
            {panel.seats.map((seat) => (
              <li key={seat.personId} className={seat.hasCast ? styles['cast'] : undefined}>
                <Icon name={seat.hasCast ? 'check' : 'clock'} size={18} />
                <span>
                  <strong>{seat.fullName}</strong> · {label('seat', seat.seat)}
                  <span className={styles['status']}>
                    {t(seat.hasCast ? 'panel.hasCast' : 'panel.hasNotCast')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {panel.mine !== 'notSeated' && (
        <Link
          to="/dossiers/$dossierId/panels/$panelId/ballot"
          params={{ dossierId: dossier.id, panelId: panel.id }}
          hash={panel.mine === 'waiting' ? 'sheet' : undefined}
          className={linkButton(panel.mine === 'waiting' && panel.status === 'open' ? 'primary' : 'plain')}
        >
          <Icon name="score" />
          {panel.mine === 'cast'
            ? t('ballot.readOwn')
            : t(panel.turn > 1 ? 'rescoring.start' : 'ballot.start')}
        </Link>
      )}
    </article>
  );
}
