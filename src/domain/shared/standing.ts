/** Where something stands: its state's name, beside the machine that gives it its meaning. */
export interface Standing {
  readonly machine: string;
  readonly machineVersion: string;
  readonly state: string;
}
