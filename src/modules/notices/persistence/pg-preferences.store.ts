import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { usualQuiet } from '../../../domain/calendar/sending-time.js';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { unreachableBy } from '../../people/index.js';
import type { OwnPreferences, Preferences } from '../preferences.js';
import { PreferencesStore } from '../preferences.store.js';

const read = namedStatement<OwnPreferences>(
  'preference.read',
  `SELECT coalesce(w.mail, true) AS mail, coalesce(w.text, true) AS text, coalesce(w.digest, true) AS digest,
     CASE WHEN w.person_id IS NULL THEN json_build_object('from', '${usualQuiet.from}', 'to', '${usualQuiet.to}')
          WHEN w.quiet_from IS NOT NULL THEN json_build_object('from', to_char(w.quiet_from, 'HH24:MI'), 'to', to_char(w.quiet_to, 'HH24:MI')) END AS quiet,
     nullif(btrim(p.email), '') AS email, nullif(btrim(p.phone), '') AS phone,
     ${unreachableBy} AS "unreachableBy"
     FROM person p LEFT JOIN notice_preference w ON w.person_id = p.id WHERE p.id = $1`,
);
const write = namedStatement<never>(
  'preference.write',
  `INSERT INTO notice_preference (person_id, mail, text, digest, quiet_from, quiet_to) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (person_id) DO UPDATE SET mail = excluded.mail, text = excluded.text, digest = excluded.digest,
     quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to`,
);

@Injectable()
export class PgPreferencesStore extends PreferencesStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async read(personId: string) {
    const [found] = await runNamed(this.dataSource, read, [personId]);
    if (!found) throw new Error(`Whoever is signed in is a person: ${personId}`);
    return found;
  }

  override async write(personId: string, { mail, text, digest, quiet }: Preferences) {
    const hours = [quiet?.from ?? null, quiet?.to ?? null];
    await runNamed(this.dataSource, write, [personId, mail, text, digest, ...hours]);
  }
}
