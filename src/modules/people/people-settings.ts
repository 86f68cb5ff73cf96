/** How the application runs: demo mode has accounts and a clock to play with, production has neither. */
export class PeopleSettings {
  readonly mode: 'demo' | 'production';
}
