import { Module } from '@nestjs/common';
@Module({}) export class DemoModule { static forRoot() { return { module: DemoModule }; } }
export class Demo {}
