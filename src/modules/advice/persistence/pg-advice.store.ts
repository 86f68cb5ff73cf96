import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { emptyAdvice } from '../../../domain/council/advice.js';
import { accept, refuse } from '../../../domain/shared/outcome.js';
import { runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type Scope } from '../../people/index.js';
import {
  AdviceStore,
  type AdviceDesk,
  type AdviceDraft,
  type AdviceToWrite,
  type HandedIn,
  type RefusalsOf,
  type StaleDraft,
} from '../advice.store.js';
import {
  deskStatement,
  dossierStatement,
  forgetDraftStatement,
  handInStatement,
  lockDossierStatement,
  saveDraftStatement,
  workStatement,
} from './advice.statements.js';

@Injectable()
export class PgAdviceStore extends AdviceStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override async find(dossierId: string, personId: string, { placeIds }: Scope) {
    const [dossier] = await runNamed(this.dataSource, dossierStatement, [dossierId, placeIds]);
    return dossier ? { ...dossier, desk: await deskOn(this.dataSource, dossierId, personId) } : null;
  }

  override listWork(personId: string) {
    return runNamed(this.dataSource, workStatement, [personId]);
  }

  override saveDraft<R extends { readonly code: string }>(wish: AdviceToWrite, refusalsOf: RefusalsOf<R>) {
    const { dossierId, advice, version, by } = wish;
    return this.writeAt<AdviceDraft, R>(wish, refusalsOf, async (manager, { councilId }) => {
      await runNamed(manager, saveDraftStatement, [
        ...[councilId, dossierId, version + 1],
        ...[JSON.stringify(advice), by.personId],
      ]);
      return theDesk(await deskOn(manager, dossierId, by.personId)).draft;
    });
  }

  override handIn<R extends { readonly code: string }>(wish: AdviceToWrite, refusalsOf: RefusalsOf<R>) {
    const { dossierId, advice, by } = wish;
    return this.writeAt<HandedIn, R>(wish, refusalsOf, async (manager, { councilId, teamId }) => {
      await runNamed(manager, forgetDraftStatement, [councilId, dossierId]);
      const values = [dossierId, councilId, teamId, JSON.stringify(advice), by.personId];
      const [row] = await runNamed(manager, handInStatement, values);
      if (!row) throw new Error(`A report on ${dossierId} was handed in but is not there`);
      return row.added;
    });
  }

  /** Whoever writes has seen the newest draft of the team, which nobody changes meanwhile. */
  private writeAt<Answer extends object, R extends { readonly code: string }>(
    { dossierId, version, by }: AdviceToWrite,
    refusalsOf: RefusalsOf<R>,
    write: (manager: EntityManager, desk: AdviceDesk) => Promise<Answer>,
  ) {
    return this.writeOnce.run<Answer, R | StaleDraft>(by.personId, by.write, async (manager) => {
      await runNamed(manager, lockDossierStatement, [dossierId]);
      const found = await deskOn(manager, dossierId, by.personId);
      const [first, ...rest] = refusalsOf(found);
      if (first) return refuse<R | StaleDraft>(first, ...rest);
      const desk = theDesk(found);
      if (desk.draft.version !== version)
        return refuse<R | StaleDraft>({ code: 'version.stale', current: desk.draft.version });
      return accept(await write(manager, desk));
    });
  }
}

async function deskOn(on: DataSource | EntityManager, dossierId: string, personId: string) {
  const [row] = await runNamed(on, deskStatement, [dossierId, personId]);
  if (!row) return null;
  const { councilId, teamId, draft, isBrought, isBeingScored, word } = row;
  const words = word === null ? {} : { [personId]: word };
  return {
    ...{ councilId, teamId },
    draft: draft ?? { version: 0, advice: emptyAdvice, savedBy: null, savedAt: null },
    facts: { personId, isBrought, isBeingScored, words },
  };
}

function theDesk<Desk>(desk: Desk | null): Desk {
  if (desk === null) throw new Error('Somebody in no advisory team was let write');
  return desk;
}
