import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queries } from '../../api/queries.js';
import { usePanelTitle } from '../../texts/use-panel-title.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { Waiting } from '../../ui/waiting.js';
import { BackToDossier } from './back-to-dossier.js';
import { BallotSheet } from './ballot-sheet.js';
import { CastBallotView } from './cast-ballot.js';
import { RescoringSheet } from './rescoring/rescoring-sheet.js';

interface Props {
  readonly dossierId: string;
  readonly panelId: string;
  /** The way to step aside, for whoever is seated. */
  readonly conflict: ReactNode;
}

/** The sheet of one member: to fill in and cast once, afterwards to read. */
export function BallotPage({ dossierId, panelId, conflict }: Props) {
  const { t, problem, date } = useWords();
  const panelTitle = usePanelTitle();
  const dossier = useQuery(queries.dossier(dossierId));
  const panel = dossier.data?.panels.find(({ id }) => id === panelId);
  const set = useQuery({
    ...queries.criteriaSet(
      dossier.data?.rulebook ?? '',
      dossier.data?.criteriaSet ?? '',
      dossier.data?.localRules,
    ),
    enabled: dossier.data !== undefined,
  });
  const error = dossier.error ?? set.error;
  const title = dossier.data ? t('ballot.title', { product: dossier.data.product.name }) : t('ballot.sheet');
  const round = dossier.data && panel && panelTitle(dossier.data.rulebook, panel);
  const due = panel?.opinionsDueOn ? t('ballot.opinionsDue', { on: date(panel.opinionsDueOn) }) : undefined;
  return (
    <Page
      title={title}
      lead={
        set.data &&
        [round, `${t('set.number', { code: set.data.code })} ${set.data.name}`, due]
          .filter(Boolean)
          .join(' · ')
      }
      above={<BackToDossier dossierId={dossierId} />}
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {!error && (!dossier.data || !set.data) && <Waiting label={t('page.loading')} lines={5} />}
      {dossier.data && !panel && <Callout tone="error" title={t('ballot.noPanel')} />}
      {dossier.data && panel && set.data && <Body dossier={dossier.data} panel={panel} set={set.data} />}
      {panel && panel.status === 'open' && panel.mine !== 'notSeated' && <div>{conflict}</div>}
    </Page>
  );
}

function Body({ dossier, panel, set }: Parameters<typeof BallotSheet>[0]) {
  const { t } = useWords();
  if (panel.mine === 'notSeated') return <Callout tone="info" title={t('ballot.notSeated')} />;
  if (panel.mine === 'cast') return <CastBallotView dossier={dossier} panel={panel} set={set} />;
  if (panel.status !== 'open') return <Callout tone="info" title={t('ballot.tooLate')} />;
  if (panel.rescores !== null)
    return <RescoringSheet dossier={dossier} panel={panel} set={set} of={panel.rescores} />;
  return <BallotSheet dossier={dossier} panel={panel} set={set} />;
}
