import { bandProblems, type BandProblem } from './band-problems.js';
import { purposes } from './purpose.js';
import type { LevelRule, Rulebook } from './rulebook.js';

export type RulebookProblem =
  | BandProblem
  | { readonly code: 'level.threshold-no-band'; readonly path: string; readonly forwardsFrom: number }
  | {
      readonly code: 'level.council-size-impossible';
      readonly path: string;
      readonly minimum: number;
      readonly maximum: number;
    }
  | {
      readonly code: 'level.quorum-impossible';
      readonly path: string;
      readonly present: number;
      readonly of: number;
    }
  | { readonly code: 'star.recognised-nowhere'; readonly path: string; readonly star: number }
  | { readonly code: 'star.recognised-twice'; readonly path: string; readonly star: number }
  | { readonly code: 'document.repeated'; readonly path: string; readonly documentKind: string }
  | {
      readonly code: 'window.reversed';
      readonly path: string;
      readonly earliestDays: number;
      readonly latestDays: number;
    };

/** What is wrong with a rulebook's own numbers, beside its sheets. An empty list means fit to judge with. */
export function rulebookProblems(rulebook: Rulebook): readonly RulebookProblem[] {
  const levels = levelsOf(rulebook);
  return [
    ...bandProblems(rulebook.bands),
    ...levels.flatMap(([path, rule]) => levelProblems(path, rule, rulebook)),
    ...([3, 4, 5] as const).flatMap((star): readonly RulebookProblem[] => {
      const by = levels.filter(([, { recognises }]) => recognises.includes(star)).length;
      if (by === 1) return [];
      return [{ code: by === 0 ? 'star.recognised-nowhere' : 'star.recognised-twice', path: 'levels', star }];
    }),
    ...purposes.flatMap((purpose) => {
      const { mandatory, supporting } = rulebook.documents[purpose];
      const kinds = [...mandatory, ...supporting];
      return kinds
        .filter((kind, i) => kinds.indexOf(kind) < i)
        .map((documentKind) => ({
          code: 'document.repeated' as const,
          path: `documents.${purpose}`,
          documentKind,
        }));
    }),
    ...windowProblems(rulebook),
  ];
}

const levelsOf = ({ district, province, ministry }: Rulebook): readonly (readonly [string, LevelRule])[] => [
  ...(district ? [['district', district] as const] : []),
  ['province', province],
  ['ministry', ministry],
];

function levelProblems(
  path: string,
  { council, forwardsFrom }: LevelRule,
  { bands }: Rulebook,
): readonly RulebookProblem[] {
  const { minimum, maximum, quorum } = council;
  const { present, of } = quorum;
  return [
    ...(forwardsFrom === null || bands.some(({ meanFrom }) => meanFrom === forwardsFrom)
      ? []
      : [{ code: 'level.threshold-no-band' as const, path, forwardsFrom }]),
    ...(minimum >= 1 && minimum <= maximum
      ? []
      : [{ code: 'level.council-size-impossible' as const, path, minimum, maximum }]),
    ...(present >= 1 && present <= of
      ? []
      : [{ code: 'level.quorum-impossible' as const, path, present, of }]),
  ];
}

function windowProblems({ deadlines: { renewalWindow } }: Rulebook): readonly RulebookProblem[] {
  if (!renewalWindow || renewalWindow.earliestDays > renewalWindow.latestDays) return [];
  return [{ code: 'window.reversed', path: 'deadlines.renewalWindow', ...renewalWindow }];
}
