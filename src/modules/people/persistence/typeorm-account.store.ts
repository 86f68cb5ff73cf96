import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { runNamed } from '../../../platform/database/index.js';
import { AccountStore, type OwnAccount } from '../account.store.js';
import type { KeyReused } from '../key-reused.js';
import type { Contact } from '../person.js';
import type { VersionStale } from '../person.store.js';
import type { Writer } from '../writer.js';
import { endOtherSessions, findOwnAccount, lockOwnAccount } from './account.statements.js';
import { PersonRow } from './person.row.js';
import { WriteOnce } from './write-once.js';

@Injectable()
export class TypeOrmAccountStore extends AccountStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override async get(personId: string) {
    return one(await runNamed(this.dataSource, findOwnAccount, [personId]));
  }

  override keepContact({ personId, write }: Writer, version: number, contact: Partial<Contact>) {
    return this.writeOnce.run<OwnAccount, VersionStale>(personId, write, async (manager) => {
      const locked = one(await runNamed(manager, lockOwnAccount, [personId]));
      if (locked.version !== version) return refuse({ code: 'version.stale', current: locked.version });
      await manager.update(PersonRow, { id: personId }, { ...contact, version: version + 1 });
      return accept(one(await runNamed(manager, findOwnAccount, [personId])));
    });
  }

  override changePassword<R extends { readonly code: string }>(
    { personId, write }: Writer,
    sessionHash: Buffer,
    decide: (passwordHash: string) => Promise<Outcome<string, R>>,
  ): Promise<Outcome<object, R | KeyReused>> {
    return this.writeOnce.run<object, R>(personId, write, async (manager) => {
      const locked = one(await runNamed(manager, lockOwnAccount, [personId]));
      const decided = await decide(locked.passwordHash);
      if (!decided.ok) return decided;
      const own = { passwordHash: decided.value, mustChangePassword: false, version: locked.version + 1 };
      await manager.update(PersonRow, { id: personId }, own);
      await runNamed(manager, endOtherSessions, [personId, sessionHash]);
      return accept({});
    });
  }
}

function one<Row>([row]: readonly Row[]): Row {
  if (!row) throw new Error('Somebody is signed in whose account is not there');
  return row;
}
