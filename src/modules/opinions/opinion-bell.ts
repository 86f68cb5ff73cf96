/** Tells that an opinion has come in. Never waited for and never throws: the sweep finds what nobody rang for. */
export abstract class OpinionBell {
  abstract ring(opinion: {
    readonly dossierId: string;
    readonly panelId: string;
    readonly personId: string;
  }): void;
}
