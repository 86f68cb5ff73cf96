import { Module, type DynamicModule } from '@nestjs/common';
import { DossiersModule } from '../dossiers/index.js';
import { PlacesModule } from '../places/index.js';
import { ProductsModule } from '../products/index.js';
import { BeginPlan } from './begin-plan.js';
import { CallForPlans } from './call-for-plans.js';
import { FindPlanCalls } from './find-plan-calls.js';
import { FindPlans } from './find-plans.js';
import { PlanCallsController } from './http/plan-calls.controller.js';
import { PlansController } from './http/plans.controller.js';
import { NewPlacesWorker } from './jobs/new-places.worker.js';
import { MergePlans } from './merge-plans.js';
import { MoveCall } from './move-call.js';
import { PgPlanCallStore } from './persistence/pg-plan-call.store.js';
import { PgPlanStore } from './persistence/pg-plan.store.js';
import { PlanCallStore } from './plan-call.store.js';
import { PlanCallDates } from './plan-call-dates.js';
import { PlanDoor } from './plan-door.js';
import { PlanStore } from './plan.store.js';
import { RegisterPlan } from './register-plan.js';
import { RemindNewPlaces } from './remind-new-places.js';
import { TakePlanStep } from './take-plan-step.js';

export interface PlansSettings {
  /** Whether this process reminds places that came later, or leaves that to workers elsewhere. */
  readonly works: boolean;
}

/** Yearly plans: called for by letter, listed by communes, merged and approved above, and what has become of them. */
@Module({})
export class PlansModule {
  static forRoot({ works }: PlansSettings): DynamicModule {
    return {
      module: PlansModule,
      global: true,
      imports: [DossiersModule, PlacesModule, ProductsModule],
      controllers: [PlanCallsController, PlansController],
      providers: [
        { provide: PlanCallStore, useClass: PgPlanCallStore },
        { provide: PlanStore, useClass: PgPlanStore },
        BeginPlan,
        CallForPlans,
        FindPlanCalls,
        FindPlans,
        MergePlans,
        MoveCall,
        PlanCallDates,
        PlanDoor,
        RegisterPlan,
        RemindNewPlaces,
        TakePlanStep,
        ...(works ? [NewPlacesWorker] : []),
      ],
      exports: [BeginPlan, CallForPlans, FindPlans, PlanCallDates, PlanDoor, RegisterPlan, TakePlanStep],
    };
  }
}
