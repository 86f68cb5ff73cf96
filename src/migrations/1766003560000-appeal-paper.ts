import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the paper on a decided appeal tells beside the appeal itself, kept at that moment with the head of the ledger. */
export class AppealPaper1766003560000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE appeal_paper (
        appeal_id uuid PRIMARY KEY REFERENCES appeal,
        told json NOT NULL,
        place_id uuid NOT NULL REFERENCES place,
        ledger_number bigint NOT NULL,
        ledger_hash bytea NOT NULL
      );
      COMMENT ON TABLE appeal_paper IS 'What the paper on a decided appeal tells, names as they were then, and the head of the place’s ledger that covers the decision. Written once, never changed.';
      GRANT SELECT ON appeal_paper TO ocop_app;

      CREATE FUNCTION keep_appeal_paper(appeal uuid) RETURNS void LANGUAGE sql AS $$
        INSERT INTO appeal_paper (appeal_id, told, place_id, ledger_number, ledger_hash)
        SELECT v.id, json_build_object('product', p.name, 'producer', r.name, 'commune', k.name,
             'council', json_build_object('name', c.name, 'place', l.name, 'level', l.level),
             'chair', (SELECT n.full_name FROM panel_seat s JOIN person n ON n.id = s.person_id WHERE s.panel_id = q.id AND s.seat = 'chair')),
           l.id, h.number, h.hash
          FROM appeal v JOIN panel q ON q.id = v.panel_id JOIN council c ON c.id = q.council_id JOIN place l ON l.id = c.place_id
          JOIN dossier d ON d.id = v.dossier_id JOIN product p ON p.id = d.product_id JOIN producer r ON r.id = d.producer_id
          JOIN place k ON k.id = d.commune_id CROSS JOIN LATERAL link_ledger(l.id) h
         WHERE v.id = keep_appeal_paper.appeal AND v.status = 'decided' $$;
      REVOKE EXECUTE ON FUNCTION keep_appeal_paper FROM PUBLIC;

      -- By its name the last of these triggers: the head then covers the act of deciding.
      CREATE FUNCTION tell_appeal_on_paper() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM keep_appeal_paper(NEW.id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_appeal_on_paper AFTER UPDATE ON appeal
        FOR EACH ROW WHEN (OLD.status <> 'decided' AND NEW.status = 'decided') EXECUTE FUNCTION tell_appeal_on_paper();

      SELECT keep_appeal_paper(id) FROM appeal WHERE status = 'decided';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER tell_appeal_on_paper ON appeal;
      DROP FUNCTION tell_appeal_on_paper(); DROP FUNCTION keep_appeal_paper(uuid);
      DROP TABLE appeal_paper;
    `);
  }
}
