import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SelfAssessment } from '../../../domain/dossier/self-assessment.js';
import { accept, refuse } from '../../../domain/shared/outcome.js';
import { instant, namedStatement, runNamed } from '../../../platform/database/index.js';
import { WriteOnce } from '../../people/index.js';
import type { KeptAssessment } from '../assessment.js';
import { AssessmentStore, type AssessmentToSave, type SaveRefusal } from '../assessment.store.js';

/** Sheets saved before owners could note findings hold none. */
type StoredSheet = Omit<SelfAssessment, 'declared'> & Partial<Pick<SelfAssessment, 'declared'>>;

const find = namedStatement<Omit<KeptAssessment, 'sheet'> & { readonly sheet: StoredSheet }>(
  'assessment.find',
  `SELECT a.version, a.sheet, p.full_name AS "savedBy",
     json_build_object('criteriaFile', a.criteria_file, 'criteriaSet', a.criteria_set) AS marked,
     ${instant('a.saved_at')} AS "savedAt"
   FROM self_assessment a JOIN person p ON p.id = a.saved_by WHERE a.dossier_id = $1`,
);
/** Holds the dossier where it is until the scoring is saved: no step may take it away from the owner meanwhile. */
const lockDossier = namedStatement<{ state: string; rulebook: string; criteriaSet: string }>(
  'assessment.lock-dossier',
  `SELECT state, rulebook, criteria_set AS "criteriaSet" FROM dossier WHERE id = $1 FOR UPDATE`,
);
const save = namedStatement<never>(
  'assessment.save',
  `INSERT INTO self_assessment (dossier_id, version, criteria_file, criteria_set, sheet, saved_by)
   VALUES ($1, $2::integer + 1, $3, $4, $5::json, $6)
   ON CONFLICT (dossier_id) DO UPDATE SET version = excluded.version, criteria_file = excluded.criteria_file,
     criteria_set = excluded.criteria_set, sheet = excluded.sheet, saved_by = excluded.saved_by, saved_at = ocop_now()`,
);

@Injectable()
export class PgAssessmentStore extends AssessmentStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override find(dossierId: string) {
    return findOn(this.dataSource, dossierId);
  }

  override save({ dossierId, state, marked, version, sheet, by }: AssessmentToSave) {
    return this.writeOnce.run<KeptAssessment, SaveRefusal>(by.personId, by.write, async (manager) => {
      const [locked] = await runNamed(manager, lockDossier, [dossierId]);
      if (locked?.state !== state)
        return refuse<SaveRefusal>({ code: 'assessment.not-with-owner', state: locked?.state ?? state });
      const current = (await findOn(manager, dossierId))?.version ?? 0;
      const hasLeftSheet = locked.rulebook !== marked.rulebook || locked.criteriaSet !== marked.criteriaSet;
      if (current !== version || hasLeftSheet) return refuse<SaveRefusal>({ code: 'version.stale', current });
      await runNamed(manager, save, [
        ...[dossierId, version, marked.criteriaFile, marked.criteriaSet],
        ...[JSON.stringify(sheet), by.personId],
      ]);
      const kept = await findOn(manager, dossierId);
      if (!kept) throw new Error('A saved self-assessment is not there');
      return accept(kept);
    });
  }
}

async function findOn(on: DataSource | EntityManager, dossierId: string): Promise<KeptAssessment | null> {
  const [row] = await runNamed(on, find, [dossierId]);
  return row ? { ...row, sheet: { ...row.sheet, declared: row.sheet.declared ?? [] } } : null;
}
