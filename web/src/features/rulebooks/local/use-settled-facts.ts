import { useWords } from '../../../texts/words.js';
import type { Fact } from '../../../ui/facts-list.js';
import type { LocalRules } from './local-rules.js';
import { useRuleWords } from '../../../texts/use-rule-words.js';

type LocalCouncil = NonNullable<LocalRules['councils']['province']>;

/** What settled rules contain, as names and values; what they leave as the decision has it is not told. */
export function useSettledFacts(): (rules: LocalRules) => readonly Fact[] {
  const { t, label, number } = useWords();
  const words = useRuleWords();
  const fact = (code: string, value: string, at?: string): Fact => ({
    label: at === undefined ? label('rule', code) : `${label('rule', code)} (${label('level', at)})`,
    value,
  });
  const councilFacts = (level: string, council: LocalCouncil | undefined) => {
    if (council === undefined) return [];
    const { minimum, maximum, quorum, spreadAbove, leadWorkingDays } = council;
    return [
      ...(minimum === undefined ? [] : [fact('minimum', words.size({ minimum, maximum: minimum }), level)]),
      ...(maximum === undefined ? [] : [fact('maximum', words.size({ minimum: maximum, maximum }), level)]),
      ...(quorum === undefined ? [] : [fact('quorum', words.quorum(quorum), level)]),
      ...(spreadAbove === undefined ? [] : [fact('spreadAbove', words.spread(spreadAbove), level)]),
      ...(leadWorkingDays === undefined
        ? []
        : [fact('leadWorkingDays', words.workingDays(leadWorkingDays), level)]),
    ];
  };
  return ({ floors, councils, deadlines }) => {
    const { communeWorkingDays, supplementDays, reevaluationDays, renewalReminderDays } = deadlines;
    return [
      ...(floors.length === 0 ? [] : [{ label: t('localRules.floors'), value: number(floors.length) }]),
      ...councilFacts('district', councils.district),
      ...councilFacts('province', councils.province),
      ...(communeWorkingDays === undefined
        ? []
        : [fact('communeWorkingDays', words.workingDays(communeWorkingDays))]),
      ...(supplementDays === undefined ? [] : [fact('supplementDays', words.days(supplementDays))]),
      ...(reevaluationDays === undefined ? [] : [fact('reevaluationDays', words.days(reevaluationDays))]),
      ...(renewalReminderDays === undefined
        ? []
        : [fact('renewalReminderDays', words.daysList(renewalReminderDays))]),
    ];
  };
}
