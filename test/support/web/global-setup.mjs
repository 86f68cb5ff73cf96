// One demo for all specs of the web. It tells its world while other projects already run; the specs wait for it.
import { startDemo } from './start-demo.mjs';

export default function setUp() {
  const demo = startDemo();
  if (!demo) return; // the specs say so
  process.env.OCOP_TEST_WEB = JSON.stringify(demo.given);
  globalThis.webDemo = demo;
}
