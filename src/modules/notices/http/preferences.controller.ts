import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { digestAt } from '../../../domain/calendar/sending-time.js';
import { ApiWrite, IdempotencyKey } from '../../../platform/http/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { Requires, SignedIn, type SignedInPerson } from '../../people/index.js';
import { Transports } from '../../reminders/index.js';
import { PreferencesStore } from '../preferences.store.js';
import { PreferencesBody, PreferencesView } from './preferences.body.js';

@ApiTags('notices')
@Controller('notice-preferences')
export class PreferencesController {
  constructor(
    private readonly preferences: PreferencesStore,
    private readonly transports: Transports,
  ) {}

  /** How the caller wants to be told beside the application. */
  @Requires('notice.own')
  @Get()
  @ApiOkResponse({ type: PreferencesView })
  async read(@SignedIn() { id }: SignedInPerson): Promise<PreferencesView> {
    return {
      ...(await this.preferences.read(id)),
      mailLeaves: this.transports.leaves('mail'),
      textLeaves: this.transports.leaves('text'),
      digestAt,
    };
  }

  /** Puts the caller's own; what is planned from now on follows them. Repeated, it changes nothing, which needs no memory of keys. */
  @Requires('notice.own')
  @Put()
  @ApiWrite('creation')
  @ApiOkResponse({ type: PreferencesView })
  async write(
    @Body() body: PreferencesBody,
    @SignedIn() person: SignedInPerson,
    @IdempotencyKey() _key: WriteKey,
  ): Promise<PreferencesView> {
    await this.preferences.write(person.id, body);
    return this.read(person);
  }
}
