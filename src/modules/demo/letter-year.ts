import { Injectable } from '@nestjs/common';
import { DraftLetter, IssueLetter } from '../letters/index.js';
import { FindPlans } from '../plans/index.js';
import { DemoPeople } from './demo-people.js';
import type { PlanMoment } from './plan-year.js';
import type { Scene } from './set-scene.js';
import { valueOf } from './value-of.js';
import { communeId, districtId } from './world/places-of.js';
import { provinces } from './world/provinces.js';
import type { LetterOfWorld, ProvinceOfWorld } from './world/world.js';
import { worldId } from './world/world-id.js';
import { writeOf } from './write-of.js';

interface Story {
  readonly province: ProvinceOfWorld;
  readonly letter: LetterOfWorld;
  readonly scene: Scene;
}

/** The dispatch letters of the invented places: drafted from the record of their day, most of them issued. */
@Injectable()
export class LetterYear {
  constructor(
    private readonly draftLetter: DraftLetter,
    private readonly issueLetter: IssueLetter,
    private readonly findPlans: FindPlans,
    private readonly people: DemoPeople,
  ) {}

  momentsOf(scene: Scene): readonly PlanMoment[] {
    return provinces.flatMap((province) =>
      province.district.letters.map((letter) => ({
        at: letter.at,
        play: () => this.write({ province, letter, scene }),
      })),
    );
  }

  private async write(story: Story): Promise<void> {
    const { province, letter } = story;
    const { at, about, note, issue } = letter;
    const key = `letter-${province.key}-${at}`;
    const { placeId, writer, signer } = officeOf(story);
    const person = await this.people.get(writer);
    const subjectId = await this.subjectOf(story, placeId);
    const wish = { kind: about.kind, placeId, subjectId, note, person, write: writeOf(key) };
    const { id: letterId } = valueOf(await this.draftLetter.execute(wish), key);
    if (!issue) return;
    const signed = { ...issue, issuedOn: at.slice(0, 10), signerId: worldId('person', signer) };
    const write = writeOf(`${key}-issue`);
    valueOf(await this.issueLetter.execute({ ...signed, letterId, person, write }), `issuing ${key}`);
  }

  private async subjectOf({ province, letter: { about }, scene }: Story, placeId: string): Promise<string> {
    if (about.kind === 'urging') return communeId(province, about.commune);
    if (about.kind === 'dossierForwarding') return known(scene.rounds.get(about.round)?.id, about.round);
    const person = await this.people.get(`${province.key}.${province.district.key}.dieuphoi`);
    const question = { placeId, year: about.year, take: 1, after: null };
    const [plan] = await this.findPlans.list(person, question);
    return known(plan?.id, `a plan of ${about.year}`);
  }
}

/** A commune's officer writes and signs; at a district the office writes, and whoever approves signs. */
function officeOf({ province, letter: { from } }: Story) {
  const path = `${province.key}.${from ?? province.district.key}`;
  return from === null
    ? { placeId: districtId(province), writer: `${path}.dieuphoi`, signer: `${path}.pheduyet` }
    : { placeId: communeId(province, from), writer: `${path}.canbo`, signer: `${path}.canbo` };
}

function known(id: string | undefined, what: string): string {
  if (id === undefined) throw new Error(`A letter speaks of ${what}, which the world does not have`);
  return id;
}
