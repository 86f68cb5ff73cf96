import { createContext } from 'react';

/** Names of the people and dossiers that the server's reasons speak of by id, for whatever is drawn inside. */
export const Names = createContext<ReadonlyMap<string, string>>(new Map());
