import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { ApiWrite, IdempotencyKey, valueOrProblem } from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Public, Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { DemoClock } from '../demo-clock.js';
import { MoveClock } from '../move-clock.js';
import { WorldStore } from '../world.store.js';
import { demoPassword } from '../world/provinces.js';
import { worldAccounts } from '../world/world-accounts.js';
import { MoveClockBody } from './demo.bodies.js';
import { DemoAccountsView, DemoClockView } from './demo.views.js';

const signInNames = worldAccounts.map(({ signInName }) => signInName);

/** Exists in demo mode only; elsewhere these addresses are not found. */
@ApiTags('demo')
@Controller('demo')
export class DemoController {
  constructor(
    private readonly clock: DemoClock,
    private readonly moveClock: MoveClock,
    private readonly world: WorldStore,
  ) {}

  @Public()
  @Get('clock')
  @ApiOkResponse({ type: DemoClockView })
  read(): Promise<DemoClockView> {
    return this.clock.read();
  }

  @Requires('demo.clock')
  @Put('clock')
  @ApiWrite('creation')
  @ApiOkResponse({ type: DemoClockView })
  @ApiUnprocessableEntityResponse({ description: 'demo-clock.backwards' })
  async move(
    @Body() { to }: MoveClockBody,
    @SignedIn() { id }: SignedInPerson,
    @IdempotencyKey() write: WriteKey,
  ): Promise<DemoClockView> {
    return valueOrProblem(await this.moveClock.execute(to, { personId: id, write }), {
      'demo-clock.backwards': 422,
      'idempotency-key.reused': 422,
    });
  }

  @Public()
  @Get('accounts')
  @ApiOkResponse({ type: DemoAccountsView })
  async accounts(): Promise<DemoAccountsView> {
    return { password: demoPassword, accounts: await this.world.listAccounts(signInNames) };
  }
}
