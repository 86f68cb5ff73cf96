import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only a doubt about a ballot that counts holds a closing up: one that is out by a conflict of interest leaves nothing in doubt. */
export class DoubtsThatCount1766006830000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(refuseClosingOver('counted_ballot'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(refuseClosingOver('ballot'));
  }
}

const refuseClosingOver = (ballots: string) => `
  CREATE OR REPLACE FUNCTION refuse_closing_in_doubt() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM ${ballots} b JOIN conflict_standing c ON c.dossier_id = NEW.dossier_id AND c.person_id = b.person_id
                WHERE b.panel_id = NEW.id AND c.word = 'doubt') THEN
      RAISE EXCEPTION 'a ballot is counted whose member is in doubt of a conflict of interest' USING ERRCODE = 'OC036';
    END IF;
    RETURN NEW;
  END $$;`;
