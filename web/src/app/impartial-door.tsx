import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode } from 'react';
import { Problem } from '../api/problem.js';
import { queries } from '../api/queries.js';

const DeclarationPage = lazy(async () => ({
  default: (await import('../features/conflicts/declaration-page.js')).DeclarationPage,
}));

const isShutForConflict = (error: unknown) =>
  error instanceof Problem &&
  error.status === 403 &&
  error.refusals.some(({ code }) => code.startsWith('conflict.'));

/** Before the pages of a dossier: a council's member declares first; everybody else walks through. */
export function ImpartialDoor({ dossierId, children }: { dossierId: string; children: ReactNode }) {
  const { error } = useQuery(queries.dossier(dossierId));
  return isShutForConflict(error) ? <DeclarationPage key={dossierId} dossierId={dossierId} /> : children;
}
