import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { whichRulebook } from '../../domain/rulebook/which-rulebook.js';
import { refuse, refuseAll } from '../../domain/shared/outcome.js';
import { fingerprintOf } from '../../platform/requests/index.js';
import type { SignedInPerson } from '../people/index.js';
import { PlanDoor, planFactsOf, type EnteredPlan } from '../plans/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { checkRows } from './check-rows.js';
import { ImportFile } from './import-file.js';
import { PlanImportStore } from './plan-import.store.js';
import { whyNotAdd } from './why-not-add.js';

export interface ImportUpload {
  readonly planId: string;
  readonly fileName: string;
  readonly content: Readable;
  readonly person: SignedInPerson;
  readonly key: string;
}

/** Reads a spreadsheet for a plan and says of every row what it would become, or all that is wrong with it. */
@Injectable()
export class ReadImport {
  constructor(
    private readonly store: PlanImportStore,
    private readonly door: PlanDoor,
    private readonly file: ImportFile,
    private readonly rulebooks: Rulebooks,
  ) {}

  async execute({ planId, fileName, content, person, key }: ImportUpload) {
    const entered = await this.door.enter(person, planId);
    if (!entered) {
      content.resume();
      return refuse({ code: 'plan.not-found' as const });
    }
    const { plan, beside, officers } = entered;
    const facts = planFactsOf(plan, beside);
    const [first, ...rest] = whyNotAdd(entered);
    if (first) {
      content.resume();
      return refuseAll([first, ...rest]);
    }
    const read = await this.file.read(content, fileName);
    if (!read.ok) return read;
    const record = await this.store.readRecord(plan.place.id, plan.year);
    const ground = { placeName: plan.place.name, record, officers, rulebook: this.rulebookOf(plan) };
    const rows = checkRows(read.value.rows, { ...ground, standing: plan, facts });
    const { sha256, ignoredHeadings } = read.value;
    const kept = {
      id: randomUUID(),
      planId,
      placeId: plan.place.id,
      fileName,
      sha256,
      rows,
      ignoredHeadings,
    };
    const write = { key, fingerprint: fingerprintOf('POST', planId, [fileName, sha256]) };
    return this.store.keep(kept, { personId: person.id, write });
  }

  /** The decision in force today or, for a year to come, on its first day; where there is none, no set is known. */
  private rulebookOf({ today, year }: EnteredPlan['plan']) {
    const newYear = `${year}-01-01`;
    const governing = whichRulebook(this.rulebooks.list(), today > newYear ? today : newYear, 'first');
    if (!governing.ok) return { id: '', sets: new Set<string>() };
    const { id, criteriaSets } = governing.value.rulebook;
    return { id, sets: new Set([...criteriaSets.keys()].filter((code) => /^\d\d$/.test(code))) };
  }
}
