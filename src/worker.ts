import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { logLevelsUpTo } from './platform/config/index.js';
import { prepareGround, runProcess } from './start.js';

/** The queue process: delivers what is due, serves no requests. */
runProcess(async () => {
  const { environment, database } = await prepareGround();
  const { appUrl, ownerUrl } = database;
  const app = await NestFactory.createApplicationContext(
    AppModule.with({ environment, appUrl, ownerUrl, works: true }),
    { logger: logLevelsUpTo(environment.LOG_LEVEL), abortOnError: false },
  ).catch(async (reason: unknown) => {
    await database.stop();
    throw reason;
  });
  return async () => {
    await app.close();
    await database.stop();
  };
});
