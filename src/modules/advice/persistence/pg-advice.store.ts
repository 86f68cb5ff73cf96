import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { emptyAdvice } from '../../../domain/council/advice.js';
import { accept, refuse } from '../../../domain/shared/outcome.js';
import { runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type Scope } from '../../people/index.js';
import {
  AdviceStore,
  type AdviceDraft,
  type AdviceToWrite,
  type HandedIn,
  type RefusalsOf,
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

  override saveDraft<R extends { readonly code: string }>(
    { dossierId, advice, version, by }: AdviceToWrite & { readonly version: number },
    refusalsOf: RefusalsOf<R>,
  ) {
    type Stale = { readonly code: 'version.stale'; readonly current: number };
    return this.writeOnce.run<AdviceDraft, R | Stale>(by.personId, by.write, async (manager) => {
      await runNamed(manager, lockDossierStatement, [dossierId]);
      const desk = await deskOn(manager, dossierId, by.personId);
      const [first, ...rest] = refusalsOf(desk);
      if (first) return refuse<R | Stale>(first, ...rest);
      const { councilId, draft } = theDesk(desk);
      if (draft.version !== version)
        return refuse<R | Stale>({ code: 'version.stale', current: draft.version });
      await runNamed(manager, saveDraftStatement, [
        ...[councilId, dossierId, version + 1],
        ...[JSON.stringify(advice), by.personId],
      ]);
      return accept(theDesk(await deskOn(manager, dossierId, by.personId)).draft);
    });
  }

  override handIn<R extends { readonly code: string }>(
    { dossierId, advice, by }: AdviceToWrite,
    refusalsOf: RefusalsOf<R>,
  ) {
    return this.writeOnce.run<HandedIn, R>(by.personId, by.write, async (manager) => {
      await runNamed(manager, lockDossierStatement, [dossierId]);
      const desk = await deskOn(manager, dossierId, by.personId);
      const [first, ...rest] = refusalsOf(desk);
      if (first) return refuse<R>(first, ...rest);
      const { councilId, teamId } = theDesk(desk);
      await runNamed(manager, forgetDraftStatement, [councilId, dossierId]);
      const values = [dossierId, councilId, teamId, JSON.stringify(advice), by.personId];
      const [row] = await runNamed(manager, handInStatement, values);
      if (!row) throw new Error(`A report on ${dossierId} was handed in but is not there`);
      return accept(row.added);
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
