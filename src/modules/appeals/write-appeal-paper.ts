import { Injectable } from '@nestjs/common';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { appealPaperOf, dayOf, fileNameOf } from '../papers/index.js';
import { scopeOf, type SignedInPerson } from '../people/index.js';
import { AppealStore } from './appeal.store.js';

/** The outcome of a decided appeal on paper, for everybody who sees the dossier: the same bytes whatever is renamed later. */
@Injectable()
export class WriteAppealPaper {
  constructor(private readonly store: AppealStore) {}

  async execute(dossierId: string, appealId: string, person: SignedInPerson) {
    const appeals = await this.store.list(dossierId, person.id, scopeOf(person));
    const appeal = appeals.find(({ id }) => id === appealId);
    if (!appeal) return refuse({ code: 'appeal.not-found' as const });
    if (appeal.status !== 'decided') return refuse({ code: 'appeal.undecided' as const });
    const kept = await this.store.findPaper(appealId);
    if (!kept) throw new Error(`Nothing was kept of the decided appeal ${appealId}`);
    const paper = appealPaperOf(kept);
    return accept({ paper, fileName: fileNameOf(paper.name, kept.product, dayOf(kept.decidedAt)) });
  }
}
