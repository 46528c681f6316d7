import type { Settings } from '#platform/config/settings';
import type { TestApp } from '#test/support/app';
import { Client } from '#test/support/client';
import { outside } from '#test/support/outside';

/** The two agencies of the demo, with all their records. */
export async function startDemoApp(overrides: Partial<Settings> = {}): Promise<TestApp> {
  const { startDemoService } = await outside<typeof import('#test/support/service')>('#test/support/service');
  return startDemoService(overrides);
}

export const DEMO_DOMAINS = { bandung: 'dinkes-bandung.example', muba: 'dinkominfo-muba.example' } as const;
export type DemoAgency = keyof typeof DEMO_DOMAINS;

const keyOf = (role: string): string => role.replaceAll('_', '-');

/** Signs a person of the demo in. */
export async function demoPerson(test: TestApp, agency: DemoAgency, role: string): Promise<Client> {
  const email = `${keyOf(role)}@${DEMO_DOMAINS[agency]}`;
  const { status, body } = await new Client(test.url, null).post('auth/login', {
    email,
    password: test.settings.demoPassword,
  });
  if (status !== 200) throw new Error(`${email} cannot sign in: ${JSON.stringify(body)}`);
  return new Client(test.url, body.accessToken, body.person.id, email);
}
