import type { Settings } from '#platform/config/settings';

/** The settings once the start has filled in what was left open: which database, which secret. */
export type RunningSettings = Omit<Settings, 'databaseUrl' | 'secret'> & { databaseUrl: string; secret: string };

/** Gives every part of the program the settings with which this process runs. */
export class Configuration {
  constructor(readonly settings: RunningSettings) {}
}
