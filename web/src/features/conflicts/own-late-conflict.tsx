import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import { LateConflict } from './late-conflict.js';

/** On the page of a dossier: only for whoever has said that there is no conflict. */
export function OwnLateConflict({ dossierId }: { dossierId: string }) {
  const { data } = useQuery(queries.conflicts(dossierId));
  if (data?.mine?.standing?.word !== 'none') return null;
  return (
    <div>
      <LateConflict dossierId={dossierId} />
    </div>
  );
}
