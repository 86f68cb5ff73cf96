import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { Waiting } from '../../ui/waiting.js';
import styles from './ballot-page.module.css';
import { BallotSheet } from './ballot-sheet.js';
import { CastBallotView } from './cast-ballot.js';

/** The sheet of one member: to fill in and cast once, afterwards to read. */
export function BallotPage({ dossierId, panelId }: { dossierId: string; panelId: string }) {
  const words = useWords();
  const { t, problem, number } = words;
  const dossier = useQuery(queries.dossier(dossierId));
  const panel = dossier.data?.panels.find(({ id }) => id === panelId);
  const set = useQuery({
    ...queries.criteriaSet(dossier.data?.rulebook ?? '', dossier.data?.criteriaSet ?? ''),
    enabled: dossier.data !== undefined,
  });
  const error = dossier.error ?? set.error;
  const title = dossier.data ? t('ballot.title', { product: dossier.data.product.name }) : t('ballot.sheet');
  const round = panel && t(`panel.title.${panel.level}`, { round: number(panel.scoringRound) });
  return (
    <Page
      title={title}
      lead={set.data && `${round ?? ''} · ${t('set.number', { code: set.data.code })} ${set.data.name}`}
      above={
        <Link to="/dossiers/$dossierId" params={{ dossierId }} className={styles['back']}>
          <Icon name="back" size={18} />
          {t('ballot.back')}
        </Link>
      }
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {!error && (!dossier.data || !set.data) && <Waiting label={t('page.loading')} lines={5} />}
      {dossier.data && !panel && <Callout tone="error" title={t('ballot.noPanel')} />}
      {dossier.data && panel && set.data && <Body dossier={dossier.data} panel={panel} set={set.data} />}
    </Page>
  );
}

function Body({ dossier, panel, set }: Parameters<typeof BallotSheet>[0]) {
  const { t } = useWords();
  if (panel.mine === 'notSeated') return <Callout tone="info" title={t('ballot.notSeated')} />;
  if (panel.mine === 'cast') return <CastBallotView dossier={dossier} panel={panel} set={set} />;
  if (panel.status === 'closed') return <Callout tone="info" title={t('ballot.tooLate')} />;
  return <BallotSheet dossier={dossier} panel={panel} set={set} />;
}
