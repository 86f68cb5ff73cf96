import { Module } from '@nestjs/common';
import { WorkingDays } from './working-days.js';

@Module({ providers: [WorkingDays], exports: [WorkingDays] })
export class CalendarModule {}
