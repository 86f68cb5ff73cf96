export default async function tearDown() {
  await globalThis.webDemo?.stop();
}
