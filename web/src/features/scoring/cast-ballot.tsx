import { useQuery } from '@tanstack/react-query';
import { sheetAddress } from '../../api/papers.js';
import { queries } from '../../api/queries.js';
import type { CriteriaSet, DossierView, Panel } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { PaperLinks } from '../../ui/paper-links.js';
import { Waiting } from '../../ui/waiting.js';
import { sheetOf } from './ballot-body.js';
import { countPoints } from './count-points.js';
import { FindingsPart } from './findings-part.js';
import { NextToScore } from './next-to-score.js';
import { Receipt } from './receipt.js';
import { SheetParts } from './sheet-parts.js';

interface Props {
  readonly dossier: DossierView;
  readonly panel: Panel;
  readonly set: CriteriaSet;
}

/** One's own ballot after it was cast: to read, no longer to change. */
export function CastBallotView({ dossier, panel, set }: Props) {
  const { t, instant, number, problem } = useWords();
  const { data: ballot, error } = useQuery(queries.ownBallot(dossier.id, panel.id));
  if (error) return <Callout tone="error" {...problem(error)} />;
  if (!ballot) return <Waiting label={t('page.loading')} lines={5} />;
  const sheet = sheetOf(ballot);
  return (
    <>
      <Callout
        tone="success"
        title={t('ballot.cast', { at: instant(ballot.castAt), total: number(ballot.total) })}
        sentences={[t('ballot.castLead')]}
        focused
      />
      {panel.status === 'open' && <NextToScore dossierId={dossier.id} panel={panel} />}
      <PaperLinks
        address={sheetAddress(dossier.id, panel.id, ballot.personId)}
        label={t('paper.sheetOf', { name: ballot.fullName })}
      />
      <Receipt dossierId={dossier.id} panelId={panel.id} receipt={ballot.receipt} />
      <SheetParts set={set} sheet={sheet} count={countPoints(set, sheet)} />
      <FindingsPart set={set} sheet={sheet} />
    </>
  );
}
