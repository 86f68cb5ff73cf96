import {
  lastResult,
  type Day,
  type ModelCouncil,
  type ModelDossier,
  type ModelLevel,
  type ModelPanel,
  type ModelRules,
  type ModelSeat,
  type ModelSession,
} from './model-facts.js';

/**
 * QĐ 1048: no spread is printed for the district, ten points for the province; three quarters are a quorum. QĐ 26/2026 says
 * nothing of either: ten points and two thirds (ADR 0007).
 */
const printed = ({ level, rulebook }: Under): ModelRules => ({
  spread: level === 'province' ? { points: 10, counts: 'above' } : null,
  quorum:
    rulebook === 'qd-1048-2019'
      ? { present: 75, of: 100, withChair: true }
      : { present: 2, of: 3, withChair: true },
  scoresOnce: false,
});
interface Under {
  readonly level: ModelLevel;
  readonly rulebook: string;
}
const smallest = { district: 5, province: 9 } as const;

/** The last council of a place that was set up on or before the day. */
export const councilOf = (
  { councils }: ModelDossier,
  placeId: string,
  today: Day,
): ModelCouncil | undefined =>
  (councils[placeId] ?? [])
    .filter(({ from }) => from <= today)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];

/** The council in force at the place where the dossier is. */
export const councilInForce = (dossier: ModelDossier, today: Day): ModelCouncil | undefined =>
  councilOf(dossier, placeHere(dossier), today);

/** That of the session there goes on with it, whichever has been set up since; else the one in force. */
export const councilHere = (dossier: ModelDossier, today: Day): ModelCouncil | undefined =>
  (dossier.councils[placeHere(dossier)] ?? []).find(({ id }) => id === dossier.session?.councilId) ??
  councilInForce(dossier, today);

const placeHere = (dossier: ModelDossier): string => dossier.places[levelHere(dossier)] ?? '';

export const levelHere = ({ state }: ModelDossier): ModelLevel =>
  state.startsWith('district.') ? 'district' : 'province';

/** The last charter in force on the day over what is printed. All charters of this world are stricter, so they hold. */
export function rulesOf({ charters }: ModelCouncil, under: Under, today: Day): ModelRules {
  const [{ from: _from, ...terms } = { from: '' }] = charters
    .filter(({ from }) => from <= today)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return { ...printed(under), ...terms };
}

/** The day whose charter binds: that of the session that was opened, else today. */
export const openingDay = (council: ModelCouncil, session: ModelSession | null, today: Day): Day =>
  session?.councilId === council.id ? session.openedOn : today;

/** Who decides where the chair would: the chair who is there, else a vice chair where the chair is out or need not be there. */
export function whoDecides(dossier: ModelDossier, today: Day, at?: string): readonly string[] {
  const { panel, session, words, round } = dossier;
  const council = panel?.council ?? councilHere(dossier, today);
  const level = at ?? panel?.level ?? session?.level ?? lastResult(dossier)?.panel.level;
  if (!council || (level !== 'district' && level !== 'province')) return [];
  const { quorum } =
    panel?.rules ??
    rulesOf(council, { level, rulebook: round.rulebook }, openingDay(council, session, today));
  const isFree = ({ personId }: ModelSeat) => words[personId] !== 'conflict' && words[personId] !== 'doubt';
  const chairIsOut = council.seats.some((member) => member.seat === 'chair' && !isFree(member));
  const among = (members: readonly ModelSeat[], withChair: boolean) => {
    const of = (name: ModelSeat['seat']) =>
      members.filter((member) => member.seat === name && isFree(member)).map(({ personId }) => personId);
    if (of('chair').length > 0) return of('chair');
    return chairIsOut || !withChair ? of('viceChair') : [];
  };
  const there = among(session?.present ?? council.seats, quorum.withChair);
  return there.length > 0 ? there : among(council.seats, true);
}

/** Whoever is in the room and may score. */
export const sitting = ({ session, words }: ModelDossier): readonly ModelSeat[] =>
  (session?.present ?? []).filter(({ personId }) => words[personId] === 'none');

/** Seats of a panel that count: gone before casting, or with a conflict, they do not. */
export const countingSeats = (
  { seats, turn, ballots, sessionId }: ModelPanel,
  { session, words }: ModelDossier,
): readonly string[] =>
  seats.filter((seat) => {
    const isThere =
      sessionId === null ||
      (session?.id === sessionId && session.present.some(({ personId }) => personId === seat));
    return words[seat] !== 'conflict' && (turn > 1 || ballots.has(seat) || isThere);
  });

/** Why too few are there for a product: conflicted members shrink the council, but not below the smallest lawful one. */
export function whyNoQuorum(
  council: ModelCouncil,
  there: readonly ModelSeat[],
  { quorum, words, level }: Pick<ModelRules, 'quorum'> & Pick<ModelDossier, 'words'> & { level: ModelLevel },
): readonly string[] {
  const isConflicted = ({ personId }: ModelSeat) => words[personId] === 'conflict';
  const size = Math.max(council.seats.filter((seat) => !isConflicted(seat)).length, smallest[level]);
  const isEnough = there.length * quorum.of >= size * quorum.present;
  const sits = (name: ModelSeat['seat']) => there.some(({ seat }) => seat === name);
  const chairIsOut = council.seats.some((member) => member.seat === 'chair' && isConflicted(member));
  const isLed = sits('chair') || (sits('viceChair') && (chairIsOut || !quorum.withChair));
  return [...(isEnough ? [] : ['quorum.missing']), ...(isLed ? [] : ['quorum.chair-missing'])];
}
