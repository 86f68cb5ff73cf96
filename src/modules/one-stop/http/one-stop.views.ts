import { ApiProperty } from '@nestjs/swagger';
import { formKinds, type FormKind, type FormOfStep } from '../forms-of.js';

class FormView implements FormOfStep {
  @ApiProperty({ enum: formKinds }) form: FormKind;
  @ApiProperty({ type: 'integer', description: 'The number of the step that it tells of.' }) number: number;
  @ApiProperty({ format: 'date-time' }) at: string;
}

export class FormsView {
  @ApiProperty({ type: [FormView] }) items: readonly FormView[];
}
