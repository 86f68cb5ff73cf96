import type { DossierView } from '../../api/types.js';

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];

/** The pictures that checks on record show. */
export const photosRecorded = ({ steps }: Pick<DossierView, 'steps'>): ReadonlySet<string> =>
  new Set(
    steps
      .filter(({ action }) => action === 'recordSiteCheck')
      .flatMap(({ details }) => idsIn(details['photos'])),
  );
