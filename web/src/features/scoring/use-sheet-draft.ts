import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useMemo } from 'react';
import { draftOf } from '../../api/kept-draft.js';
import { Problem } from '../../api/problem.js';
import type { BallotDraft, CriteriaSet } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useSavedByItself } from '../../api/use-saved-by-itself.js';
import { ballotBody, sheetOf } from './ballot-body.js';
import { countPoints } from './count-points.js';
import { blankSheet, isSheet, type Sheet } from './sheet.js';

type Saved = Pick<BallotDraft, 'version' | 'savedAt'>;

interface Props {
  readonly dossierId: string;
  /** The panel, or the appeal, that it is a sheet of. */
  readonly of: string;
  readonly set: CriteriaSet;
  readonly kept: BallotDraft;
  readonly queryKey: QueryKey;
  readonly put: (version: number, body: ReturnType<typeof ballotBody>) => Promise<Saved>;
}

/** A member's unfinished sheet: the same on every device of that member. */
export function useSheetDraft({ dossierId, of, set, kept, queryKey, put }: Props) {
  const client = useQueryClient();
  const keptSheet = useMemo(() => (kept.sheet ? sheetOf(kept.sheet) : blankSheet), [kept.sheet]);
  return useSavedByItself<Sheet, Saved>({
    draft: draftOf(useMe().id, 'ballot', of),
    isWork: isSheet,
    kept: keptSheet,
    version: kept.version,
    mayChange: true,
    save: ({ version, work }) => put(version, bodyOf(set, work)),
    versionOf: ({ version }) => version,
    onSaved: (answer, sent) => client.setQueryData(queryKey, { ...answer, sheet: bodyOf(set, sent) }),
    onRefused: (error) => {
      if (error instanceof Problem && error.status >= 400)
        void client.invalidateQueries({ queryKey: ['dossier', dossierId] });
    },
  });
}

const bodyOf = (set: CriteriaSet, sheet: Sheet) =>
  ballotBody(set, sheet, countPoints(set, sheet).switchedOff);
