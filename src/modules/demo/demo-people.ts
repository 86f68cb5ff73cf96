import { Injectable } from '@nestjs/common';
import { Sessions, type SignedInPerson } from '../people/index.js';
import { worldId } from './world/world-id.js';

/** The people of the world as the application knows them when they have signed in. */
@Injectable()
export class DemoPeople {
  private readonly known = new Map<string, SignedInPerson>();

  constructor(private readonly sessions: Sessions) {}

  async get(signInName: string): Promise<SignedInPerson> {
    const known = this.known.get(signInName) ?? (await this.introduce(signInName));
    this.known.set(signInName, known);
    return known;
  }

  private async introduce(signInName: string): Promise<SignedInPerson> {
    const token = await this.sessions.openFor(worldId('person', signInName));
    const person = await this.sessions.findPerson(token);
    await this.sessions.signOut(token);
    if (!person) throw new Error(`The world knows nobody called ${signInName}`);
    return person;
  }
}
