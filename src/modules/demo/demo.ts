import { Injectable } from '@nestjs/common';
import { Relay } from '../reminders/index.js';
import { DemoGround } from './demo-ground.js';
import { TellWorld } from './tell-world.js';
import { storyBegins } from './world/provinces.js';

/** What makes a demo of an installation: a movable clock, and an invented world that was lived through on it. */
@Injectable()
export class Demo {
  constructor(
    private readonly ground: DemoGround,
    private readonly world: TellWorld,
    private readonly relay: Relay,
  ) {}

  /** To be called at every start, before anybody is served. The first time it takes some seconds. */
  ensure(): Promise<void> {
    return this.ground.ensure(storyBegins, () => this.relay.holdDuring(() => this.world.execute()));
  }
}
