import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { Charter, Council } from '../../api/types.js';
import { useWords } from '../../texts/words.js';

type StandIn = NonNullable<Charter['terms']['standIns']>[number];

/** "Whoever for whom" of each stand-in; substitutes are known where they sit in another council of one's places. */
export function useStandInNames(council: Council, standIns: readonly StandIn[]): readonly string[] {
  const { t, nameOf } = useWords();
  const { data } = useQuery(queries.councils());
  const seats = [council, ...(data?.items ?? [])].flatMap((each) => each.seats);
  const named = (id: string) => seats.find(({ personId }) => personId === id)?.fullName ?? nameOf(id);
  return standIns.map(({ memberId, substituteId }) =>
    t('charter.standIn', { substitute: named(substituteId), member: named(memberId) }),
  );
}
