import 'reflect-metadata';
import { Logger } from '@nestjs/common';

// What goes wrong on purpose need not be read; OCOP_TEST_LOG=1 shows it.
if (!process.env.OCOP_TEST_LOG) Logger.overrideLogger(false);
