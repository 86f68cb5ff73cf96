import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { criteriaOf } from '../../api/criteria-of.js';
import { queries } from '../../api/queries.js';
import type { ClosedBallot, DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { PaperLinks } from '../../ui/paper-links.js';
import styles from './ballot-of-member.module.css';

type ReadBallot = Pick<ClosedBallot, 'personId' | 'fullName' | 'total' | 'marks' | 'notes' | 'void'> &
  Partial<Pick<ClosedBallot, 'carried'>>;

interface Props {
  /** The sheet that was filled in. */
  readonly on: Pick<DossierView, 'rulebook' | 'criteriaSet' | 'localRules'>;
  /** Those of its criteria that were scored; left out: all. */
  readonly criteria?: readonly string[];
  readonly ballots: readonly ReadBallot[];
  /** Where a member's ballot is on paper. */
  readonly paperOf?: (personId: string) => string;
}

/** What one member marked and noted, chosen among those who did. */
export function BallotOfMember({ on, criteria, ballots, paperOf }: Props) {
  const { t, number } = useWords();
  const [chosen, setChosen] = useState(ballots[0]?.personId);
  const { data: set } = useQuery(queries.criteriaSet(on.rulebook, on.criteriaSet, on.localRules));
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
      {ballot && paperOf && (
        <PaperLinks
          address={paperOf(ballot.personId)}
          label={t('paper.sheetOf', { name: ballot.fullName })}
        />
      )}
      <dl>
        {set &&
          ballot &&
          criteriaOf(set)
            .filter(({ code }) => criteria?.includes(code) ?? true)
            .map(({ code, name, options }) => (
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
