import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Councils, scoring panels and sealed ballots. */
export class Councils1766000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE council (
        id uuid PRIMARY KEY,
        place_id uuid NOT NULL REFERENCES place,
        name text NOT NULL CHECK (btrim(name) <> ''),
        decision_number text NOT NULL,
        decided_on date NOT NULL,
        valid_to date,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX council_place ON council (place_id, decided_on);
      COMMENT ON TABLE council IS 'Hội đồng đánh giá of a district or province, set up by decision (QĐ 1048, PL II §2).';

      CREATE TABLE council_seat (
        council_id uuid NOT NULL REFERENCES council,
        person_id uuid NOT NULL REFERENCES person,
        seat text NOT NULL CHECK (seat IN ('chair', 'viceChair', 'secretary', 'member')),
        body text NOT NULL,
        PRIMARY KEY (council_id, person_id)
      );
      CREATE UNIQUE INDEX a_council_has_one_chair ON council_seat (council_id) WHERE seat = 'chair';

      CREATE TABLE panel (
        id uuid PRIMARY KEY,
        dossier_id uuid NOT NULL REFERENCES dossier,
        round_id uuid NOT NULL REFERENCES round,
        council_id uuid NOT NULL REFERENCES council,
        level text NOT NULL CHECK (level IN ('district', 'province')),
        scoring_round smallint NOT NULL CHECK (scoring_round IN (1, 2)),
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        ballots smallint,
        points integer,
        star smallint CHECK (star BETWEEN 1 AND 5),
        outcome text CHECK (outcome IN ('rated', 'eliminated', 'stopped')),
        result json,
        UNIQUE (dossier_id, round_id, level, scoring_round),
        CONSTRAINT a_closed_panel_has_a_result CHECK ((status = 'closed') =
          (closed_at IS NOT NULL AND ballots IS NOT NULL AND points IS NOT NULL AND outcome IS NOT NULL AND result IS NOT NULL))
      );
      COMMENT ON TABLE panel IS 'One council scoring one dossier once (lần đánh giá). Points are the sum over ballots; a mean is never stored.';

      CREATE TABLE panel_seat (
        panel_id uuid NOT NULL REFERENCES panel,
        person_id uuid NOT NULL REFERENCES person,
        seat text NOT NULL,
        PRIMARY KEY (panel_id, person_id)
      );

      CREATE TABLE ballot (
        panel_id uuid NOT NULL,
        person_id uuid NOT NULL,
        marks json NOT NULL,
        declared json NOT NULL,
        confirmed_empty json NOT NULL,
        notes json NOT NULL,
        evaluated json NOT NULL,
        total smallint NOT NULL CHECK (total BETWEEN 0 AND 100),
        cast_at timestamptz NOT NULL,
        PRIMARY KEY (panel_id, person_id),
        CONSTRAINT ballot_of_a_seated_member FOREIGN KEY (panel_id, person_id) REFERENCES panel_seat
      );
      COMMENT ON TABLE ballot IS 'Phiếu đánh giá, cast once. Until its panel is closed only the voter may read it.';

      CREATE FUNCTION refuse_ballot_of_closed_panel() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE found text;
      BEGIN
        SELECT status INTO found FROM panel WHERE id = NEW.panel_id FOR SHARE;
        IF found IS DISTINCT FROM 'open' THEN
          RAISE EXCEPTION 'the panel is closed' USING ERRCODE = 'OC001';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_ballot_of_closed_panel BEFORE INSERT ON ballot
        FOR EACH ROW EXECUTE FUNCTION refuse_ballot_of_closed_panel();

      CREATE FUNCTION refuse_change_of_closed_panel() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status = 'closed' THEN
          RAISE EXCEPTION 'a closed panel is final' USING ERRCODE = 'OC002';
        END IF;
        -- A snapshot older than the wait for the row would miss ballots that were cast meanwhile.
        IF NEW.status = 'closed' AND current_setting('transaction_isolation') <> 'read committed' THEN
          RAISE EXCEPTION 'a panel is closed under READ COMMITTED only' USING ERRCODE = 'OC004';
        END IF;
        IF NEW.status = 'closed' AND EXISTS (SELECT FROM ballot WHERE panel_id = NEW.id
             HAVING count(*) IS DISTINCT FROM NEW.ballots OR coalesce(sum(total), 0) IS DISTINCT FROM NEW.points) THEN
          RAISE EXCEPTION 'the result does not add up to the ballots' USING ERRCODE = 'OC003';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_change_of_closed_panel BEFORE UPDATE ON panel
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_closed_panel();
    `);
    await runner.query(`
      GRANT SELECT, INSERT ON council, council_seat, panel_seat, ballot, panel TO ocop_app;
      GRANT UPDATE (valid_to) ON council TO ocop_app;
      GRANT UPDATE (status, closed_at, ballots, points, star, outcome, result) ON panel TO ocop_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ballot, panel_seat, panel, council_seat, council`);
    await runner.query(
      `DROP FUNCTION refuse_ballot_of_closed_panel(); DROP FUNCTION refuse_change_of_closed_panel()`,
    );
  }
}
