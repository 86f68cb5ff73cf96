import { lazy } from 'react';
import { useMe } from '../api/use-me.js';
import { Leave } from '../ui/leave.js';
import { seesDossiers } from './shell/places-to-go.js';

const WorkPage = lazy(async () => ({ default: (await import('../features/work/work-page.js')).WorkPage }));

/** The first page: one's work, or, for an administrator, who sees no dossiers, the people. */
export const Home = () => (seesDossiers(useMe()) ? <WorkPage /> : <Leave to="/people" />);
