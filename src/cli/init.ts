import { randomBytes } from 'node:crypto';
import { askHidden, orAsk, readLine } from '#app/cli/ask';
import { withApp } from '#app/cli/open';
import type { Settings } from '#platform/config/settings';
import { StartError } from '#platform/config/start-error';

export interface InitOptions {
  organization?: string;
  type?: string;
  region?: string;
  timezone?: string;
  language?: string;
  email?: string;
  name?: string;
  'password-stdin'?: boolean;
}

/** Makes an organization and the person who administers it. */
export async function init(settings: Settings, options: InitOptions): Promise<string> {
  const name = await orAsk(options.organization, 'organization', 'Name of the organization: ');
  const email = (await orAsk(options.email, 'email', 'E-mail address of its administrator: ')).toLowerCase();
  const chosen = await choosePassword(options['password-stdin'] ?? false);
  const password = chosen ?? randomBytes(15).toString('base64url');
  const { provisionOrganization } = await import('#kernel/organization/provision');
  const { organizationId } = await withApp(settings, (app) =>
    provisionOrganization(app, {
      organization: {
        name,
        type: options.type ?? 'agency',
        region: options.region ?? 'Indonesia',
        timezone: options.timezone ?? 'Asia/Jakarta',
        language: options.language ?? 'id',
      },
      admin: { name: options.name ?? email.split('@')[0] ?? email, email, password },
    }),
  );
  const shown =
    chosen === null ? `\nPassword       ${password}   (shown only now; change it after the first sign-in)` : '';
  return `Made the organization ${name}.\nId             ${organizationId}\nAdministrator  ${email}${shown}`;
}

/** Null when one shall be made up. */
async function choosePassword(fromInput: boolean): Promise<string | null> {
  if (fromInput) return readLine();
  if (!process.stdin.isTTY) return null;
  const first = await askHidden('Password of the administrator (empty: one is made up and shown): ');
  if (first === '') return null;
  if (first !== (await askHidden('The same once more: ')))
    throw new StartError('The two passwords differ: start again.');
  return first;
}
