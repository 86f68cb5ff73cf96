import { clearRoomOfWorld } from '../told-world.mjs';

export default async function tearDown() {
  await globalThis.webDemo?.stop();
  clearRoomOfWorld();
}
