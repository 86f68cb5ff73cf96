import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { SimulationsController } from './http/simulations.controller.js';
import { PgScoredProductsReader } from './persistence/pg-scored-products.reader.js';
import { PastResults } from './past-results.js';
import { PreviewLocalRules } from './preview-local-rules.js';
import { ScoredProductsReader } from './scored-products.reader.js';
import { SimulateRulebook } from './simulate-rulebook.js';

/** What a change of the rules would do to results already given. */
@Module({
  imports: [PlacesModule, RulebooksModule],
  controllers: [SimulationsController],
  providers: [
    { provide: ScoredProductsReader, useClass: PgScoredProductsReader },
    PastResults,
    PreviewLocalRules,
    SimulateRulebook,
  ],
})
export class SimulationsModule {}
