import { createHttpProcess } from './http-process.js';
import { Demo } from './modules/demo/index.js';
import { Setup } from './modules/people/index.js';
import { prepareGround, runProcess } from './start.js';

runProcess(async () => {
  const ground = await prepareGround(process.env);
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
  process.stdout.write(`OCOP: ${await app.getUrl()}\n`);
  return close;
});

async function tellSetupToken(setup: Setup): Promise<void> {
  const token = await setup.ensureToken();
  if (token !== null) process.stdout.write(`One-time set-up token: ${token}\n`);
}
