import { lazy, Suspense } from 'react';
import type { AgendaItem, CouncilSession, Role } from '../api/types.js';
import { useMe } from '../api/use-me.js';

const ConflictsPanel = lazy(async () => ({
  default: (await import('../features/conflicts/conflicts-panel.js')).ConflictsPanel,
}));
const OwnLateConflict = lazy(async () => ({
  default: (await import('../features/conflicts/own-late-conflict.js')).OwnLateConflict,
}));
const LateConflict = lazy(async () => ({
  default: (await import('../features/conflicts/late-conflict.js')).LateConflict,
}));
const WordsOnItem = lazy(async () => ({
  default: (await import('../features/conflicts/words-on-item.js')).WordsOnItem,
}));
const DeclarationsLink = lazy(async () => ({
  default: (await import('../features/conflicts/declarations-link.js')).DeclarationsLink,
}));

const councilRoles: readonly Role[] = ['councilMember', 'councilSecretary', 'councilChair'];
const leadsOrAudits: readonly Role[] = ['councilSecretary', 'councilChair', 'auditor'];
const useHas = (roles: readonly Role[]) => useMe().roles.some(({ role }) => roles.includes(role));

/** What members of a council have said of a dossier, where whoever looks may ever be told; and a member's way to step aside late. */
export function ConflictsOf({ dossierId }: { dossierId: string }) {
  const mayBeTold = useHas(leadsOrAudits);
  const maySpeak = useHas(councilRoles);
  return (
    <Suspense fallback={null}>
      {mayBeTold && <ConflictsPanel dossierId={dossierId} />}
      {maySpeak && <OwnLateConflict dossierId={dossierId} />}
    </Suspense>
  );
}

/** Beside the own ballot, which is open only to whoever has said that there is no conflict. */
export function LateConflictOf({ dossierId }: { dossierId: string }) {
  return (
    <Suspense fallback={null}>
      <LateConflict dossierId={dossierId} />
    </Suspense>
  );
}

/** The same on an agenda, for the members of its council. It comes with the page: what came later would move rows under a finger. */
export function ConflictsOn({ item, among }: { item: AgendaItem; among: readonly string[] }) {
  const mayBeTold = useHas(leadsOrAudits);
  return mayBeTold && <WordsOnItem item={item} among={among} />;
}

/** What a member of the council still has to declare in a session; it comes with the page, too. */
export function DeclarationsOf({ session }: { session: CouncilSession }) {
  const isMember = useHas(councilRoles);
  return isMember && <DeclarationsLink session={session} />;
}
