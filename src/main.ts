import { createHttpProcess } from './http-process.js';
import { Demo } from './modules/demo/index.js';
import { Setup } from './modules/people/index.js';
import { prepareGround, runProcess } from './start.js';

runProcess(async () => {
  const ground = await prepareGround();
  const { environment, database } = ground;
  const app = await createHttpProcess(ground);
  const close = async () => {
    await app.close();
    await database.stop();
  };
  try {
    await app.init();
    if (environment.isDemo) await app.get(Demo).ensure();
    else await tellSetupToken(app.get(Setup));
    await app.listen(environment.PORT, environment.HOST);
  } catch (reason) {
    await close();
    throw reason;
  }
  say(`OCOP: ${await app.getUrl()}  (${environment.isDemo ? 'demo' : 'production'}; Ctrl-C)`);
  return close;
});

async function tellSetupToken(setup: Setup): Promise<void> {
  const token = await setup.ensureToken();
  if (token !== null) say(`One-time set-up token: ${token}`);
}

const say = (line: string) => process.stdout.write(`${line}\n`);
