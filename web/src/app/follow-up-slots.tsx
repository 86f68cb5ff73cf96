import { lazy, Suspense } from 'react';
import type { Role } from '../api/types.js';
import { useMe } from '../api/use-me.js';

const FollowUpsPanel = lazy(async () => ({
  default: (await import('../features/follow-ups/follow-ups-panel.js')).FollowUpsPanel,
}));

const readers: readonly Role[] = [
  ...(['communeOfficer', 'districtOfficer', 'provinceOfficer', 'coordinationOffice'] as const),
  ...(['districtApprover', 'provincialApprover', 'auditor'] as const),
];

/** What is asked for a product after its recognition, where whoever looks may ever read it. */
export function FollowUpsOf({ productId }: { productId: string }) {
  const { roles, producers } = useMe();
  const mayRead = producers.length > 0 || roles.some(({ role }) => readers.includes(role));
  if (!mayRead) return null;
  return (
    <Suspense fallback={null}>
      <FollowUpsPanel productId={productId} />
    </Suspense>
  );
}
