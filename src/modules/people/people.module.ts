import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { SessionController } from './http/session.controller.js';
import { SessionCookie } from './http/session-cookie.js';
import { SignInLimit } from './http/sign-in-limit.js';
import { SignedInGuard } from './http/signed-in.guard.js';
import { PeopleSettings } from './people-settings.js';
import { TypeOrmSessionStore } from './persistence/typeorm-session.store.js';
import { TypeOrmWriteOnce } from './persistence/typeorm-write-once.js';
import { SessionStore } from './session.store.js';
import { Sessions } from './sessions.js';
import { WriteOnce } from './write-once.js';

/** Who people are, what they may do, and that each of their writes happens once. */
@Module({})
export class PeopleModule {
  static forRoot(settings: PeopleSettings): DynamicModule {
    return {
      module: PeopleModule,
      global: true,
      // Ten attempts a minute for one name from one address.
      imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: 10 }])],
      controllers: [SessionController],
      providers: [
        { provide: PeopleSettings, useValue: settings },
        { provide: SessionStore, useClass: TypeOrmSessionStore },
        { provide: WriteOnce, useClass: TypeOrmWriteOnce },
        { provide: APP_GUARD, useClass: SignedInGuard },
        Sessions,
        SessionCookie,
        SignInLimit,
      ],
      exports: [PeopleSettings, Sessions, WriteOnce],
    };
  }
}
