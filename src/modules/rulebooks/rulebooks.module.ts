import { Module } from '@nestjs/common';
import { RulebooksController } from './http/rulebooks.controller.js';
import { loadRulebooks } from './load-rulebooks.js';
import { Rulebooks } from './rulebooks.js';

@Module({
  controllers: [RulebooksController],
  providers: [{ provide: Rulebooks, useFactory: () => new Rulebooks(loadRulebooks()) }],
  exports: [Rulebooks],
})
export class RulebooksModule {}
