import { ApiProperty } from '@nestjs/swagger';
import type {
  BeforeAfter,
  BitingFloor,
  Distribution,
  ShiftedCriterion,
  UnmappedSheet,
} from '../../../domain/rulebook/simulation/simulation.js';
import type { RulebookChanges } from '../../../domain/rulebook/rulebook-draft.js';
import type { Star } from '../../../domain/scoring/star-rating.js';
import type { Duration } from '../duration.js';
import type { SimulatedYear } from '../past-results.js';
import type { LocalPreview } from '../preview-local-rules.js';
import type { SimulatedDraft } from '../simulate-rulebook.js';

const integer = { type: 'integer' } as const;
const star = { type: 'integer', minimum: 1, maximum: 5 } as const;
const starOrNone = { ...star, nullable: true } as const;

class DistributionView implements Distribution {
  @ApiProperty(integer) 1: number;
  @ApiProperty(integer) 2: number;
  @ApiProperty(integer) 3: number;
  @ApiProperty(integer) 4: number;
  @ApiProperty(integer) 5: number;
  @ApiProperty(integer) none: number;
}

class SimulatedDossierView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() productName: string;
  @ApiProperty(starOrNone) from: Star | null;
}

class MovedDossierView extends SimulatedDossierView {
  @ApiProperty(starOrNone) to: Star | null;
}

class UndecidedDossierView extends SimulatedDossierView {
  @ApiProperty({ ...starOrNone, description: 'With nothing on every mark that no ballot holds.' })
  lowest: Star | null;
  @ApiProperty({ ...starOrNone, description: 'With the best on every one of them.' }) highest: Star | null;
}

class NamedDossierView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() productName: string;
}

class BeforeAfterView implements BeforeAfter {
  @ApiProperty(integer) before: number;
  @ApiProperty(integer) after: number;
}

class BitingFloorView implements BitingFloor {
  @ApiProperty() set: string;
  @ApiProperty() criterion: string;
  @ApiProperty() name: string;
  @ApiProperty(star) star: Star;
  @ApiProperty(integer) products: number;
}

class ShiftedCriterionView implements ShiftedCriterion {
  @ApiProperty() name: string;
  @ApiProperty({ ...integer, description: 'Points over all ballots of all products.' }) before: number;
  @ApiProperty(integer) after: number;
}

class UnmappedSheetView implements UnmappedSheet {
  @ApiProperty({ example: 'qd-1048-2019/12' }) from: string;
  @ApiProperty({ example: '11' }) to: string;
  @ApiProperty({ type: [String] }) onlyFrom: readonly string[];
  @ApiProperty({ type: [String] }) onlyTo: readonly string[];
  @ApiProperty({ type: [String], example: ['1.1 b'] }) options: readonly string[];
  @ApiProperty({ type: [String] }) findings: readonly string[];
}

export class SimulationView {
  @ApiProperty(integer) products: number;
  @ApiProperty({ type: DistributionView, description: 'Of those with a sheet under the other rulebook.' })
  before: Distribution;
  @ApiProperty({ type: DistributionView, description: 'Of those whose star is certain.' })
  after: Distribution;
  @ApiProperty({ ...integer, description: 'Their star hangs on marks that no ballot holds.' }) open: number;
  @ApiProperty({ type: [MovedDossierView] }) moved: readonly MovedDossierView[];
  @ApiProperty({ type: [UndecidedDossierView] }) undecided: readonly UndecidedDossierView[];
  @ApiProperty({
    type: BeforeAfterView,
    description: 'Totals lay further apart than allowed; of products whose star is certain.',
  })
  discussed: BeforeAfter;
  @ApiProperty({ type: BeforeAfterView, description: 'Scored by fewer or more members than lawful.' })
  unlawfulSizes: BeforeAfter;
  @ApiProperty({ type: [NamedDossierView], description: 'The other rulebook has no single sheet for them.' })
  withoutSheet: readonly NamedDossierView[];
  @ApiProperty({ type: [BitingFloorView], description: 'Missed whatever the open marks would be.' })
  floors: readonly BitingFloor[];
  @ApiProperty({ type: [ShiftedCriterionView], description: 'The largest difference first.' })
  criteria: readonly ShiftedCriterion[];
  @ApiProperty({ type: [UnmappedSheetView], description: 'What could not be carried over.' })
  unmapped: readonly UnmappedSheet[];
}

class ChangesView implements RulebookChanges {
  @ApiProperty({ type: [String], example: ['bands'] }) fields: readonly string[];
  @ApiProperty({ type: [String], example: ['01'] }) sets: readonly string[];
}

export class SimulatedDraftView {
  @ApiProperty({ example: 'qd-26-2026' }) base: string;
  @ApiProperty() decree: string;
  @ApiProperty({ type: ChangesView, description: 'Where the draft differs from its base.' })
  changes: ChangesView;
  @ApiProperty({ type: SimulationView }) simulation: SimulationView;
}

class DurationView implements Duration {
  @ApiProperty(integer) count: number;
  @ApiProperty({ ...integer, nullable: true, description: 'Calendar days.' }) median: number | null;
  @ApiProperty({ ...integer, nullable: true }) longest: number | null;
  @ApiProperty({ ...integer, nullable: true, description: 'Longer than the limit in calendar days.' })
  over: number | null;
}

class DurationsView implements Record<keyof LocalPreview['durations'], DurationView> {
  @ApiProperty({ type: DurationView, description: 'From submission until the commune sent it on.' })
  commune: DurationView;
  @ApiProperty({ type: DurationView, description: 'From a request for supplement until its answer.' })
  supplement: DurationView;
  @ApiProperty({ type: DurationView, description: 'From the submission of a re-evaluation to its result.' })
  reevaluation: DurationView;
}

export class LocalPreviewView {
  @ApiProperty({ type: SimulationView }) simulation: SimulationView;
  @ApiProperty({ type: DurationsView }) durations: DurationsView;
}

export const localPreviewView = ({ simulation, durations }: LocalPreview): LocalPreviewView => ({
  simulation: simulationView(simulation),
  durations,
});

export const simulatedDraftView = ({ simulation, ...draft }: SimulatedDraft): SimulatedDraftView => ({
  ...draft,
  simulation: simulationView(simulation),
});

export function simulationView({ names, ...simulation }: SimulatedYear): SimulationView {
  const named = <Told extends { readonly id: string }>(told: Told) => ({
    ...told,
    productName: names.get(told.id) ?? '',
  });
  return {
    ...simulation,
    moved: simulation.moved.map(named),
    undecided: simulation.undecided.map(named),
    withoutSheet: simulation.withoutSheet.map((id) => named({ id })),
  };
}
