import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { sheetAddress } from '../../api/papers.js';
import { queries } from '../../api/queries.js';
import type { ClosedBallot, DossierView, Panel } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { PaperLinks } from '../../ui/paper-links.js';
import { Waiting } from '../../ui/waiting.js';
import styles from './ballots-view.module.css';
import { criterionNames } from './criterion-names.js';

/** The ballots of a closed scoring, one member at a time; asked for only when somebody opens them. */
export function BallotsView({ dossier, panel }: { dossier: DossierView; panel: Panel }) {
  const { t, problem } = useWords();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ ...queries.ballots(dossier.id, panel.id), enabled: open });
  return (
    <details className={styles['ballots']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('ballots.title')}</summary>
      {open && !data && !error && <Waiting label={t('page.loading')} lines={2} />}
      {error && <Callout tone="info" {...problem(error)} />}
      {data && <BallotOfMember dossier={dossier} panel={panel} ballots={data.items} />}
    </details>
  );
}

interface Opened {
  readonly dossier: DossierView;
  readonly panel: Panel;
  readonly ballots: readonly ClosedBallot[];
}

function BallotOfMember({ dossier, panel, ballots }: Opened) {
  const { t, number } = useWords();
  const [chosen, setChosen] = useState(ballots[0]?.personId);
  const { data: set } = useQuery(
    queries.criteriaSet(dossier.rulebook, dossier.criteriaSet, dossier.localRules),
  );
  const ballot = ballots.find(({ personId }) => personId === chosen);
  const optionsOf = (code: string) => {
    const mark = ballot?.marks[code] ?? [];
    return typeof mark === 'string' ? [mark] : mark;
  };
  return (
    <div className={styles['one']}>
      <Select
        aria-label={t('ballots.member')}
        value={chosen}
        onChange={setChosen}
        options={ballots.map((each) => ({
          value: each.personId,
          label: [
            t('ballots.of', { name: each.fullName, total: number(each.total) }),
            ...(each.void ? [t('turns.void')] : []),
            ...(each.carried ? [t('turns.carried')] : []),
          ].join(' · '),
        }))}
      />
      {ballot?.void && <Callout tone="info" title={t('turns.voidWhy')} />}
      {ballot && (
        <PaperLinks
          address={sheetAddress(dossier.id, panel.id, ballot.personId)}
          label={t('paper.sheetOf', { name: ballot.fullName })}
        />
      )}
      <dl>
        {set &&
          ballot &&
          [...criterionNames(set).values()].map(({ code, name, options }) => (
            <div key={code}>
              <dt>
                {code} {name}
              </dt>
              <dd>
                {options
                  .filter((option) => optionsOf(code).includes(option.code))
                  .map((option) =>
                    t('option.withPoints', { label: option.label, points: number(option.points) }),
                  )
                  .join('; ') || t('ballots.empty')}
                {ballot.notes[code] && <em>{t('ballots.note', { note: ballot.notes[code] })}</em>}
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
