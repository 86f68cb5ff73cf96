import { Controller, Get } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, Problem } from '../../../platform/http/index.js';
import { Recorded } from '../../ledger/index.js';
import { Requires, scopeOf, SignedIn, type SignedInPerson } from '../../people/index.js';
import { DossierReminderStore } from '../dossier-reminder.store.js';
import { DossierRemindersView, dossierReminderView } from './dossier-reminder.view.js';

@ApiTags('notices')
@Controller('dossiers')
export class DossierRemindersController {
  constructor(private readonly reminders: DossierReminderStore) {}

  /** Which reminders of a dossier are planned, went out, or were cancelled. */
  @Requires('dossier.read')
  @Recorded('reminders.read')
  @Get(':id/reminders')
  @ApiOkResponse({ type: DossierRemindersView })
  @ApiNotFoundResponse({ description: 'dossier.not-found' })
  async list(@Id('id') id: string, @SignedIn() person: SignedInPerson): Promise<DossierRemindersView> {
    const reminders = await this.reminders.listOf(id, scopeOf(person));
    if (!reminders) throw Problem.refused(404, [{ code: 'dossier.not-found' }]);
    return { items: reminders.map(dossierReminderView) };
  }
}
