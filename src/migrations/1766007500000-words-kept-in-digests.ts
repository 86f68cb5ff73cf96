import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody said of a conflict of interest is told to those who lead or audit the council alone, and a ledger is read by others
 * too: the word stands in the digest of its act, with ground and note, and no longer beside it. Acts from before stay as they are.
 */
export class WordsKeptInDigests1766007500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${recordConflict(`'digest', ${salted('json_build_array(NEW.word, NEW.ground, NEW.note)')}`)}
      COMMENT ON COLUMN conflict_declaration.nonce IS 'Keeps word, ground and note from being guessed by their digest in the ledger. Null: stated before digests had one.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${recordConflict(`'word', NEW.word, 'digest', ${salted('json_build_array(NEW.ground, NEW.note)')}`)}
      COMMENT ON COLUMN conflict_declaration.nonce IS 'Keeps ground and note from being guessed by their digest in the ledger. Null: stated before digests had one.';
    `);
  }
}

const salted = (content: string) => `salted_digest(NEW.dossier_id, NEW.nonce, ${content}::text)`;

const recordConflict = (told: string) => `
  CREATE OR REPLACE FUNCTION record_conflict() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM record_act(place_at_level(d.id, split_part(d.state, '.', 1)), NEW.stated_at, NEW.stated_by, 'conflict.stated', d.id,
        json_build_object('person', NEW.person_id, 'number', NEW.number, ${told}))
      FROM dossier d WHERE d.id = NEW.dossier_id;
    RETURN NULL; END $$;`;
