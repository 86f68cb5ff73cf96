import { ApiProperty } from '@nestjs/swagger';
import type { ChangePreview } from '../change-decision.js';

class SideView {
  @ApiProperty() rulebook: string;
  @ApiProperty() decree: string;
  @ApiProperty() criteriaSet: string;
  @ApiProperty({ type: 'integer', description: 'The number of criteria on the sheet.' }) criteria: number;
  @ApiProperty() state: string;
  @ApiProperty({ type: [String] }) mandatoryDocuments: readonly string[];
}

/** A dossier as it is, and as it would be under another decision. */
export class ChangePreviewView implements ChangePreview {
  @ApiProperty({ type: SideView }) from: SideView;
  @ApiProperty({ type: SideView }) to: SideView;
  @ApiProperty({ type: [String], description: 'With any, the dossier goes back to its owner.' })
  missingDocuments: readonly string[];
}
