import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { sessionMachine } from '../../../domain/council/session/session.machine.js';
import type { CouncilNotice } from '../../../domain/council/council-notices.js';
import type { SessionEvent } from '../../../domain/council/session/session-facts.js';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { runNamed } from '../../../platform/database/index.js';
import { SignCheckpoint } from '../../ledger/index.js';
import { WriteOnce, type KeyReused, type Writer } from '../../people/index.js';
import type { CouncilSession, NewCouncilSession } from '../council-session.js';
import type { HeldSession } from '../held-session.js';
import type { KeptMeeting } from '../meeting-of.js';
import {
  CouncilSessionStore,
  type DatedSessionQuestion,
  type SessionAnswer,
  type SessionQuestion,
  type SessionStoreRefusal,
  type SessionWish,
} from '../council-session.store.js';
import { heldStatement } from './meeting.statements.js';
import {
  elsewhereStatement,
  findStatement,
  holdDossiersStatement,
  listDated,
  listStatement,
  presidedStatement,
  tellStatement,
  waitingStatement,
} from './session.statements.js';

@Injectable()
export class PgCouncilSessionStore extends CouncilSessionStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
    private readonly signCheckpoint: SignCheckpoint,
  ) {
    super();
  }

  override list({ among, wholeAmong, personId, placeId, state, take, after }: SessionQuestion) {
    const [day = null, id = null] = after ?? [];
    return runNamed(this.dataSource, listStatement, [
      ...[among, placeId, state, day, id, take],
      ...[wholeAmong, personId],
    ]);
  }

  override async find(sessionId: string): Promise<CouncilSession | null> {
    return (await runNamed(this.dataSource, findStatement, [sessionId]))[0] ?? null;
  }

  override async listPresided(sessionId: string) {
    const seated = await runNamed(this.dataSource, presidedStatement, [sessionId]);
    return seated.map(({ personId }) => personId);
  }

  override listDated({ seatOf, placeId, from, to }: DatedSessionQuestion) {
    return runNamed(this.dataSource, listDated, [seatOf, placeId, from, to]);
  }

  override listWaiting(sessionId: string) {
    return runNamed(this.dataSource, waitingStatement, [sessionId]);
  }

  override plan(session: NewCouncilSession & { readonly id: string }, by: Writer) {
    const { id, councilId, title, plannedOn, plannedAt, venue } = session;
    const { id: machine, version } = sessionMachine;
    return this.writeOnce.run<SessionAnswer, never>(by.personId, by.write, async (manager) => {
      await manager.query(
        `INSERT INTO council_session (id, version, council_id, title, planned_on, planned_at, venue, machine_id, machine_version, state)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, 'planned')`,
        [id, councilId, title, plannedOn, plannedAt, venue, machine, version],
      );
      await addStep(manager, { id, version: 0, state: null }, 'plan', 'planned', by, {
        ...{ title, plannedOn, plannedAt, venue },
      });
      await tell(manager, 'sessionCalled', id, 1);
      return accept({ id, version: 1, state: 'planned' });
    });
  }

  override take<R extends { readonly code: string }>(
    { sessionId, version, event, by }: SessionWish,
    decide: (session: CouncilSession) => Promise<Outcome<string, R>>,
    meetingOf: (held: HeldSession) => Promise<KeptMeeting>,
  ): Promise<Outcome<SessionAnswer, R | SessionStoreRefusal>> {
    type Refusal = R | Exclude<SessionStoreRefusal, KeyReused>;
    return this.writeOnce.run<SessionAnswer, Refusal>(by.personId, by.write, async (manager) => {
      if (event.type === 'addItems') await runNamed(manager, holdDossiersStatement, [event.input.dossierIds]);
      await manager.query(`SELECT FROM council_session WHERE id = $1 FOR UPDATE`, [sessionId]);
      const [session] = await runNamed(manager, findStatement, [sessionId]);
      if (!session) return refuse<Refusal>({ code: 'session.not-found' });
      if (session.version !== version)
        return refuse<Refusal>({ code: 'version.stale', current: session.version });
      const decided = await decide(session);
      if (!decided.ok) return decided;
      const state = decided.value;
      const [first, ...rest] = await write(manager, session, event);
      if (first) return refuse<Refusal>(first, ...rest);
      await manager.query(
        `UPDATE council_session SET version = version + 1, state = $2,
           opened_at = CASE WHEN $3 = 'open' THEN ocop_now() ELSE opened_at END,
           sealed_at = CASE WHEN $3 = 'seal' THEN ocop_now() ELSE sealed_at END,
           charter_id = CASE WHEN $3 = 'open' THEN $4::uuid ELSE charter_id END WHERE id = $1`,
        [sessionId, state, event.type, session.charter?.id ?? null],
      );
      await addStep(manager, session, event.type, state, by, event.input);
      const told = toldOf(event.type);
      if (told) await tell(manager, told, sessionId, session.version + 1);
      if (event.type === 'seal') {
        await keepMeeting(manager, sessionId, meetingOf);
        await this.sealWithLedger(manager, session);
      }
      return accept({ id: sessionId, version: session.version + 1, state });
    });
  }

  /** Everything up to this moment stands under one signed head, which the minutes print. */
  private async sealWithLedger(manager: EntityManager, { id, place }: CouncilSession): Promise<void> {
    const signed = await this.signCheckpoint.within(place.id, manager, {
      ...{ template: 'sessionSealed', sessionId: id },
    });
    if (!signed.ok) throw new Error(`The ledger of ${place.id} cannot be signed`);
    const { number, hash } = signed.value;
    await manager.query(`UPDATE council_session SET ledger_number = $2, ledger_hash = $3 WHERE id = $1`, [
      ...[id, number, hash],
    ]);
  }
}

type WriteRefusal = Extract<
  SessionStoreRefusal,
  { readonly code: 'agenda.dossier-unknown' | 'agenda.listed-elsewhere' }
>;

/** What an action changes beside the session's own row. */
async function write(
  manager: EntityManager,
  { id }: CouncilSession,
  event: SessionEvent,
): Promise<readonly WriteRefusal[]> {
  switch (event.type) {
    case 'addItems':
      return addItems(manager, id, event.input.dossierIds);
    case 'removeItem':
      await manager.query(`DELETE FROM session_item WHERE session_id = $1 AND dossier_id = $2`, [
        id,
        event.input.dossierId,
      ]);
      return [];
    case 'arrange':
      await manager.query(
        `UPDATE session_item i SET position = o.position FROM unnest($2::uuid[]) WITH ORDINALITY AS o(dossier_id, position)
          WHERE i.session_id = $1 AND i.dossier_id = o.dossier_id`,
        [id, event.input.dossierIds],
      );
      return [];
    case 'deliver':
      await manager.query(
        `UPDATE session_item SET delivered_on = ocop_day(ocop_now()),
           delivered_calendar = (SELECT max(version) FROM calendar_version) WHERE session_id = $1 AND delivered_on IS NULL`,
        [id],
      );
      return [];
    case 'arrive': {
      const { personId, mode, standsInFor = null, paper = null } = event.input;
      await manager.query(
        `INSERT INTO session_attendance (session_id, person_id, number, mode, stands_in_for, paper, arrived_at)
         SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, ocop_now() FROM session_attendance WHERE session_id = $1 AND person_id = $2`,
        [id, personId, mode, standsInFor, standsInFor === null ? null : paper],
      );
      return [];
    }
    case 'leave':
      await manager.query(
        `UPDATE session_attendance SET left_at = ocop_now() WHERE session_id = $1 AND person_id = $2 AND left_at IS NULL`,
        [id, event.input.personId],
      );
      return [];
    case 'seal':
    case 'cancel':
      await manager.query(`UPDATE session_item SET active = false WHERE session_id = $1`, [id]);
      return [];
    case 'open':
      return [];
  }
}

/** Whoever is still there leaves at its end; what the minutes will tell stays as it is at this moment. */
async function keepMeeting(
  manager: EntityManager,
  id: string,
  tell: (held: HeldSession) => Promise<KeptMeeting>,
): Promise<void> {
  await manager.query(
    `UPDATE session_attendance a SET left_at = s.sealed_at FROM council_session s
      WHERE s.id = $1 AND a.session_id = s.id AND a.left_at IS NULL`,
    [id],
  );
  const [held] = await runNamed(manager, heldStatement, [id]);
  if (!held) throw new Error(`The session ${id} that is being sealed is gone`);
  await manager.query(`INSERT INTO session_meeting (session_id, meeting) VALUES ($1, $2)`, [
    id,
    JSON.stringify(await tell(held)),
  ]);
}

/** Behind what is listed, in the given order: dossiers of the council's own place, each waiting in one session at a time; all or none. */
async function addItems(
  manager: EntityManager,
  sessionId: string,
  dossierIds: readonly string[],
): Promise<readonly WriteRefusal[]> {
  const added: readonly { readonly dossierId: string }[] = await manager.query(
    `INSERT INTO session_item (session_id, dossier_id, position)
     SELECT s.id, d.id, o.at + (SELECT coalesce(max(i.position), 0) FROM session_item i WHERE i.session_id = s.id)
       FROM council_session s JOIN council c ON c.id = s.council_id CROSS JOIN unnest($2::uuid[]) WITH ORDINALITY AS o(id, at)
       JOIN dossier d ON d.id = o.id AND c.place_id IN (d.district_id, d.province_id) WHERE s.id = $1
     ON CONFLICT (dossier_id) WHERE active DO NOTHING RETURNING dossier_id AS "dossierId"`,
    [sessionId, dossierIds],
  );
  const left = dossierIds.filter((id) => !added.some(({ dossierId }) => dossierId === id));
  if (left.length === 0) return [];
  const listed = await runNamed(manager, elsewhereStatement, [sessionId, left]);
  return left.map((dossierId) => {
    const elsewhere = listed.find((each) => each.dossierId === dossierId);
    return elsewhere
      ? { code: 'agenda.listed-elsewhere', ...elsewhere }
      : { code: 'agenda.dossier-unknown', dossierId };
  });
}

/** Of which actions the council's people are told; the end of a session is told with the signed head. */
function toldOf(action: SessionEvent['type']): CouncilNotice | null {
  if (action === 'deliver') return 'documentsDelivered';
  return action === 'cancel' ? 'sessionCancelled' : null;
}

const tell = (manager: EntityManager, notice: CouncilNotice, sessionId: string, step: number) =>
  runNamed(manager, tellStatement, [sessionId, notice, step, notice !== 'sessionCalled']);

async function addStep(
  manager: EntityManager,
  { id, version, state }: { readonly id: string; readonly version: number; readonly state: string | null },
  action: string,
  toState: string,
  { personId }: Writer,
  details: object,
): Promise<void> {
  await manager.query(
    `INSERT INTO session_step (session_id, number, action, from_state, to_state, taken_by, taken_at, details)
     VALUES ($1, $2, $3, $4, $5, $6, ocop_now(), $7)`,
    [id, version + 1, action, state, toState, personId, JSON.stringify(details)],
  );
}
