import type { Story } from './story.js';

/** One part of the story; it may rest on what the parts before it did to the dossier. */
export type Chapter = (story: Story) => Promise<void>;
