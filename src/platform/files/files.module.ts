import { Module, type DynamicModule } from '@nestjs/common';
import { DiskFileStore } from './disk-file.store.js';
import { FileStore } from './file.store.js';

/** Gives the application its `FileStore`, in a folder of this machine. */
@Module({})
export class FilesModule {
  static forRoot(folder: string): DynamicModule {
    const store = { provide: FileStore, useFactory: () => DiskFileStore.in(folder) };
    return { module: FilesModule, global: true, providers: [store], exports: [FileStore] };
  }
}
