import type { paths } from '../../api/schema.d.ts';
import type { Charter } from '../../api/types.js';

type Terms = Charter['terms'];
type Body = paths['/api/councils/{id}/charters']['post']['requestBody']['content']['application/json'];

/** The form of a charter; what is left out stays as the decisions have it. */
export interface CharterValues {
  readonly decisionNumber?: string;
  readonly decidedOn?: string;
  readonly inForceFrom?: string;
  readonly quorum?: Terms['quorum'];
  readonly spreadCounts?: 'above' | 'from' | 'none';
  readonly spreadPoints?: number;
  readonly scoringRounds?: Terms['scoringRounds'];
  readonly leadWorkingDays?: number | null;
  readonly opinionsWorkingDays?: number | null;
  readonly appealDays?: number | null;
  readonly standIns?: Terms['standIns'];
}

/** A new charter begins from the one before. */
export function charterValues(latest: Charter | null): CharterValues {
  if (latest === null) return {};
  const { spread, ...others } = latest.terms;
  return {
    ...others,
    ...(spread === null ? { spreadCounts: 'none' } : {}),
    ...(spread ? { spreadCounts: spread.counts, spreadPoints: spread.points } : {}),
  };
}

export function charterBody(values: CharterValues): Body {
  const { decisionNumber = '', decidedOn = '', inForceFrom = '' } = values;
  return { decisionNumber, decidedOn, inForceFrom, terms: termsOf(values) };
}

function termsOf(values: CharterValues): Terms {
  const { quorum, spreadCounts, spreadPoints, scoringRounds, standIns = [] } = values;
  const { leadWorkingDays, opinionsWorkingDays, appealDays } = values;
  const spread =
    spreadCounts === 'none'
      ? null
      : spreadCounts && spreadPoints
        ? { points: spreadPoints, counts: spreadCounts }
        : undefined;
  return {
    ...(quorum ? { quorum } : {}),
    ...(spread === undefined ? {} : { spread }),
    ...(scoringRounds ? { scoringRounds } : {}),
    ...(typeof leadWorkingDays === 'number' ? { leadWorkingDays } : {}),
    ...(typeof opinionsWorkingDays === 'number' ? { opinionsWorkingDays } : {}),
    ...(typeof appealDays === 'number' ? { appealDays } : {}),
    ...(standIns.length > 0 ? { standIns } : {}),
  };
}
