import type { Explanation } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';

export type ExplainedFloor = NonNullable<Explanation['decidedBy']['floors']>[number];
export type ExplainedFinding = NonNullable<Explanation['decidedBy']['findings']>[number];

/** Floors and findings of an explanation as sentences; points stay sums, which have decided, and no mean is rounded. */
export function useExplainedWords({ ballots }: { readonly ballots: number }) {
  const { t, number } = useWords();
  return {
    floor: ({ star, name, criterion, minPoints, need, have, short }: ExplainedFloor) =>
      t('explain.floor', {
        star: number(star),
        criterion: `${criterion} ${name}`,
        minPoints: number(minPoints),
        need: number(need),
        have: number(have),
        short: number(short),
        ballots: number(ballots),
      }),
    finding: ({ labels, effect, ballots: declaredOn }: ExplainedFinding) =>
      t('explain.finding', {
        finding: labels.join('; '),
        effect: t(effect === 'stops' ? 'findings.stops' : 'findings.eliminates'),
        declared: number(declaredOn),
        ballots: number(ballots),
      }),
  };
}
