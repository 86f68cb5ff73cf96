import { useQuery } from '@tanstack/react-query';
import { queries } from './queries.js';
import { useMe } from './use-me.js';

const inVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Today in Vietnam as 'YYYY-MM-DD', in the demo world its own: to hint and to open calendars, never to decide. */
export function useToday(): string {
  const isDemo = useMe().mode === 'demo';
  const { data: clock } = useQuery({ ...queries.demoClock(), enabled: isDemo });
  return clock?.today ?? inVietnam.format(new Date());
}
