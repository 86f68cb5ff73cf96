import { Injectable } from '@nestjs/common';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { Paper } from '../../platform/papers/index.js';
import {
  correctionOf,
  dayOf,
  fileNameOf,
  minutesOf,
  reopeningCorrection,
  summaryOf,
  withheldFrom,
  type Correction,
  type CouncilMeeting,
} from '../papers/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { MeetingStore, type StoredAnnex } from './meeting.store.js';
import { whyWithoutMinutes, type WithoutMinutes } from './why-without-minutes.js';

export interface NamedPaper {
  readonly paper: Paper;
  /** Without an ending. */
  readonly fileName: string;
}

export type SessionPaperRefusal = { readonly code: 'session.not-found' } | WithoutMinutes;

/**
 * What a sealed session leaves on paper, made of what was kept at that moment: the same today and in ten years, whatever
 * is renamed or opened again. For whoever may read the closed ballots of its council; the copy of a member, whatever other
 * office they hold, leaves out what was said and scored of dossiers in which they have a conflict of interest (ADR 0007).
 */
@Injectable()
export class WriteSessionPapers {
  constructor(
    private readonly store: MeetingStore,
    private readonly places: Places,
  ) {}

  async minutes(person: SignedInPerson, sessionId: string) {
    return this.written(person, sessionId, minutesOf);
  }

  async summary(person: SignedInPerson, sessionId: string) {
    return this.written(person, sessionId, summaryOf);
  }

  /** What corrects the minutes, in the order of its numbers. */
  async annexes(
    person: SignedInPerson,
    sessionId: string,
  ): Promise<Outcome<{ readonly items: readonly Correction[] }, SessionPaperRefusal>> {
    const found = await this.sealed(person, sessionId);
    if (!found.ok) return found;
    const annexes = await this.store.listAnnexes(sessionId);
    return accept({ items: annexes.map((annex) => toldBy(found.value, annex)) });
  }

  async annex(
    person: SignedInPerson,
    sessionId: string,
    number: number,
  ): Promise<Outcome<NamedPaper, SessionPaperRefusal | { readonly code: 'annex.not-found' }>> {
    const found = await this.sealed(person, sessionId);
    if (!found.ok) return found;
    const annex = (await this.store.listAnnexes(sessionId)).find((each) => each.number === number);
    if (!annex) return refuse({ code: 'annex.not-found' });
    return accept(named(correctionOf(found.value, toldBy(found.value, annex)), found.value));
  }

  private async written(
    person: SignedInPerson,
    sessionId: string,
    write: (meeting: CouncilMeeting) => Paper,
  ): Promise<Outcome<NamedPaper, SessionPaperRefusal>> {
    const found = await this.sealed(person, sessionId);
    return found.ok ? accept(named(write(found.value), found.value)) : found;
  }

  private async sealed(
    person: SignedInPerson,
    sessionId: string,
  ): Promise<Outcome<CouncilMeeting, SessionPaperRefusal>> {
    const session = await this.store.find(sessionId, person.id);
    const place = session && (await this.places.whereMayAct(person, 'ballot.readClosed', session.placeId));
    if (!session || !place?.ok) return refuse({ code: 'session.not-found' });
    const why = whyWithoutMinutes(session);
    if (why) return refuse(why);
    const { meeting, head } = session;
    if (!meeting || !head) throw new Error(`No head was signed for the minutes of session ${sessionId}`);
    return accept(withheldFrom({ ...meeting, head }, session.conflictedIn));
  }
}

const toldBy = (
  meeting: CouncilMeeting,
  { number, writtenAt, correction, reopened }: StoredAnnex,
): Correction => {
  if (reopened) return reopeningCorrection(meeting, { number, reopenedAt: writtenAt, ...reopened });
  if (!correction) throw new Error(`Annex ${number} says nothing`);
  return { number, correctedAt: writtenAt, ...correction };
};

const named = (paper: Paper, { council, session }: CouncilMeeting): NamedPaper => ({
  paper,
  fileName: fileNameOf(paper.annex?.label ?? paper.name, council.name, dayOf(session.closedAt)),
});
