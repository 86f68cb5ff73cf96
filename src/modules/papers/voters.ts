import { fillIn } from '../../domain/shared/fill-in.js';
import type { CastTotal, CouncilMeeting, Turn } from './council-meeting.js';
import { texts } from './paper-words.js';

/** The totals of a turn, each by its voter's key, which no namesake shares. */
export function totalsBy({ cast }: Pick<Turn, 'cast'>): ReadonlyMap<string, CastTotal> {
  const namesakes = new Map<string, number>();
  return new Map(
    cast.map((ballot) => {
      const nth = (namesakes.get(ballot.member) ?? 0) + 1;
      namesakes.set(ballot.member, nth);
      return [keyOf(ballot, nth), ballot];
    }),
  );
}

/** Minutes kept before people were tell namesakes apart by their order alone. */
const keyOf = ({ personId, member }: Pick<CastTotal, 'personId' | 'member'>, nth: number): string =>
  personId ?? `${nth}/${member}`;

/** Whoever cast a ballot in one of these turns, by their keys, with their names. */
export const votersOf = (turns: readonly Turn[]): ReadonlyMap<string, string> =>
  new Map(turns.flatMap((turn) => [...totalsBy(turn)].map(([key, { member }]) => [key, member])));

/** How a paper of the meeting writes somebody: where two have one name, with the body they sit there for. */
export type Written = (name: string, personId: string | undefined) => string;

export function namesIn({ attendance, items }: Pick<CouncilMeeting, 'attendance' | 'items'>): Written {
  const people = new Map(votersOf(items.flatMap(({ turns }) => turns)));
  const bodies = new Map<string, string>();
  for (const { personId, name, body } of attendance)
    if (personId !== undefined) {
      people.set(personId, name);
      bodies.set(personId, body);
    }
  const names = [...people.values()];
  const shared = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return (name, personId) => {
    const body = personId === undefined || !shared.has(name) ? undefined : bodies.get(personId);
    return body === undefined ? name : fillIn(texts.minutes.namesake, { name, body });
  };
}
