import { lazy, Suspense } from 'react';
import type { Role } from '../api/types.js';
import { useMe } from '../api/use-me.js';

const AdvicePanel = lazy(async () => ({
  default: (await import('../features/advice/advice-panel.js')).AdvicePanel,
}));

const readers: readonly Role[] = [
  ...(['councilMember', 'councilSecretary', 'councilChair', 'adviser', 'auditor'] as const),
  ...(['districtOfficer', 'provinceOfficer', 'districtApprover', 'provincialApprover'] as const),
];

/** What advisory teams have reported on a dossier, where whoever looks may ever read it. */
export function AdviceOf({ dossierId }: { dossierId: string }) {
  const mayRead = useMe().roles.some(({ role }) => readers.includes(role));
  if (!mayRead) return null;
  return (
    <Suspense fallback={null}>
      <AdvicePanel dossierId={dossierId} />
    </Suspense>
  );
}
