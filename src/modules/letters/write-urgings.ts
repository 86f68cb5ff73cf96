import { Injectable, type OnModuleInit } from '@nestjs/common';
import { accept } from '../../domain/shared/outcome.js';
import { BatchPerformers, type BatchPerformer, type ClaimedItem } from '../batches/index.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { DraftLetter } from './draft-letter.js';
import { FindLetters } from './find-letters.js';
import { IssueLetter } from './issue-letter.js';
import { LetterPress, type PrintedLetter } from './letter-press.js';
import type { UrgingTerms } from './urge-late.js';

interface Written extends PrintedLetter {
  readonly letterId: string;
}

/** Writes the letters that were asked for: each drafted or issued at once, and printed; then all packed in one archive. */
@Injectable()
export class WriteUrgings implements BatchPerformer, OnModuleInit {
  constructor(
    private readonly drafting: DraftLetter,
    private readonly issuing: IssueLetter,
    private readonly findLetters: FindLetters,
    private readonly press: LetterPress,
    private readonly performers: BatchPerformers,
  ) {}

  onModuleInit(): void {
    this.performers.register('urgingLetters', this);
  }

  async perform(item: ClaimedItem, person: SignedInPerson, write: Writer['write']) {
    const { toPlaceId } = item.terms as { readonly toPlaceId: string };
    const { note, issue } = item.batchTerms as UrgingTerms;
    const wish = {
      kind: 'urging',
      placeId: item.placeId,
      subjectId: toPlaceId,
      note,
      person,
      write,
    } as const;
    const written = await (issue ? this.issuing.anew({ ...wish, ...issue }) : this.drafting.execute(wish));
    if (!written.ok) return written;
    const letterId = written.value.id;
    const paper = await this.findLetters.paper(person, letterId);
    if (!paper.ok) return paper;
    return accept<Written>({ letterId, ...(await this.press.print(paper.value)) });
  }

  async finish(results: readonly unknown[]) {
    return results.length === 0
      ? null
      : this.press.pack(results as readonly Written[], 'cong-van-don-doc.zip');
  }
}
