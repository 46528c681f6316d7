import { StartError } from '#platform/config/start-error';

/** A setting is wrong: the message names it, says what was given and what is allowed. */
export class SettingError extends StartError {
  override readonly name: string = 'SettingError';
}
