import { createHttpProcess } from '../../src/http-process.js';
import { prepareGround } from '../../src/start.js';

// The real application behind HTTP, in a process of its own: configured by its environment, ended by its parent.
const ground = await prepareGround();
const app = await createHttpProcess(ground);
await app.listen(ground.environment.PORT, ground.environment.HOST);
process.send?.({ url: await app.getUrl() });
process.once('disconnect', () => {
  void app.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
