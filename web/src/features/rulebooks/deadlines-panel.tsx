import type { Rulebook } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { FactsList } from '../../ui/facts-list.js';
import { Panel } from '../../ui/panel.js';
import { useRuleWords } from '../../texts/use-rule-words.js';

/** The lawful times of a decision; where it sets none, that is said. */
export function DeadlinesPanel({ deadlines }: Pick<Rulebook, 'deadlines'>) {
  const { t, label, number } = useWords();
  const words = useRuleWords();
  const orNone = (count: number | null, inWords: (count: number) => string) =>
    count === null ? t('rule.none') : inWords(count);
  const { renewalWindow, certificateTailDays } = deadlines;
  const fact = (code: string, value: string) => ({ label: label('rule', code), value });
  return (
    <Panel title={t('lawfulTimes.title')}>
      <FactsList
        facts={[
          fact('communeWorkingDays', orNone(deadlines.communeWorkingDays, words.workingDays)),
          fact('supplementDays', orNone(deadlines.supplementDays, words.days)),
          fact('reevaluationDays', orNone(deadlines.reevaluationDays, words.days)),
          ...(deadlines.opinionsWorkingDays === null
            ? []
            : [fact('opinionsWorkingDays', words.workingDays(deadlines.opinionsWorkingDays))]),
          fact('certificateMonths', words.months(deadlines.certificateMonths)),
          fact(
            'renewalWindow',
            renewalWindow === null
              ? t('rule.none')
              : t('rule.window', {
                  earliest: number(renewalWindow.earliestDays),
                  latest: number(renewalWindow.latestDays),
                }),
          ),
          fact('renewalReminderDays', words.daysList(deadlines.renewalReminderDays)),
          fact(
            'certificateTailDays',
            certificateTailDays === 0 ? t('rule.none') : words.days(certificateTailDays),
          ),
        ]}
      />
    </Panel>
  );
}
