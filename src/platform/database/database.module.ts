import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { applicationOptions, type ApplicationDatabase } from './data-source.js';

/** Gives the application its one `DataSource`, under the application role. A database that is gone at start fails the start. */
@Module({})
export class DatabaseModule {
  static forRoot(settings: ApplicationDatabase): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({ ...applicationOptions(settings), autoLoadEntities: true, retryAttempts: 0 }),
      ],
    };
  }
}
