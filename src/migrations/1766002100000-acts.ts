import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done leaves its act by trigger, in the same transaction: no code can forget one. */
export class Acts1766002100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(whoAndWhere);
    for (const { name, on, does } of recorders) {
      await runner.query(`
        CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${does} RETURN NULL; END $$;
        CREATE TRIGGER ${name} ${on} EXECUTE FUNCTION ${name}();`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name, on } of recorders.toReversed()) {
      const [, table = ''] = / ON (\w+) /.exec(on) ?? [];
      await runner.query(`DROP TRIGGER ${name} ON ${table}; DROP FUNCTION ${name}()`);
    }
    await runner.query(`
      DROP FUNCTION record_act(uuid, timestamptz, uuid, text, uuid, json);
      DROP FUNCTION act_of_step(uuid, timestamptz); DROP FUNCTION place_at_level(uuid, text);
      DROP FUNCTION place_of_administration(); DROP FUNCTION acting_person(); DROP FUNCTION digest_of(json);`);
  }
}

const whoAndWhere = `
  CREATE FUNCTION acting_person() RETURNS uuid LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('ocop.person', true), '')::uuid $$;
  COMMENT ON FUNCTION acting_person() IS 'Who writes in this transaction, where the table itself does not say; null: the system.';

  CREATE FUNCTION digest_of(content json) RETURNS text LANGUAGE sql IMMUTABLE
    AS $$ SELECT encode(sha256(convert_to(content::text, 'UTF8')), 'hex') $$;
  COMMENT ON FUNCTION digest_of(json) IS 'SHA-256 of a JSON text: what an act says of content that it must not tell.';

  CREATE FUNCTION place_at_level(dossier uuid, level text) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT CASE level WHEN 'commune' THEN d.commune_id WHEN 'district' THEN coalesce(d.district_id, d.province_id) ELSE d.province_id END
      FROM dossier d WHERE d.id = dossier $$;
  COMMENT ON FUNCTION place_at_level(uuid, text) IS 'The place of a dossier at a level; where there is no district, its province.';

  CREATE FUNCTION act_of_step(dossier uuid, taken timestamptz, OUT place uuid, OUT person uuid) LANGUAGE sql STABLE AS $$
    SELECT place_at_level(d.id, CASE
        WHEN s.taken_as IN ('producer', 'communeOfficer') THEN 'commune'
        WHEN s.taken_as IN ('districtOfficer', 'districtApprover') THEN 'district'
        WHEN s.taken_as IN ('provinceOfficer', 'provincialApprover') THEN 'province'
        WHEN split_part(coalesce(s.from_state, d.state), '.', 1) IN ('registration', 'preparation', 'commune') THEN 'commune'
        WHEN split_part(coalesce(s.from_state, d.state), '.', 1) = 'district' THEN 'district'
        ELSE 'province' END), s.taken_by
      FROM dossier d LEFT JOIN LATERAL (SELECT taken_as, from_state, taken_by FROM dossier_step
        WHERE dossier_id = d.id AND taken_at = taken ORDER BY number DESC LIMIT 1) s ON true
     WHERE d.id = dossier $$;
  COMMENT ON FUNCTION act_of_step(uuid, timestamptz) IS 'Where and by whom a dossier was acted on at that instant: offices by their level, councils by the stage.';

  CREATE FUNCTION place_of_administration() RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT a.place_id FROM assignment a WHERE a.person_id = acting_person() AND a.role = 'administrator'
       AND ocop_day(ocop_now()) BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity') ORDER BY a.place_id NULLS FIRST LIMIT 1 $$;
  COMMENT ON FUNCTION place_of_administration() IS 'Where the acting administrator serves; null: the whole country, or the system.';

  CREATE FUNCTION record_act(place uuid, at timestamptz, person uuid, kind text, dossier uuid, subject json) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO act (place_id, at, person_id, kind, dossier_id, subject)
    VALUES (coalesce(place, '00000000-0000-4000-8000-000000000000'), at, person, kind, dossier, subject);
  END $$;
`;

interface Recorder {
  readonly name: string;
  readonly on: string;
  readonly does: string;
}

const afterRow = (event: string, condition = '') => `AFTER ${event} FOR EACH ROW ${condition}`;
const ofStep = (at: string, kind: string, subject: string) => `
  PERFORM record_act(o.place, ${at}, o.person, '${kind}', NEW.dossier_id, ${subject}) FROM act_of_step(NEW.dossier_id, ${at}) o;`;

const ofDossiers: readonly Recorder[] = [
  {
    name: 'record_step',
    on: afterRow('INSERT ON dossier_step'),
    does: ofStep(
      'NEW.taken_at',
      'dossier.step',
      `json_build_object('number', NEW.number, 'action', NEW.action, 'hash', encode(NEW.hash, 'hex'))`,
    ),
  },
  {
    name: 'record_evidence',
    on: afterRow('INSERT ON evidence'),
    does: ofStep(
      'NEW.attached_at',
      'evidence.attached',
      `json_build_object('evidence', NEW.id, 'sha256', NEW.sha256)`,
    ),
  },
  {
    name: 'record_evidence_removal',
    on: afterRow('UPDATE ON evidence', 'WHEN (OLD.removed_at IS DISTINCT FROM NEW.removed_at)'),
    does: ofStep('NEW.removed_at', 'evidence.removed', `json_build_object('evidence', NEW.id)`),
  },
  {
    name: 'record_recognition',
    on: afterRow('INSERT ON recognition'),
    does: ofStep(
      'NEW.recorded_at',
      'recognition.recorded',
      `json_build_object('digest', digest_of(json_build_array(NEW.star, NEW.recognised_by, NEW.decision_number, NEW.decided_on,
         NEW.certificate_number, NEW.expires_on)))`,
    ),
  },
];

const ofPanels: readonly Recorder[] = [
  {
    name: 'record_panel_opening',
    on: afterRow('INSERT ON panel'),
    does: `
      PERFORM record_act(place_at_level(NEW.dossier_id, NEW.level), NEW.opened_at, o.person, 'panel.opened', NEW.dossier_id,
          json_build_object('panel', NEW.id, 'council', NEW.council_id, 'scoringRound', NEW.scoring_round, 'seats',
            (SELECT coalesce(json_agg(s.person_id ORDER BY s.person_id), '[]') FROM panel_seat s WHERE s.panel_id = NEW.id)))
        FROM act_of_step(NEW.dossier_id, NEW.opened_at) o;`,
  },
  {
    // Receipt and marks stay out: while the panel is open, an act tells only that this member has cast.
    name: 'record_ballot',
    on: afterRow('INSERT ON ballot', 'WHEN (NOT NEW.carried)'),
    does: `
      PERFORM record_act(place_at_level(p.dossier_id, p.level), NEW.cast_at, NEW.person_id, 'ballot.cast', p.dossier_id,
          json_build_object('panel', p.id, 'turn', p.turn)) FROM panel p WHERE p.id = NEW.panel_id;`,
  },
  {
    name: 'record_panel_closing',
    on: afterRow('UPDATE ON panel', `WHEN (OLD.status = 'open' AND NEW.status = 'closed')`),
    does: `
      PERFORM record_act(place_at_level(NEW.dossier_id, NEW.level), NEW.closed_at, o.person, 'panel.closed', NEW.dossier_id,
          json_build_object('panel', NEW.id, 'result', digest_of(NEW.result), 'receipts',
            (SELECT encode(sha256(coalesce(string_agg(b.receipt, '' ORDER BY b.receipt), '')), 'hex') FROM ballot b WHERE b.panel_id = NEW.id)))
        FROM act_of_step(NEW.dossier_id, NEW.closed_at) o;`,
  },
  {
    name: 'record_panel_sealing',
    on: afterRow('UPDATE ON panel', 'WHEN (OLD.sealed_at IS NULL AND NEW.sealed_at IS NOT NULL)'),
    does: `
      PERFORM record_act(place_at_level(NEW.dossier_id, NEW.level), NEW.sealed_at, o.person, 'panel.sealed', NEW.dossier_id,
          json_build_object('panel', NEW.id)) FROM act_of_step(NEW.dossier_id, NEW.sealed_at) o;`,
  },
  {
    name: 'record_panel_reopening',
    on: afterRow('UPDATE ON panel', 'WHEN (OLD.reopened_at IS NULL AND NEW.reopened_at IS NOT NULL)'),
    does: `
      PERFORM record_act(place_at_level(NEW.dossier_id, NEW.level), NEW.reopened_at, o.person, 'panel.reopened', NEW.dossier_id,
          json_build_object('panel', NEW.id)) FROM act_of_step(NEW.dossier_id, NEW.reopened_at) o;`,
  },
  {
    name: 'record_conflict',
    on: afterRow('INSERT ON conflict_declaration'),
    does: `
      PERFORM record_act(place_at_level(d.id, split_part(d.state, '.', 1)), NEW.stated_at, NEW.stated_by, 'conflict.stated', d.id,
          json_build_object('person', NEW.person_id, 'number', NEW.number, 'word', NEW.word,
            'digest', digest_of(json_build_array(NEW.ground, NEW.note)))) FROM dossier d WHERE d.id = NEW.dossier_id;`,
  },
];

const ofCouncils: readonly Recorder[] = [
  {
    name: 'record_council',
    on: afterRow('INSERT ON council'),
    does: `PERFORM record_act(NEW.place_id, ocop_now(), acting_person(), 'council.set-up', NULL, json_build_object('council', NEW.id,
      'digest', digest_of(json_build_array(NEW.name, NEW.decision_number, NEW.decided_on, NEW.valid_to))));`,
  },
  {
    name: 'record_seats',
    on: 'AFTER INSERT ON council_seat REFERENCING NEW TABLE AS seated FOR EACH STATEMENT',
    does: `
      PERFORM record_act(c.place_id, ocop_now(), acting_person(), 'council.seated', NULL, json_build_object('council', c.id, 'seats',
          json_agg(json_build_object('person', s.person_id, 'seat', s.seat) ORDER BY s.person_id)))
        FROM seated s JOIN council c ON c.id = s.council_id GROUP BY c.id;`,
  },
  {
    name: 'record_council_ending',
    on: afterRow('UPDATE ON council', 'WHEN (OLD IS DISTINCT FROM NEW)'),
    does: `PERFORM record_act(NEW.place_id, ocop_now(), acting_person(), 'council.changed', NULL,
      json_build_object('council', NEW.id, 'digest', digest_of(json_build_array(NEW.name, NEW.decision_number, NEW.decided_on, NEW.valid_to))));`,
  },
  {
    name: 'record_charter',
    on: afterRow('INSERT ON council_charter'),
    does: `
      PERFORM record_act(c.place_id, NEW.issued_at, NEW.issued_by, 'charter.issued', NULL, json_build_object('charter', NEW.id, 'council', c.id,
          'digest', digest_of(json_build_array(NEW.decision_number, NEW.decided_on, NEW.in_force_from, NEW.terms::text))))
        FROM council c WHERE c.id = NEW.council_id;`,
  },
  {
    name: 'record_session_step',
    on: afterRow('INSERT ON session_step'),
    does: `
      PERFORM record_act(c.place_id, NEW.taken_at, NEW.taken_by, 'session.step', NULL, json_build_object('session', s.id, 'number', NEW.number,
          'action', NEW.action, 'digest', digest_of(NEW.details)))
        FROM council_session s JOIN council c ON c.id = s.council_id WHERE s.id = NEW.session_id;`,
  },
];

const ofRounds: readonly Recorder[] = [
  {
    name: 'record_round',
    on: afterRow('INSERT ON round'),
    does: `PERFORM record_act(NEW.place_id, ocop_now(), acting_person(), 'round.opened', NULL, json_build_object('round', NEW.id,
      'digest', digest_of(json_build_array(NEW.year, NEW.number, NEW.rulebook, NEW.registration_closes_on, NEW.registration_closes_counts,
        NEW.due_at_district_on, NEW.due_at_district_counts, NEW.due_at_province_on, NEW.due_at_province_counts, NEW.source))));`,
  },
  {
    name: 'record_round_change',
    on: afterRow('INSERT ON round_change'),
    does: `
      PERFORM record_act(r.place_id, NEW.changed_at, NEW.changed_by, 'round.changed', NULL, json_build_object('round', r.id,
          'version', NEW.version, 'digest', digest_of(json_build_array(NEW.before::text, NEW.after::text, NEW.reason))))
        FROM round r WHERE r.id = NEW.round_id;`,
  },
  {
    name: 'record_local_rules',
    on: afterRow('INSERT ON local_rules'),
    does: `PERFORM record_act(NEW.place_id, NEW.settled_at, NEW.settled_by, 'local-rules.settled', NULL, json_build_object('localRules', NEW.id,
      'digest', digest_of(json_build_array(NEW.rulebook, NEW.in_force_from, NEW.decision_number, NEW.decided_on, NEW.rules::text))));`,
  },
  {
    name: 'record_local_rules_withdrawal',
    on: afterRow('UPDATE ON local_rules', 'WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL)'),
    does: `PERFORM record_act(NEW.place_id, NEW.withdrawn_at, NEW.withdrawn_by, 'local-rules.withdrawn', NULL,
      json_build_object('localRules', NEW.id));`,
  },
];

const ofPeople: readonly Recorder[] = [
  {
    name: 'record_person',
    on: afterRow('INSERT ON person'),
    does: `PERFORM record_act(place_of_administration(), ocop_now(), acting_person(), 'person.added', NULL, json_build_object('person', NEW.id));`,
  },
  {
    // Which fields, never what stands in them. The version follows assignments, which have acts of their own.
    name: 'record_person_change',
    on: afterRow(
      'UPDATE ON person',
      `WHEN ((OLD.full_name, OLD.sign_in_name, OLD.email, OLD.phone, OLD.password_hash, OLD.active)
        IS DISTINCT FROM (NEW.full_name, NEW.sign_in_name, NEW.email, NEW.phone, NEW.password_hash, NEW.active))`,
    ),
    does: `
      PERFORM record_act(place_of_administration(), ocop_now(), acting_person(), 'person.changed', NULL,
        json_build_object('person', NEW.id, 'fields', (SELECT json_agg(n.key ORDER BY n.key) FROM jsonb_each(to_jsonb(NEW)) n
          JOIN jsonb_each(to_jsonb(OLD)) o ON o.key = n.key AND o.value <> n.value WHERE n.key <> 'version')));`,
  },
  {
    name: 'record_assignment',
    on: afterRow('INSERT ON assignment'),
    does: `PERFORM record_act(NEW.place_id, ocop_now(), acting_person(), 'assignment.given', NULL,
      json_build_object('assignment', NEW.id, 'person', NEW.person_id, 'role', NEW.role, 'from', NEW.valid_from, 'to', NEW.valid_to));`,
  },
  {
    name: 'record_assignment_change',
    on: afterRow('UPDATE ON assignment', 'WHEN (OLD IS DISTINCT FROM NEW)'),
    does: `PERFORM record_act(NEW.place_id, ocop_now(), acting_person(), 'assignment.changed', NULL,
      json_build_object('assignment', NEW.id, 'person', NEW.person_id, 'role', NEW.role, 'from', NEW.valid_from, 'to', NEW.valid_to));`,
  },
  {
    name: 'record_place',
    on: afterRow('INSERT ON place'),
    does: `PERFORM record_act(coalesce(NEW.parent_id, NEW.id), ocop_now(), acting_person(), 'place.added', NULL,
      json_build_object('place', NEW.id, 'level', NEW.level));`,
  },
  {
    name: 'record_producer',
    on: afterRow('INSERT ON producer'),
    does: `PERFORM record_act(NEW.commune_id, ocop_now(), acting_person(), 'producer.added', NULL, json_build_object('producer', NEW.id));`,
  },
  {
    name: 'record_producer_person',
    on: afterRow('INSERT ON producer_person'),
    does: `
      PERFORM record_act(p.commune_id, ocop_now(), acting_person(), 'producer.person-given', NULL,
        json_build_object('producer', p.id, 'person', NEW.person_id)) FROM producer p WHERE p.id = NEW.producer_id;`,
  },
  {
    name: 'record_product',
    on: afterRow('INSERT ON product'),
    does: `
      PERFORM record_act(p.commune_id, ocop_now(), acting_person(), 'product.added', NULL,
        json_build_object('product', NEW.id, 'producer', p.id)) FROM producer p WHERE p.id = NEW.producer_id;`,
  },
];

const recorders: readonly Recorder[] = [...ofDossiers, ...ofPanels, ...ofCouncils, ...ofRounds, ...ofPeople];
