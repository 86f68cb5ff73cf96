import type { ChildProcess } from 'node:child_process';

export function spawnLoggedDemo(data: string, log: string): ChildProcess;
export function makeRoomForWorld(): void;
export function clearRoomOfWorld(): void;
export function makeFolder(prefix: string): string;
export function copyToldWorld(data: string): Promise<void>;
