/** How a feed points back at the application. */
export class AgendaSettings {
  /** Where people reach it; without it nothing links. */
  readonly publicUrl: string | undefined;
}
