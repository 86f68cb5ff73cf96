import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { Site } from './site.js';

// The first spec of a run waits until the world of the demo is told.
const openWithinMs = 240_000;

/** Opens the demo that all specs share for those of a `describe`, prepares it, lets nothing go wrong unseen, and closes its browser. */
export function openSite(prepare: (site: Site) => unknown): void {
  let site: Site | undefined;
  beforeAll(async () => {
    site = await Site.open();
    await prepare(site);
  }, openWithinMs);
  afterEach(() => expect(site?.complaints()).toEqual([]));
  afterAll(() => site?.close());
}
