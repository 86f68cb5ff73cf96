import { Controller, Get } from '@nestjs/common';
import { ApiForbiddenResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { valueOrProblem } from '../../../platform/http/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { Transports } from '../../reminders/index.js';
import { placesAllowing } from '../places-allowing.js';
import { WatchdogStore } from '../watchdog.store.js';
import { WatchdogView, watchdogView } from './watchdog.view.js';

@ApiTags('notices')
@Controller('watchdog')
export class WatchdogController {
  constructor(
    private readonly watchdog: WatchdogStore,
    private readonly transports: Transports,
  ) {}

  /** What has not reached people: numbers, the oldest, and what the other side put off or refused. */
  @Requires('delivery.watch')
  @Get()
  @ApiOkResponse({ type: WatchdogView })
  @ApiForbiddenResponse({ description: 'permission.missing' })
  async look(@SignedIn() person: SignedInPerson): Promise<WatchdogView> {
    const bounds = valueOrProblem(placesAllowing('delivery.watch', person), { 'permission.missing': 403 });
    const [counts, troubles, unheldOffices] = await Promise.all([
      this.watchdog.count(),
      this.watchdog.listTroubles(bounds),
      this.watchdog.listUnheld(bounds),
    ]);
    return watchdogView(counts, this.transports.leaving, { troubles, unheldOffices });
  }
}
