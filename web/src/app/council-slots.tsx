import { lazy, Suspense } from 'react';
import type { CouncilSession, Role } from '../api/types.js';
import { useMe } from '../api/use-me.js';

const ConflictsPanel = lazy(async () => ({
  default: (await import('../features/conflicts/conflicts-panel.js')).ConflictsPanel,
}));
const DeclarationsLink = lazy(async () => ({
  default: (await import('../features/conflicts/declarations-link.js')).DeclarationsLink,
}));

const councilRoles: readonly Role[] = ['councilMember', 'councilSecretary', 'councilChair'];
const leadsOrAudits: readonly Role[] = ['councilSecretary', 'councilChair', 'auditor'];
const useHas = (roles: readonly Role[]) => useMe().roles.some(({ role }) => roles.includes(role));

interface Props {
  readonly dossierId: string;
  /** Whose words; all of them unless some are named. */
  readonly among?: readonly string[];
  readonly framed?: boolean;
}

/** What members of a council have said of a dossier, where whoever looks may ever be told. */
export function ConflictsOf({ dossierId, among, framed = false }: Props) {
  const mayBeTold = useHas(leadsOrAudits);
  if (!mayBeTold) return null;
  return (
    <Suspense fallback={null}>
      <ConflictsPanel dossierId={dossierId} among={among} framed={framed} />
    </Suspense>
  );
}

/** What a member of the council still has to declare in a session. */
export function DeclarationsOf({ session }: { session: CouncilSession }) {
  const isMember = useHas(councilRoles);
  if (!isMember) return null;
  return (
    <Suspense fallback={null}>
      <DeclarationsLink session={session} />
    </Suspense>
  );
}
