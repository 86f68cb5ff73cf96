export const FileStore = 1;
