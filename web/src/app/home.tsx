import { lazy } from 'react';
import { useMe } from '../api/use-me.js';
import { Leave } from '../ui/leave.js';
import { seesDossiers } from './shell/places-to-go.js';

const WorkPage = lazy(async () => ({ default: (await import('../features/work/work-page.js')).WorkPage }));

/** The first page: one's work; the reports to write, for whoever only advises; the people, for an administrator; the own account, for whoever has no office yet. */
export function Home() {
  const me = useMe();
  if (me.roles.length === 0) return <Leave to="/account" />;
  if (!seesDossiers(me)) return <Leave to="/people" />;
  return me.roles.every(({ role }) => role === 'adviser') ? <Leave to="/advice-work" /> : <WorkPage />;
}
