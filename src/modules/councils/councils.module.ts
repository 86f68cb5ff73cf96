import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlacesModule } from '../places/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { CouncilSizes } from './council-sizes.js';
import { CouncilStore } from './council.store.js';
import { CouncilsController } from './http/councils.controller.js';
import { Councils } from './councils.js';
import { AppointTeam } from './appoint-team.js';
import { IssueCharter } from './issue-charter.js';
import { ListCandidates } from './list-candidates.js';
import { ListCouncils } from './list-councils.js';
import { AdvisoryTeamMemberRow } from './persistence/advisory-team-member.row.js';
import { AdvisoryTeamRow } from './persistence/advisory-team.row.js';
import { CouncilSeatRow } from './persistence/council-seat.row.js';
import { CouncilRow } from './persistence/council.row.js';
import { TypeOrmCouncilStore } from './persistence/typeorm-council.store.js';
import { SetUpCouncil } from './set-up-council.js';

/** The councils that score, as their decisions name them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([AdvisoryTeamRow, AdvisoryTeamMemberRow, CouncilRow, CouncilSeatRow]),
    PlacesModule,
    RulebooksModule,
  ],
  controllers: [CouncilsController],
  providers: [
    { provide: CouncilStore, useClass: TypeOrmCouncilStore },
    CouncilSizes,
    Councils,
    AppointTeam,
    IssueCharter,
    ListCandidates,
    ListCouncils,
    SetUpCouncil,
  ],
  exports: [Councils, SetUpCouncil],
})
export class CouncilsModule {}
