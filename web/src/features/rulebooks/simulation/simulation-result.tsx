import type { Simulation } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Empty } from '../../../ui/empty.js';
import { BitingRules } from './biting-rules.js';
import { MovedProducts } from './moved-products.js';
import { StarsBeforeAfter } from './stars-before-after.js';
import { Unmapped } from './unmapped.js';

/** The whole answer of a simulation: stars, who moves, what decides, and what could not be said. */
export function SimulationResult({ simulation, year }: { simulation: Simulation; year: number }) {
  const { t } = useWords();
  if (simulation.products === 0) return <Empty icon="search" title={t('simulation.none', { year })} />;
  return (
    <>
      <StarsBeforeAfter simulation={simulation} />
      <MovedProducts simulation={simulation} />
      <BitingRules simulation={simulation} />
      <Unmapped simulation={simulation} />
    </>
  );
}
