import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpProcess } from './http-process.js';
import { Demo } from './modules/demo/index.js';
import { Setup } from './modules/people/index.js';
import { prepareGround, runProcess } from './start.js';

runProcess(async () => {
  const ground = await prepareGround();
  const { environment, database } = ground;
  let app: NestFastifyApplication | undefined;
  const close = async () => {
    await app?.close();
    await database.stop();
  };
  try {
    app = await createHttpProcess(ground);
    await app.init();
    if (environment.isDemo) await app.get(Demo).ensure();
    else await tellSetupToken(app.get(Setup));
    await app.listen(environment.PORT, environment.HOST);
    say(`OCOP: ${await app.getUrl()}  (${environment.isDemo ? 'demo' : 'production'}; Ctrl-C)`);
  } catch (reason) {
    await close();
    throw reason;
  }
  return close;
});

async function tellSetupToken(setup: Setup): Promise<void> {
  const token = await setup.ensureToken();
  if (token !== null) say(`One-time set-up token: ${token}`);
}

const say = (line: string) => process.stdout.write(`${line}\n`);
