import { Injectable } from '@nestjs/common';
import { FollowUpYear } from './follow-up-year.js';
import { LetterYear } from './letter-year.js';
import { PlanYear, type PlanMoment } from './plan-year.js';
import { ReportYear } from './report-year.js';
import type { Scene } from './set-scene.js';

/** What the offices of the invented places do beside the dossiers: plans, what follows recognition, reports, letters. */
@Injectable()
export class OfficeYear {
  constructor(
    private readonly planYear: PlanYear,
    private readonly followUpYear: FollowUpYear,
    private readonly reportYear: ReportYear,
    private readonly letterYear: LetterYear,
  ) {}

  momentsOf(scene: Scene): readonly PlanMoment[] {
    return [
      ...this.planYear.momentsOf(scene),
      ...this.followUpYear.moments(),
      ...this.reportYear.moments(),
      ...this.letterYear.momentsOf(scene),
    ];
  }
}
