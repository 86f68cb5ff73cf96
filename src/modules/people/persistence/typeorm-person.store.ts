import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AccountFacts } from '../../../domain/jurisdiction/account.rules.js';
import type { Reach } from '../../../domain/jurisdiction/reach.js';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { isUniqueViolation, runNamed } from '../../../platform/database/index.js';
import { conflictFields, type NewPerson, type Person } from '../person.js';
import {
  PersonStore,
  type AccountChange,
  type AssignmentChange,
  type AssignmentFacts,
  type PersonNotFound,
  type PersonQuestion,
  type PersonToChange,
  type SignInNameTaken,
  type VersionStale,
} from '../person.store.js';
import type { KeyReused } from '../key-reused.js';
import type { Writer } from '../writer.js';
import { endCalendarFeed, endOtherSessions } from './account.statements.js';
import { AssignmentRow } from './assignment.row.js';
import { PersonRow } from './person.row.js';
import { WriteOnce } from './write-once.js';
import {
  endAssignment,
  findPerson,
  findPlaceOfOffice,
  findServiceElsewhere,
  heldAssignments,
  listPeople,
  lockLastingAdministrators,
  lockPerson,
} from './person.statements.js';

const rootsOf = ({ wholeCountry, placeIds }: Reach) => (wholeCountry ? null : placeIds);

@Injectable()
export class TypeOrmPersonStore extends PersonStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override async find(id: string, reach: Reach) {
    return (await runNamed(this.dataSource, findPerson, [rootsOf(reach), id]))[0] ?? null;
  }

  override list({ reach, q, take, after }: PersonQuestion) {
    const [name = null, id = null] = after ?? [];
    return runNamed(this.dataSource, listPeople, [rootsOf(reach), q, name, id, take]);
  }

  override async findPlace(id: string, reach: Reach) {
    return (await runNamed(this.dataSource, findPlaceOfOffice, [rootsOf(reach), id]))[0] ?? null;
  }

  override add(person: NewPerson, by: Writer): Promise<Outcome<Person, SignInNameTaken | KeyReused>> {
    const { id, fullName, signInName, email, phone } = person;
    const account = { id, fullName, signInName, email, phone };
    return this.writeOnce.run<Person, SignInNameTaken>(by.personId, by.write, async (manager) => {
      try {
        await manager.insert(PersonRow, { ...person });
        const conflictData = conflictFields.filter((field) => person[field] !== null);
        const fresh = { version: 1, unreachableBy: [], active: true, activeReason: null, assignments: [] };
        return accept({ ...account, ...fresh, conflictData });
      } catch (reason) {
        if (!isUniqueViolation(reason, 'person_sign_in_name')) throw reason;
        return refuse({ code: 'person.sign-in-name-taken', signInName: person.signInName });
      }
    });
  }

  override change<R extends { readonly code: string }>(
    person: PersonToChange,
    decide: (facts: AssignmentFacts) => Outcome<AssignmentChange, R>,
  ): Promise<Outcome<Person, R | PersonNotFound | VersionStale | KeyReused>> {
    return this.onLocked<R>(person, async (manager) => {
      const decided = decide(await this.factsOf(manager, rootsOf(person.reach), person.id));
      if (decided.ok) await this.write(manager, person.id, decided.value);
      return decided;
    });
  }

  override changeAccount<R extends { readonly code: string }>(
    person: PersonToChange,
    decide: (facts: AccountFacts) => Outcome<AccountChange, R>,
  ): Promise<Outcome<Person, R | PersonNotFound | VersionStale | KeyReused>> {
    return this.onLocked<R>(person, async (manager, { active }) => {
      const [elsewhere] = await runNamed(manager, findServiceElsewhere, [rootsOf(person.reach), person.id]);
      const decided = decide({
        active,
        isOwn: person.id === person.by.personId,
        servesElsewhere: elsewhere?.found ?? false,
        lastingAdministrators: await this.lastingAdministrators(manager),
      });
      if (decided.ok) await this.writeAccount(manager, person, decided.value);
      return decided;
    });
  }

  /** Does the work on the account as it was seen, and answers the account as it is then. */
  private onLocked<R extends { readonly code: string }>(
    { id, version, reach, by }: PersonToChange,
    work: (manager: EntityManager, locked: { readonly active: boolean }) => Promise<Outcome<unknown, R>>,
  ): Promise<Outcome<Person, R | PersonNotFound | VersionStale | KeyReused>> {
    type Refusal = R | PersonNotFound | VersionStale;
    const roots = rootsOf(reach);
    return this.writeOnce.run<Person, Refusal>(by.personId, by.write, async (manager) => {
      const [locked] = await runNamed(manager, lockPerson, [roots, id]);
      if (!locked) return refuse<Refusal>({ code: 'person.not-found', personId: id });
      if (locked.version !== version)
        return refuse<Refusal>({ code: 'version.stale', current: locked.version });
      const done = await work(manager, locked);
      if (!done.ok) return done;
      const [person] = await runNamed(manager, findPerson, [roots, id]);
      if (!person) throw new Error(`Person ${id} is locked but not there`);
      return accept(person);
    });
  }

  private async factsOf(
    manager: EntityManager,
    roots: readonly string[] | null,
    personId: string,
  ): Promise<AssignmentFacts> {
    const held = await runNamed(manager, heldAssignments, [roots, personId]);
    const lasting = await this.lastingAdministrators(manager);
    return { held, lastingAdministrators: lasting.map(({ id }) => id) };
  }

  private async lastingAdministrators(manager: EntityManager) {
    // Locked first: the statement after it then sees which account a twin has just closed.
    await runNamed(manager, lockLastingAdministrators);
    return runNamed(manager, lockLastingAdministrators);
  }

  private async writeAccount(
    manager: EntityManager,
    { id, version }: PersonToChange,
    change: AccountChange,
  ): Promise<void> {
    await manager.update(PersonRow, { id }, { ...columnsOf(change), version: version + 1 });
    if (change.type === 'data') return;
    await runNamed(manager, endOtherSessions, [id, null]);
    await runNamed(manager, endCalendarFeed, [id]);
  }

  private async write(manager: EntityManager, personId: string, change: AssignmentChange): Promise<void> {
    if (change.type === 'assign') await manager.insert(AssignmentRow, { personId, ...change.assignment });
    else await runNamed(manager, endAssignment, [change.assignmentId, change.validTo]);
  }
}

function columnsOf(change: AccountChange): Partial<PersonRow> {
  if (change.type === 'data') return change.data;
  if (change.type === 'active') return { active: change.active, activeReason: change.reason };
  return { passwordHash: change.passwordHash, mustChangePassword: true };
}
