import { useMe } from './use-me.js';

const without = ['councilMember', 'councilSecretary', 'councilChair', 'adviser', 'administrator'];

/** Owners and offices look after the days of a product; whoever scores it does not. */
export function useSeesSchedules(): boolean {
  const { roles, producers } = useMe();
  return producers.length > 0 || roles.some(({ role }) => !without.includes(role));
}
