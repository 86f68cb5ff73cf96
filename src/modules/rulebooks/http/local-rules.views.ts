import { ApiProperty } from '@nestjs/swagger';
import { PlaceView } from '../../people/index.js';
import type { SettledRules } from '../local-rules.store.js';
import { LocalRulesBody } from './local-rules.bodies.js';

export class SettledRulesView implements SettledRules {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: PlaceView }) place: PlaceView;
  @ApiProperty() rulebook: string;
  @ApiProperty({ format: 'date' }) inForceFrom: string;
  @ApiProperty() decisionNumber: string;
  @ApiProperty({ format: 'date' }) decidedOn: string;
  @ApiProperty({ type: LocalRulesBody }) rules: SettledRules['rules'];
  @ApiProperty({ type: String, format: 'date', nullable: true }) withdrawnOn: string | null;
}

export class SettledRulesPage {
  @ApiProperty({ type: [SettledRulesView] }) items: readonly SettledRulesView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}
