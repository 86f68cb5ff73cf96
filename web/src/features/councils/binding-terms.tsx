import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import { takesFilingsOn } from '../../api/takes-filings-on.js';
import type { Charter, Council } from '../../api/types.js';
import { useToday } from '../../api/use-today.js';
import { useCharterWords } from '../../texts/use-charter-words.js';
import { useWords } from '../../texts/words.js';
import { FactsList } from '../../ui/facts-list.js';
import { Small } from '../../ui/small.js';
import styles from './charter-section.module.css';
import { useStandInNames } from './use-stand-in-names.js';

interface Props {
  readonly council: Council;
  readonly charter: Charter | null;
  readonly appealDaysUnlessSaid: number;
}

/** What binds the council today, under each decision that takes filings: its charter over the decision. */
export function BindingTerms({ council, charter, appealDaysUnlessSaid }: Props) {
  const { t, label } = useWords();
  const today = useToday();
  const { data } = useQuery(queries.rulebooks());
  const under = (data?.items ?? []).flatMap((rulebook) => {
    const rule = rulebook.levels.find(({ level }) => level === council.level);
    return rule && takesFilingsOn(today, rulebook) ? [{ rulebook, rule }] : [];
  });
  const words = useCharterWords();
  const names = useStandInNames(council, charter?.terms.standIns ?? []);
  const noted = (term: string, by: string) => (
    <>
      {term} <Small>({by})</Small>
    </>
  );
  const said = (byCharter: string | undefined, byDecision: string) =>
    byCharter === undefined
      ? noted(byDecision, t('charters.byDecision'))
      : noted(byCharter, t('charters.byCharter'));
  const terms = charter?.terms ?? {};
  const { quorum, spread, scoringRounds, leadWorkingDays, opinionsWorkingDays, appealDays } = terms;
  return (
    <section className={styles['part']}>
      <h3>{t('charters.binds')}</h3>
      {charter === null ? <p>{t('charters.none')}</p> : <Small>{t('charters.bindsLead')}</Small>}
      {under.map(({ rulebook, rule }) => (
        <div key={rulebook.id} className={styles['part']}>
          <p>
            <strong>{t('charters.under', { rulebook: label('rulebook', rulebook.id) })}</strong>
          </p>
          <FactsList
            facts={[
              {
                label: t('charter.quorum'),
                value: said(quorum && words.quorum(quorum), words.quorum(rule.council.quorum)),
              },
              {
                label: t('charter.spread'),
                value: said(
                  spread === undefined ? undefined : words.spread(spread),
                  words.spread(
                    rule.council.spreadAbove === null
                      ? null
                      : { points: rule.council.spreadAbove, counts: 'above' },
                  ),
                ),
              },
              {
                label: t('charter.scoringRounds'),
                value: said(
                  scoringRounds && words.scoringRounds(scoringRounds),
                  words.scoringRounds(rule.scoringRounds),
                ),
              },
              {
                label: t('charter.leadWorkingDays'),
                value: said(
                  leadWorkingDays === undefined ? undefined : words.leadWorkingDays(leadWorkingDays),
                  words.leadWorkingDays(rule.council.leadWorkingDays),
                ),
              },
              ...(rulebook.deadlines.opinionsWorkingDays === null
                ? []
                : [
                    {
                      label: t('charter.opinionsWorkingDays'),
                      value: said(
                        opinionsWorkingDays === undefined
                          ? undefined
                          : words.leadWorkingDays(opinionsWorkingDays),
                        words.leadWorkingDays(rulebook.deadlines.opinionsWorkingDays),
                      ),
                    },
                  ]),
              {
                label: t('charter.appealDays'),
                // No decision knows appeals: without the charter's word the days are ours.
                value:
                  appealDays === undefined
                    ? words.appealDays(appealDaysUnlessSaid)
                    : noted(words.appealDays(appealDays), t('charters.byCharter')),
              },
              {
                label: t('charter.standIns'),
                value: names.length === 0 ? t('charter.noStandIns') : names.join('; '),
              },
            ]}
          />
        </div>
      ))}
    </section>
  );
}
