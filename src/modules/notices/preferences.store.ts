import type { OwnPreferences, Preferences } from './preferences.js';

/** How people want to be told. Whoever has never said is told as most want it. */
export abstract class PreferencesStore {
  abstract read(personId: string): Promise<OwnPreferences>;
  /** Puts all of them; holds for what is planned from now on. */
  abstract write(personId: string, preferences: Preferences): Promise<void>;
}
