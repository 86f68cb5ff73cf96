import { Module, type DynamicModule } from '@nestjs/common';
import { Environment } from './environment.js';

/** Lets anything in the application ask for the `Environment` that was read, and judged, before it started. */
@Module({})
export class EnvironmentModule {
  static of(environment: Environment): DynamicModule {
    return {
      module: EnvironmentModule,
      global: true,
      providers: [{ provide: Environment, useValue: environment }],
      exports: [Environment],
    };
  }
}
