/** The database of a demo. */
export abstract class DemoGround {
  /**
   * Gives the database a clock that can be moved and, once, a world: `tell` fills an empty database whose clock stands
   * at `begins` (ISO instant). A telling that broke off is cleared away and begun again; two processes at once tell one
   * world. Throws where the database holds data of its own.
   */
  abstract ensure(begins: string, tell: () => Promise<void>): Promise<void>;
}
