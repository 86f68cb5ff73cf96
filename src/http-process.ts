import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fileURLToPath } from 'node:url';
import { AppModule } from './app.module.js';
import { logLevelsUpTo } from './platform/config/index.js';
import { createApplication, serveOpenApi, serveWeb } from './platform/http/index.js';
import type { Ground } from './start.js';

const builtWeb = fileURLToPath(new URL('../web/dist', import.meta.url));

/** The application behind HTTP, ready to listen. */
export async function createHttpProcess({ environment, database }: Ground): Promise<NestFastifyApplication> {
  const { appUrl, ownerUrl } = database;
  const works = environment.OCOP_PROCESS === 'all';
  const app = await createApplication(AppModule.with({ environment, appUrl, ownerUrl, works }), {
    trustedProxies: environment.TRUST_PROXY,
    secure: !environment.isDemo,
    logLevels: logLevelsUpTo(environment.LOG_LEVEL),
  });
  serveOpenApi(app, 'OCOP');
  await serveWeb(app, builtWeb);
  return app;
}
