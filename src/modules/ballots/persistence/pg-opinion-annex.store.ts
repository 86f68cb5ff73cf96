import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accept } from '../../../domain/shared/outcome.js';
import { instant, namedStatement, runNamed } from '../../../platform/database/index.js';
import { reasonOfReopening } from '../../council-sessions/index.js';
import { WriteOnce, type Writer } from '../../people/index.js';
import { OpinionAnnexStore, type CorrectionText, type StoredOpinionAnnex } from '../opinion-annex.store.js';

const annexesStatement = namedStatement<{ readonly annex: StoredOpinionAnnex }>(
  'ballot.opinion-annexes',
  `SELECT CASE WHEN a.what IS NULL
     THEN json_build_object('number', a.number, 'reopenedAt', ${instant('p.reopened_at')},
       'proposed', ${reasonOfReopening('proposeReopening')}, 'confirmed', ${reasonOfReopening('confirmReopening')})
     ELSE json_build_object('number', a.number, 'what', a.what, 'reason', a.reason, 'correctedAt', ${instant('a.written_at')}) END AS annex
   FROM opinion_annex a JOIN panel p ON p.id = a.panel_id WHERE a.panel_id = $1 ORDER BY a.number`,
);

@Injectable()
export class PgOpinionAnnexStore extends OpinionAnnexStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override async list(panelId: string) {
    return (await runNamed(this.dataSource, annexesStatement, [panelId])).map(({ annex }) => annex);
  }

  override add(panelId: string, { what, reason }: CorrectionText, { personId, write }: Writer) {
    return this.writeOnce.run<{ number: number }, never>(personId, write, async (manager) => {
      // Whoever adds another one waits, so that numbers follow one another; so does an opening again.
      await manager.query(`SELECT FROM panel WHERE id = $1 FOR UPDATE`, [panelId]);
      const [added] = await manager.query<{ number: number }[]>(
        `INSERT INTO opinion_annex (panel_id, number, what, reason, written_by)
         SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4 FROM opinion_annex WHERE panel_id = $1 RETURNING number`,
        [panelId, what, reason, personId],
      );
      if (!added) throw new Error('Adding an annex answered no number');
      return accept(added);
    });
  }
}
