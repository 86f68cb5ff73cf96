import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queries } from '../../../api/queries.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { Page } from '../../../ui/page.js';
import { Waiting } from '../../../ui/waiting.js';
import { BackToDossier } from '../back-to-dossier.js';
import { sheetOf } from '../ballot-body.js';
import { countPoints } from '../count-points.js';
import { FindingsPart } from '../findings-part.js';
import { SheetParts } from '../sheet-parts.js';
import { AppealSheet, type AppealBodyProps } from './appeal-sheet.js';
import { contestedSet } from './contested-set.js';

interface Props {
  readonly dossierId: string;
  readonly appealId: string;
  /** The way to step aside, for whoever is named. */
  readonly conflict: ReactNode;
}

/** The short sheet of a member named for an appeal: to fill in and cast once, afterwards to read. */
export function AppealBallotPage({ dossierId, appealId, conflict }: Props) {
  const { t, problem } = useWords();
  const dossier = useQuery(queries.dossier(dossierId));
  const appeals = useQuery(queries.appeals(dossierId));
  const set = useQuery({
    ...queries.criteriaSet(
      dossier.data?.rulebook ?? '',
      dossier.data?.criteriaSet ?? '',
      dossier.data?.localRules,
    ),
    enabled: dossier.data !== undefined,
  });
  const appeal = appeals.data?.items.find(({ id }) => id === appealId);
  const error = dossier.error ?? appeals.error ?? set.error;
  const isThere = dossier.data && appeals.data && set.data;
  return (
    <Page
      title={dossier.data ? t('appeal.sheetOf', { product: dossier.data.product.name }) : t('appeal.sheet')}
      above={<BackToDossier dossierId={dossierId} />}
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {!error && !isThere && <Waiting label={t('page.loading')} lines={5} />}
      {isThere && !appeal && <Callout tone="error" title={t('refusal.appeal.not-found')} />}
      {dossier.data && set.data && appeal && (
        <Body dossier={dossier.data} appeal={appeal} set={contestedSet(set.data, appeal.criteria)} />
      )}
      {appeal?.status === 'scoring' && appeal.mine !== 'notNamed' && <div>{conflict}</div>}
    </Page>
  );
}

function Body({ dossier, appeal, set }: AppealBodyProps) {
  const { t } = useWords();
  if (appeal.mine === 'notNamed') return <Callout tone="info" title={t('appeal.notNamed')} />;
  if (appeal.mine === 'cast') return <CastAppealSheet dossier={dossier} appeal={appeal} set={set} />;
  if (appeal.status !== 'scoring') return <Callout tone="info" title={t('refusal.appeal.not-scored')} />;
  return <AppealSheet dossier={dossier} appeal={appeal} set={set} />;
}

function CastAppealSheet({ dossier, appeal, set }: AppealBodyProps) {
  const { t, instant, number, problem } = useWords();
  const { data: ballot, error } = useQuery(queries.ownAppealBallot(dossier.id, appeal.id));
  if (error) return <Callout tone="error" {...problem(error)} />;
  if (!ballot) return <Waiting label={t('page.loading')} lines={3} />;
  const sheet = sheetOf(ballot);
  return (
    <>
      <Callout
        tone="success"
        title={t('appeal.castAt', { at: instant(ballot.castAt), total: number(ballot.total) })}
        sentences={[t('appeal.receipt', { receipt: ballot.receipt })]}
      />
      <SheetParts set={set} sheet={sheet} count={countPoints(set, sheet)} />
      <FindingsPart set={set} sheet={sheet} />
    </>
  );
}
