import type { Client } from 'pg';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import { adjourn } from '../../world/adjourn.js';
import type { Draw } from './draw.js';
import { councilHere, councilInForce } from './model-council.js';
import { isStillFirstSession } from './model-reasons.js';
import type { Day, ModelCouncil, ModelDossier, ModelSeat, ModelSession, ModelWord } from './model-facts.js';

/**
 * What goes on in the room while a dossier waits for its council or is scored: sessions are held, people come late, leave,
 * and say whether they have a conflict of interest. Past the use cases, between bursts; mostly all is as it should be.
 */
export class Meetings {
  constructor(
    private readonly client: Client,
    private readonly draw: Draw,
    private readonly people: readonly SignedInPerson[],
  ) {}

  /** The dossier with the room as it is then. */
  async goOn(dossier: ModelDossier, today: string): Promise<ModelDossier> {
    const { draw } = this;
    if (dossier.panel?.sessionId === null)
      return draw.percent(10)
        ? this.say(dossier, [draw.one(dossier.panel.seats)], () => draw.one(['conflict', 'doubt', 'none']))
        : dossier;
    if (dossier.panel)
      return draw.percent(12) ? this.disturb(dossier, dossier.panel.seats) : this.putRight(dossier);
    if (!waiting.includes(dossier.state))
      return dossier.session && !dossier.state.endsWith('ifference') && draw.percent(60)
        ? this.end(dossier)
        : dossier;
    const [council, next] = [councilHere(dossier, today), councilInForce(dossier, today)];
    if (council && dossier.purpose === 're-evaluation' && dossier.state === 'province.council')
      return this.answer(dossier, council);
    if (
      next &&
      (dossier.session?.councilId !== council?.id ||
        isStillFirstSession(dossier) ||
        draw.percent(council?.id === next.id ? 5 : 30))
    )
      return draw.percent(80) ? this.meet(dossier, next, today) : dossier;
    if (draw.percent(8))
      return this.disturb(dossier, dossier.session?.present.map(({ personId }) => personId) ?? []);
    return draw.percent(70) ? this.putRight(dossier) : dossier;
  }

  /** Before opinions are asked: mostly everybody has said whether there is a conflict. */
  private answer(dossier: ModelDossier, council: ModelCouncil): Promise<ModelDossier> {
    const { draw } = this;
    const unclear = council.seats
      .map(idOf)
      .filter((id) => !['none', 'conflict'].includes(dossier.words[id] ?? ''));
    const speaking = draw.percent(80) ? unclear : unclear.slice(0, draw.below(unclear.length + 1));
    return this.say(dossier, speaking, () => (draw.percent(94) ? 'none' : draw.one(['doubt', 'conflict'])));
  }

  private async meet(dossier: ModelDossier, council: ModelCouncil, today: Day): Promise<ModelDossier> {
    const { draw } = this;
    const level = dossier.state.startsWith('district.') ? 'district' : 'province';
    const present = draw.percent(75)
      ? council.seats
      : draw.shuffled(council.seats).slice(draw.below(council.seats.length));
    const session: ModelSession = { id: draw.uuid(), councilId: council.id, level, present, openedOn: today };
    await this.end(dossier);
    await this.client.query({
      ...meetStatement,
      values: [session.id, council.id, dossier.id, present.map(idOf)],
    });
    const others = this.people.filter(({ assignments }) =>
      assignments.some(({ role }) => role.startsWith('council')),
    );
    const asked = [
      ...new Set([...present, ...others.filter(() => draw.percent(60)).map(seatless)].map(idOf)),
    ];
    const silent = draw.percent(80) ? [] : [draw.one(asked)];
    return this.say(
      { ...dossier, session },
      asked.filter((id) => dossier.words[id] === undefined && !silent.includes(id)),
      () => (draw.percent(97) ? 'none' : draw.one(['doubt', 'conflict'])),
    );
  }

  /** The session is over, and what it found may be relied on. */
  private async end(dossier: ModelDossier): Promise<ModelDossier> {
    await adjourn(this.client, dossier.id);
    return { ...dossier, session: null };
  }

  /** Whoever is missing comes, whoever has not spoken speaks; a doubt is cleared, and so are most conflicts. */
  private async putRight(dossier: ModelDossier): Promise<ModelDossier> {
    const { session, words, councils } = dossier;
    if (!session) return dossier;
    const council = Object.values(councils)
      .flat()
      .find(({ id }) => id === session.councilId);
    const away = (council?.seats ?? []).filter(
      ({ personId }) => !session.present.some((each) => each.personId === personId),
    );
    for (const { personId } of away)
      await this.client.query({ ...arriveStatement, values: [session.id, personId] });
    const present = [...session.present, ...away];
    const unclear = present
      .map(idOf)
      .filter((id) => words[id] !== 'none' && (words[id] !== 'conflict' || this.draw.percent(30)));
    return this.say({ ...dossier, session: { ...session, present } }, unclear, () => 'none');
  }

  private async disturb(dossier: ModelDossier, among: readonly string[]): Promise<ModelDossier> {
    const { session } = dossier;
    if (!session || among.length === 0) return dossier;
    const personId = this.draw.one(among);
    if (this.draw.percent(50))
      return this.say(dossier, [personId], () => this.draw.one(['conflict', 'conflict', 'doubt']));
    await this.client.query({ ...leaveStatement, values: [session.id, personId] });
    const present = session.present.filter((each) => each.personId !== personId);
    return { ...dossier, session: { ...session, present } };
  }

  private async say(
    dossier: ModelDossier,
    personIds: readonly string[],
    word: () => ModelWord,
  ): Promise<ModelDossier> {
    const said = personIds.map((id): [string, ModelWord] => [id, word()]);
    for (const [personId, spoken] of said)
      await this.client.query({
        ...sayStatement,
        values: [dossier.id, personId, spoken, spoken === 'conflict' ? 'kin' : null],
      });
    return { ...dossier, words: { ...dossier.words, ...Object.fromEntries(said) } };
  }
}

const waiting = ['district.council', 'province.council', 'province.verification', 'province.meeting'];
const idOf = ({ personId }: Pick<ModelSeat, 'personId'>) => personId;
const seatless = ({ id }: SignedInPerson) => ({ personId: id });

const meetStatement = {
  name: 'proof.meet',
  text: `WITH met AS (
      INSERT INTO council_session (id, version, council_id, title, planned_on, planned_at, venue, machine_id, machine_version, state, opened_at, charter_id)
      VALUES ($1, 1, $2, 'Phiên họp', ocop_day(ocop_now()), '08:00', 'Hội trường', 'council-session', '1', 'open', ocop_now(),
        (SELECT h.id FROM council_charter h WHERE h.council_id = $2 AND h.in_force_from <= ocop_day(ocop_now()) ORDER BY h.in_force_from DESC LIMIT 1))
    ), listed AS (
      INSERT INTO session_item (session_id, dossier_id, position, delivered_on) VALUES ($1, $3, 1, ocop_day(ocop_now()))
    )
    INSERT INTO session_attendance (session_id, person_id, number, mode, arrived_at)
    SELECT $1, there, 1, 'inPerson', ocop_now() FROM unnest($4::uuid[]) AS there`,
};
const arriveStatement = {
  name: 'proof.arrive',
  text: `INSERT INTO session_attendance (session_id, person_id, number, mode, arrived_at)
    SELECT $1, $2, count(*) + 1, 'remote', ocop_now() FROM session_attendance WHERE session_id = $1 AND person_id = $2`,
};
const leaveStatement = {
  name: 'proof.leave',
  text: `UPDATE session_attendance SET left_at = ocop_now() WHERE session_id = $1 AND person_id = $2 AND left_at IS NULL`,
};
const sayStatement = {
  name: 'proof.say',
  text: `INSERT INTO conflict_declaration (dossier_id, person_id, number, word, ground, stated_by)
    SELECT $1, $2, count(*) + 1, $3, $4, $2 FROM conflict_declaration WHERE dossier_id = $1 AND person_id = $2`,
};
