import { Injectable } from '@nestjs/common';
import { remindedAt } from '../../domain/calendar/reminder-plan.js';
import { digestAt } from '../../domain/calendar/sending-time.js';
import { addDays, type CalendarDay } from '../../domain/shared/calendar-day.js';
import { DeliverDue } from '../reminders/index.js';
import { DemoClock } from './demo-clock.js';
import { OfficeYear } from './office-year.js';
import type { PlanMoment } from './plan-year.js';
import { DraftReports } from '../reports/index.js';
import { PlayBeat } from './play-beat.js';
import { SetScene, type Scene } from './set-scene.js';
import { taleOf, type TaleInTelling } from './tale-in-telling.js';
import type { Beat } from './world/beat.js';
import { provinces, storyBegins, storyEnds } from './world/provinces.js';

interface Moment {
  /** Number of the tale. */
  readonly tale: number;
  readonly beat: Beat;
}

const dayOf = (instant: string): CalendarDay => instant.slice(0, 10);
const inVietnam = (time: string) => `${time}:00+07:00`;

/** Lives through the spring of 2021, day by day, so that steps, ballots, notices and reminders are genuine. */
@Injectable()
export class TellWorld {
  constructor(
    private readonly setScene: SetScene,
    private readonly playBeat: PlayBeat,
    private readonly officeYear: OfficeYear,
    private readonly draftReports: DraftReports,
    private readonly clock: DemoClock,
    private readonly deliverDue: DeliverDue,
  ) {}

  async execute(): Promise<void> {
    const scene = await this.setScene.execute();
    await this.deliverDue.execute();
    const telling = provinces.flatMap((province) =>
      province.district.tales.map((tale) => taleOf(tale, province)),
    );
    const moments = momentsOf(telling);
    const planned = this.officeYear.momentsOf(scene);
    for (let day = dayOf(storyBegins); day < dayOf(storyEnds); day = addDays(day, 1)) {
      await this.wakeOn(day);
      const today = moments.filter(({ beat }) => dayOf(beat.at) === day);
      for (const moment of today) await this.play(telling, moment, scene);
      await this.plan(planned.filter(({ at }) => dayOf(at) === day));
    }
    await this.wakeOn(dayOf(storyEnds));
    await this.wakeAt(storyEnds);
  }

  /** What the offices do on a day stands behind what was done with dossiers: the clock only goes on. */
  private async plan(moments: readonly PlanMoment[]): Promise<void> {
    for (const { at, play } of moments.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
      await this.clock.advance(inVietnam(at));
      await play();
      await this.deliverDue.execute();
    }
  }

  /** At night reports are drafted, as the worker does; in the morning the reminders of the day go out, then its digests. */
  private async wakeOn(day: CalendarDay): Promise<void> {
    await this.clock.advance(inVietnam(`${day}T00:01`));
    await this.draftReports.sweep();
    for (const time of [remindedAt, digestAt]) await this.wakeAt(inVietnam(`${day}T${time}`));
  }

  private async wakeAt(instant: string): Promise<void> {
    await this.clock.advance(instant);
    await this.deliverDue.execute();
  }

  private async play(telling: TaleInTelling[], { tale, beat }: Moment, scene: Scene): Promise<void> {
    const before = telling[tale];
    if (!before) throw new Error(`There is no tale ${tale}`);
    await this.clock.advance(inVietnam(beat.at));
    telling[tale] = await this.playBeat.execute(before, beat, scene);
    // Ballots, papers and a session that gathers tell nobody anything.
    if (!quiet.includes(beat.act.kind)) await this.deliverDue.execute();
  }
}

const quiet = ['cast', 'attach', 'declare', 'meet'];

/** Everything that happens in all tales, in the order of time. */
const momentsOf = (telling: readonly TaleInTelling[]): readonly Moment[] =>
  telling
    .flatMap(({ tale }, index) => tale.chapters.flat().map((beat) => ({ tale: index, beat })))
    .toSorted((one, other) => (one.beat.at < other.beat.at ? -1 : one.beat.at > other.beat.at ? 1 : 0));
