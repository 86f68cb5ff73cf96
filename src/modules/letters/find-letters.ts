import { Injectable } from '@nestjs/common';
import { mayActAt } from '../../domain/jurisdiction/may-act-at.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import { addresseeOf, fileNameOf, letterPaperOf, letterSymbol } from '../papers/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { changesOf } from './letter-content.js';
import { LetterDoor } from './letter-door.js';
import { LetterSigners } from './letter-signers.js';
import type { Letter } from './letter.js';
import { LetterStore } from './letter.store.js';

/** The letters of a person's places, one of them with what issuing it needs, and who below is late. */
@Injectable()
export class FindLetters {
  constructor(
    private readonly store: LetterStore,
    private readonly door: LetterDoor,
    private readonly places: Places,
    private readonly signers: LetterSigners,
  ) {}

  async list(person: SignedInPerson, question: PageWindow & { readonly placeId: string | null }) {
    return this.store.list({ ...question, ...(await this.door.reachOf(person)) });
  }

  async one(person: SignedInPerson, letterId: string) {
    const letter = await this.door.find(person, letterId);
    if (!letter) return refuse({ code: 'letter.not-found' as const });
    const mayEnd =
      letter.status === 'draft' &&
      mayActAt(person.assignments, 'letter.write', { ...letter.place, aboveIds: [] });
    return accept({
      ...letter,
      paper: paperOf(letter),
      issuing: mayEnd ? await this.issuingAt(letter.place.id) : null,
      changed: mayEnd ? await changesOf(this.store.record, letter) : null,
    });
  }

  async paper(person: SignedInPerson, letterId: string) {
    const letter = await this.door.find(person, letterId);
    if (!letter) return refuse({ code: 'letter.not-found' as const });
    return accept({ paper: paperOf(letter), fileName: letterFileName(letter) });
  }

  /** The places directly below that are late, with what issuing letters to them needs. */
  async late(person: SignedInPerson, placeId: string) {
    const acting = await this.places.whereMayAct(person, 'letter.write', placeId);
    if (!acting.ok) return acting;
    const [places, issuing] = await Promise.all([this.store.listLate(placeId), this.issuingAt(placeId)]);
    return accept({ places, issuing });
  }

  private async issuingAt(placeId: string) {
    const today = await this.store.today();
    const [signers, nextNumber] = await Promise.all([
      this.signers.listAt({ id: placeId }),
      this.store.nextNumber(placeId, Number(today.slice(0, 4))),
    ]);
    return { signers, nextNumber, symbol: letterSymbol, today };
  }
}

/** As it was signed, or, of a draft, with room for what is still to be filled in. */
const paperOf = (letter: Letter) =>
  letter.issue?.paper ?? letterPaperOf({ ...letter, issue: null, writtenAt: letter.draftedAt });

const letterFileName = (letter: Letter) => {
  const { issue, draftedAt } = letter;
  return fileNameOf(
    issue ? `${String(issue.number).padStart(2, '0')} ${issue.symbol}` : draftedAt.slice(0, 10),
    letter.to?.name ?? addresseeOf({ ...letter, writtenAt: draftedAt }),
  );
};
