import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The paper on an appeal is signed by the vice chair where no chair sat on the panel; it keeps as what its signer signs. */
export class AppealPaperOfTheViceChair1766006721000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keepAppealPaper(signedBy.signer, signedBy.from));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      keepAppealPaper(
        `'chair', (SELECT n.full_name FROM panel_seat s JOIN person n ON n.id = s.person_id WHERE s.panel_id = q.id AND s.seat = 'chair')`,
      ),
    );
  }
}

/** Whoever headed the panel, and as what. */
export const signedBy = {
  signer: `'chair', f.full_name, 'signsAs', f.seat`,
  from: `LEFT JOIN LATERAL (SELECT n.full_name, s.seat FROM panel_seat s JOIN person n ON n.id = s.person_id
            WHERE s.panel_id = q.id AND s.seat IN ('chair', 'viceChair') ORDER BY s.seat, n.full_name, n.id LIMIT 1) f ON true`,
};

export const keepAppealPaper = (signer: string, from = '') => `
  CREATE OR REPLACE FUNCTION keep_appeal_paper(appeal uuid) RETURNS void LANGUAGE sql AS $$
    INSERT INTO appeal_paper (appeal_id, told, place_id, ledger_number, ledger_hash)
    SELECT v.id, json_build_object('product', p.name, 'producer', r.name, 'commune', k.name,
         'council', json_build_object('name', c.name, 'place', l.name, 'level', l.level), ${signer}),
       l.id, h.number, h.hash
      FROM appeal v JOIN panel q ON q.id = v.panel_id JOIN council c ON c.id = q.council_id JOIN place l ON l.id = c.place_id
      JOIN dossier d ON d.id = v.dossier_id JOIN product p ON p.id = d.product_id JOIN producer r ON r.id = d.producer_id
      JOIN place k ON k.id = d.commune_id ${from} CROSS JOIN LATERAL link_ledger(l.id) h
     WHERE v.id = keep_appeal_paper.appeal AND v.status = 'decided' $$;
`;
