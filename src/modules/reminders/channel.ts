/** The ways out of the application. What is told inside it, by a notice, goes to everybody always. */
export const channels = ['mail', 'text'] as const;
export type Channel = (typeof channels)[number];
