import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { DossierEvent } from '../../domain/dossier/dossier-action.js';
import { sitePhotoKind } from '../../domain/dossier/verification.rules.js';
import { HandInAdvice } from '../advice/index.js';
import { FindDossier, TakeStep, type ActionAnswer } from '../dossiers/index.js';
import { AttachEvidence } from '../evidence/index.js';
import type { SignedInPerson } from '../people/index.js';
import { CastNear } from './cast-near.js';
import { DemoPeople } from './demo-people.js';
import { HoldSessions } from './hold-sessions.js';
import { OpenTale } from './open-tale.js';
import { samplePaper, type SamplePaper } from './sample-paper.js';
import type { Scene } from './set-scene.js';
import { nameOf, type TaleInTelling } from './tale-in-telling.js';
import { valueOf } from './value-of.js';
import type { Act, Beat } from './world/beat.js';
import { writeOf } from './write-of.js';

interface Listed {
  readonly action: 'attachEvidence' | 'attachSitePhoto';
  readonly kind: string;
  readonly paper: SamplePaper;
  readonly key: string;
}

/** Lets one person do one thing, by the use case that would have done it for a real one. */
@Injectable()
export class PlayBeat {
  constructor(
    private readonly people: DemoPeople,
    private readonly openTale: OpenTale,
    private readonly takeStep: TakeStep,
    private readonly attachEvidence: AttachEvidence,
    private readonly castNear: CastNear,
    private readonly holdSessions: HoldSessions,
    private readonly findDossier: FindDossier,
    private readonly handInAdvice: HandInAdvice,
  ) {}

  async execute(telling: TaleInTelling, { at, by, act }: Beat, scene: Scene): Promise<TaleInTelling> {
    const person = await this.people.get(nameOf(by, telling));
    try {
      const after = await this.play(telling, act, person, scene);
      return { ...after, beats: telling.beats + 1 };
    } catch (cause) {
      throw new Error(`${telling.tale.product}, ${at}, ${act.kind} by ${person.signInName} failed`, {
        cause,
      });
    }
  }

  private play(
    telling: TaleInTelling,
    act: Act,
    person: SignedInPerson,
    scene: Scene,
  ): Promise<TaleInTelling> {
    switch (act.kind) {
      case 'register':
        return this.openTale.execute(telling, person, scene);
      case 'attach':
        return this.attach(telling, act, person);
      case 'checkSite':
        return this.checkSite(telling, act, person);
      case 'advise':
        return this.advise(telling, act, person);
      case 'cast':
        return this.castNear.execute(telling, act, person);
      case 'declare':
      case 'list':
      case 'meet':
      case 'adjourn':
        return this.holdSessions.execute(telling, act, person, scene);
      case 'openScoring':
        return this.openScoring(telling, person);
      case 'reenter':
        return this.step(telling, { type: 'reenter', input: { round: roundOf(scene, act.round) } }, person);
      case 'step':
        return this.step(telling, act.event, person);
    }
  }

  private async openScoring(telling: TaleInTelling, person: SignedInPerson): Promise<TaleInTelling> {
    const panelId = randomUUID();
    const after = await this.step(telling, { type: 'openScoring', input: { panelId } }, person);
    return { ...after, panelId, ballots: 0 };
  }

  private async step(
    telling: TaleInTelling,
    event: DossierEvent,
    person: SignedInPerson,
  ): Promise<TaleInTelling> {
    const { dossierId, version, beats } = telling;
    const write = writeOf(`${dossierId}-${beats}`);
    const taken = await this.takeStep.execute({ dossierId, version, event, person, write });
    return answered(telling, valueOf(taken, event.type));
  }

  private async attach(
    telling: TaleInTelling,
    { document, as }: Extract<Act, { kind: 'attach' }>,
    person: SignedInPerson,
  ): Promise<TaleInTelling> {
    const { dossierId, beats, tale } = telling;
    const paper = samplePaper(document, tale.product, as);
    const key = `${dossierId}-${beats}`;
    return this.upload(telling, { action: 'attachEvidence', kind: document, paper, key }, person);
  }

  private async checkSite(
    telling: TaleInTelling,
    { photos, check }: Extract<Act, { kind: 'checkSite' }>,
    person: SignedInPerson,
  ): Promise<TaleInTelling> {
    const { dossierId, beats, tale } = telling;
    let after = telling;
    for (let photo = 1; photo <= photos; photo += 1) {
      const paper = {
        ...samplePaper(sitePhotoKind, `${tale.product} ${photo}`, 'png'),
        fileName: `anh-kiem-tra-${photo}.png`,
      };
      const key = `${dossierId}-${beats}-${photo}`;
      after = await this.upload(
        after,
        { action: 'attachSitePhoto', kind: sitePhotoKind, paper, key },
        person,
      );
    }
    const { sitePhotos } = valueOf(await this.findDossier.execute(dossierId, person), 'read the photos');
    const input = { ...check, photos: sitePhotos.map(({ id }) => id) };
    return this.step(after, { type: 'recordSiteCheck', input }, person);
  }

  private async advise(
    telling: TaleInTelling,
    { advice }: Extract<Act, { kind: 'advise' }>,
    person: SignedInPerson,
  ): Promise<TaleInTelling> {
    const { dossierId, beats } = telling;
    const write = writeOf(`${dossierId}-${beats}`);
    valueOf(
      await this.handInAdvice.execute({ dossierId, advice, version: 0, person, write }),
      'hand in advice',
    );
    return telling;
  }

  private async upload(
    telling: TaleInTelling,
    { action, kind, paper, key }: Listed,
    person: SignedInPerson,
  ): Promise<TaleInTelling> {
    const { dossierId, version } = telling;
    const { fileName, content } = paper;
    const upload = {
      ...{ action, dossierId, version, kind, fileName, content: Readable.from([content]) },
      ...{ person, key: writeOf(key).key },
    };
    return answered(telling, valueOf(await this.attachEvidence.execute(upload), `attach ${kind}`));
  }
}

const answered = (telling: TaleInTelling, { dossier }: ActionAnswer): TaleInTelling => ({
  ...telling,
  version: dossier.version,
});

function roundOf({ rounds }: Scene, key: string) {
  const round = rounds.get(key);
  if (!round) throw new Error(`The world has no round ${key}`);
  return round;
}
