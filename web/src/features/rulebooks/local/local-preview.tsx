import type { LocalPreview as Preview } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { FactsList } from '../../../ui/facts-list.js';
import { Panel } from '../../../ui/panel.js';
import { SimulationResult } from '../simulation/simulation-result.js';

const things = ['commune', 'supplement', 'reevaluation'] as const;

/** What the rules would have made of a year: its stars and the days that things took. */
export function LocalPreview({ preview, year }: { preview: Preview; year: number }) {
  const { t, number } = useWords();
  const told = (thing: (typeof things)[number]) => {
    const { count, median, longest, over } = preview.durations[thing];
    if (count === 0) return t('localRules.duration.none');
    const days = t('localRules.duration.days', {
      ...{ number: number(count), count },
      ...{ median: number(median ?? 0), longest: number(longest ?? 0) },
    });
    return over === null
      ? days
      : `${days} ${t('localRules.duration.over', { number: number(over), count: over })}`;
  };
  return (
    <>
      <SimulationResult simulation={preview.simulation} year={year} />
      <Panel title={t('localRules.durations', { year })}>
        <FactsList
          facts={things.map((thing) => ({ label: t(`localRules.duration.${thing}`), value: told(thing) }))}
        />
      </Panel>
    </>
  );
}
