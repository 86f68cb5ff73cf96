import { Relay } from '../../src/modules/reminders/index.js';
import { logLevelsUpTo, readEnvironment } from '../../src/platform/config/index.js';
import { startDeliveringWorker } from './delivering-worker.js';

// A worker in a process of its own that can be killed at any moment: configured by its environment; every message of its
// parent makes it look at the outbox.
const { DATABASE_URL = '', REDIS_URL, SMTP_URL, MAIL_FROM, LOG_LEVEL, textGateway } = readEnvironment();
const app = await startDeliveringWorker({
  ...{ appUrl: DATABASE_URL, redisUrl: REDIS_URL, smtpUrl: SMTP_URL, from: MAIL_FROM, gateway: textGateway },
  logger: logLevelsUpTo(LOG_LEVEL),
});
process.on('message', () => app.get(Relay).nudge());
process.once('disconnect', () => {
  void app.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
if (process.connected) process.send?.('ready');
