import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accept } from '../../../domain/shared/outcome.js';
import { instant, namedStatement, runNamed } from '../../../platform/database/index.js';
import { addAnnexTo, reasonOfReopening } from '../../council-sessions/index.js';
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

  override add(id: string, correction: CorrectionText, { personId, write }: Writer) {
    return this.writeOnce.run<{ number: number }, never>(personId, write, async (manager) =>
      accept(await addAnnexTo(manager, { kind: 'opinions', id }, correction, personId)),
    );
  }
}
