import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountStore } from './account.store.js';
import { AddPerson } from './add-person.js';
import { AssignRole } from './assign-role.js';
import { ChangePassword } from './change-password.js';
import { CloseAccount } from './close-account.js';
import { EndAssignment } from './end-assignment.js';
import { FindPeople } from './find-people.js';
import { KeepConflictData } from './keep-conflict-data.js';
import { KeepContact } from './keep-contact.js';
import { AccountController } from './http/account.controller.js';
import { PeopleController } from './http/people.controller.js';
import { SessionController } from './http/session.controller.js';
import { SessionCookie } from './http/session-cookie.js';
import { SetupController } from './http/setup.controller.js';
import { SignedInGuard } from './http/signed-in.guard.js';
import { PeopleSettings } from './people-settings.js';
import { AssignmentRow } from './persistence/assignment.row.js';
import { IdempotentRequestRow } from './persistence/idempotent-request.row.js';
import { PersonRow } from './persistence/person.row.js';
import { SessionRow } from './persistence/session.row.js';
import { SetupTokenRow } from './persistence/setup-token.row.js';
import { TypeOrmAccountStore } from './persistence/typeorm-account.store.js';
import { TypeOrmPersonStore } from './persistence/typeorm-person.store.js';
import { TypeOrmRoleHolders } from './persistence/typeorm-role-holders.js';
import { TypeOrmSessionStore } from './persistence/typeorm-session.store.js';
import { TypeOrmSetupStore } from './persistence/typeorm-setup.store.js';
import { TypeOrmWriteOnce } from './persistence/typeorm-write-once.js';
import { WriteOnce } from './persistence/write-once.js';
import { PersonStore } from './person.store.js';
import { ResetPassword } from './reset-password.js';
import { RoleHolders } from './role-holders.js';
import { SessionStore } from './session.store.js';
import { Sessions } from './sessions.js';
import { Setup } from './setup.js';
import { SetupStore } from './setup.store.js';

/** Who people are, what they may do, and that each of their writes happens once. */
@Module({})
export class PeopleModule {
  static forRoot(settings: PeopleSettings): DynamicModule {
    return {
      module: PeopleModule,
      global: true,
      imports: [
        TypeOrmModule.forFeature([PersonRow, AssignmentRow, SessionRow, SetupTokenRow, IdempotentRequestRow]),
      ],
      controllers: [SessionController, AccountController, SetupController, PeopleController],
      providers: [
        { provide: PeopleSettings, useValue: settings },
        { provide: SessionStore, useClass: TypeOrmSessionStore },
        { provide: WriteOnce, useClass: TypeOrmWriteOnce },
        { provide: PersonStore, useClass: TypeOrmPersonStore },
        { provide: AccountStore, useClass: TypeOrmAccountStore },
        { provide: RoleHolders, useClass: TypeOrmRoleHolders },
        { provide: SetupStore, useClass: TypeOrmSetupStore },
        { provide: APP_GUARD, useClass: SignedInGuard },
        Sessions,
        SessionCookie,
        Setup,
        FindPeople,
        AddPerson,
        AssignRole,
        EndAssignment,
        KeepConflictData,
        KeepContact,
        ChangePassword,
        ResetPassword,
        CloseAccount,
      ],
      exports: [PeopleSettings, Sessions, WriteOnce, RoleHolders, Setup],
    };
  }
}
