import type { Purpose } from '../../../src/domain/rulebook/purpose.js';
import { EndOpinions } from '../../../src/modules/opinions/index.js';
import { Draw } from '../sequences/draw.js';
import type { SameIds } from './same-ids.js';
import { writeScene, type Reader, type Scene, type SecrecyWorld } from './secrecy-world.js';
import type { Asked, Overheard, Side } from './side.js';

/** Where one scene is played in one world, by the requests that people send. */
export class Stage {
  /** What was logged and asked of the database while people wrote. */
  readonly traces: string[] = [];
  private version = 1;
  private asked = 0;

  private constructor(
    private readonly side: Side,
    private readonly ids: SameIds,
    private readonly number: number,
    readonly scene: Scene,
  ) {}

  static async set(
    side: Side,
    world: SecrecyWorld,
    ids: SameIds,
    { number, purpose }: { readonly number: number; readonly purpose: Purpose },
  ): Promise<Stage> {
    const [dossierId, sessionId, evidenceId, productId] = ['dossier', 'session', 'evidence', 'product'].map(
      (what) => idOf(number, what),
    ) as [string, string, string, string];
    const scene = { dossierId, sessionId, evidenceId };
    await writeScene(side.client, world, { ...scene, productId, purpose });
    return new Stage(side, ids, number, scene);
  }

  /** Throws where it is refused: a scene is played to its end. */
  async ask(by: Reader | undefined, request: Omit<Asked, 'cookie' | 'key'>) {
    const key = idOf(this.number, `key ${this.asked + 1}`);
    const answer = await this.traced(action(request.path), () =>
      this.side.take({ ...request, cookie: by?.cookie ?? '', key }),
    );
    return JSON.parse(answer.body) as {
      readonly dossier?: { readonly version: number; readonly state: string };
    };
  }

  /** A step of the dossier; answers the state it came to. */
  async step(by: Reader | undefined, name: string, body: object = {}): Promise<string | undefined> {
    const path = `/api/dossiers/${this.scene.dossierId}/steps/${name}`;
    const { dossier } = await this.ask(by, { method: 'POST', path, version: this.version, body });
    this.version = dossier?.version ?? this.version;
    return dossier?.state;
  }

  /** Opinions end by themselves once everybody has given one; answers the state that came of it. */
  async endOpinions(): Promise<string | undefined> {
    const end = () => this.side.app.get(EndOpinions, { strict: false }).endOf(this.scene.dossierId);
    await this.traced('endOpinions', () => this.side.overhear(end));
    const dossier = await this.find<{ readonly version: number; readonly state: string }>(
      'SELECT version, state FROM dossier WHERE id = $1',
    );
    this.version = dossier?.version ?? this.version;
    return dossier?.state;
  }

  cast(by: Reader | undefined, path: string, body: object) {
    const under = `/api/dossiers/${this.scene.dossierId}/${path}/ballot`;
    return this.ask(by, { method: 'POST', path: under, version: this.version, body });
  }

  private async traced<Heard extends Overheard>(name: string, work: () => Promise<Heard>): Promise<Heard> {
    this.asked += 1;
    const heard = await this.ids.within(`scene ${this.number} ${this.asked}`, work);
    this.traces.push([name, ...heard.log, ...heard.statements].join('; '));
    return heard;
  }

  /** $1 is the dossier. */
  async find<Row extends object>(sql: string, more: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.side.client.query<Row>(sql, [this.scene.dossierId, ...more])).rows[0];
  }
}

const action = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const idOf = (number: number, what: string) => new Draw(hashed(`${number} ${what}`)).uuid();

function hashed(text: string): () => number {
  let state = 0;
  for (const letter of text) state = (Math.imul(state, 31) + letter.charCodeAt(0)) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
