import { Injectable } from '@nestjs/common';
import { accept, refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import { PlanDoor } from '../plans/index.js';
import { PlanImportStore } from './plan-import.store.js';

/** A spreadsheet as it was read, for whoever sees the plan. */
@Injectable()
export class FindImport {
  constructor(
    private readonly store: PlanImportStore,
    private readonly door: PlanDoor,
  ) {}

  async one(person: SignedInPerson, planId: string, importId: string) {
    const [entered, read] = await Promise.all([
      this.door.enter(person, planId),
      this.store.find(importId, planId),
    ]);
    if (!entered || !read) return refuse({ code: 'import.not-found' as const });
    const good = read.rows.filter(({ input }) => input !== null).length;
    return accept({ ...read, good, bad: read.rows.length - good });
  }
}
