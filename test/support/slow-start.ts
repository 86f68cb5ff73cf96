import { setTimeout as pause } from 'node:timers/promises';
import { runProcess } from '../../src/start.js';

// A process that is told to end before it has begun.
runProcess(async () => {
  process.send?.('begins');
  await pause(500);
  return () => Promise.resolve();
});
