import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '#platform/config/settings';

/** Loads what is missing of the two demo agencies; answers false when nothing was. */
export async function loadDemo(
  _app: NestFastifyApplication,
  _settings: Settings,
  _log: (line: string) => void,
): Promise<boolean> {
  return false;
}
