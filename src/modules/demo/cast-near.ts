import { Injectable } from '@nestjs/common';
import { CastBallot } from '../ballots/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { ballotNear } from './ballot-near.js';
import type { TaleInTelling } from './tale-in-telling.js';
import { valueOf } from './value-of.js';
import type { Act } from './world/beat.js';
import { rulebookOf2021 } from './world/provinces.js';
import { writeOf } from './write-of.js';

/** A councillor fills in a sheet that adds up to what the tale says, and casts it. */
@Injectable()
export class CastNear {
  constructor(
    private readonly castBallot: CastBallot,
    private readonly rulebooks: Rulebooks,
  ) {}

  async execute(
    telling: TaleInTelling,
    { target, note }: Extract<Act, { kind: 'cast' }>,
    person: SignedInPerson,
  ) {
    const { dossierId, panelId, version, tale, ballots } = telling;
    const set = this.rulebooks.getSet(rulebookOf2021, tale.setCode);
    const sheet = ballotNear(set, target, ballots, note);
    const write = writeOf(`${panelId}-${person.signInName}`);
    const cast = await this.castBallot.execute({ dossierId, panelId, version, sheet, person, write });
    valueOf(cast, `the ballot of ${person.signInName} on ${tale.product}`);
    return { ...telling, ballots: ballots + 1 };
  }
}
