// One demo for all specs of the web. It begins while other projects already run; the specs wait for it.
import { makeRoomForWorld } from '../told-world.mjs';
import { startDemo } from './start-demo.mjs';

export default function setUp() {
  makeRoomForWorld();
  const demo = startDemo();
  if (!demo) return; // the specs say so
  process.env.OCOP_TEST_WEB = JSON.stringify(demo.given);
  globalThis.webDemo = demo;
}
