import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IfPresent } from '../../../platform/http/index.js';
import { templateFormats, type TemplateFormat } from '../import-template.js';

export class ImportTemplateQuery {
  @ApiPropertyOptional({ enum: templateFormats, default: 'csv' })
  @IfPresent()
  @IsIn(templateFormats)
  format?: TemplateFormat;
}
