import type { Band, Star } from '../scoring/star-rating.js';

export type BandProblem =
  | { readonly code: 'band.star-unexpected'; readonly path: string; readonly expected: Star }
  | { readonly code: 'band.does-not-fall'; readonly path: string; readonly meanFrom: number }
  | { readonly code: 'band.not-whole'; readonly path: string; readonly meanFrom: number }
  | { readonly code: 'band.gap-at-bottom'; readonly path: string; readonly meanFrom: number };

/** Bands must name the five stars from the best down and leave no mean from 0 to 100 without one. */
export function bandProblems(bands: readonly Band[]): readonly BandProblem[] {
  const lowest = bands.at(-1)?.meanFrom ?? 100;
  return [
    ...stars.flatMap((expected, i): readonly BandProblem[] =>
      bands[i]?.star === expected ? [] : [{ code: 'band.star-unexpected', path: `bands[${i}]`, expected }],
    ),
    ...bands.flatMap(({ meanFrom }, i): readonly BandProblem[] => {
      const path = `bands[${i}]`;
      if (!Number.isSafeInteger(meanFrom) || meanFrom < 0)
        return [{ code: 'band.not-whole', path, meanFrom }];
      return meanFrom < (bands[i - 1]?.meanFrom ?? 100)
        ? []
        : [{ code: 'band.does-not-fall', path, meanFrom }];
    }),
    ...(lowest === 0
      ? []
      : [{ code: 'band.gap-at-bottom', path: `bands[${bands.length - 1}]`, meanFrom: lowest } as const]),
  ];
}

const stars = [5, 4, 3, 2, 1] as const satisfies readonly Star[];
