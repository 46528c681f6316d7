import { startTestApp, type TestApp } from '#test/support/app';
import { ask, Client, made } from '#test/support/client';
import { outside } from '#test/support/outside';
import { PASSWORD } from '#test/support/password';

const { provisionOrganization } = await outside<typeof import('#kernel/organization/provision')>(
  '#kernel/organization/provision',
);

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

describe('provisionOrganization', () => {
  const setup = {
    organization: { name: 'Dinas Baru', type: 'Dinas', region: 'Kota', timezone: 'Asia/Jayapura', language: 'id' },
    admin: { name: 'Admin', email: 'admin@baru.example', password: PASSWORD },
  };

  it('makes an agency whose admin signs in and whose chain begins with it', async () => {
    const { organizationId, userId } = await provisionOrganization(test.app, setup);
    const { body } = await ask(test.url, 'POST', 'auth/login', {
      body: { email: 'admin@baru.example', password: PASSWORD },
    });
    expect(body.person).toMatchObject({ id: userId, organization: { id: organizationId, code: 'dinas-baru' } });
    const admin = new Client(test.url, body.accessToken, userId);
    const { items } = await made(admin.get('audit-events?limit=200'));
    expect(items.at(-1)).toMatchObject({ action: 'organization.created', recordId: organizationId });
    expect(items.filter(({ action }: { action: string }) => action === 'calendar_day.created')).toHaveLength(25);
    expect((await made(admin.get('audit-events/verification'))).intact).toBe(true);
  });

  it('refuses a second one of the same name in a sentence', async () => {
    await expect(provisionOrganization(test.app, setup)).rejects.toThrow(/already an organization with the code/);
  });

  it.each([
    [{ timezone: '+07:00' }, {}, /time zone/],
    [{ language: 'jv' }, {}, /language/],
    [{ name: '…' }, {}, /letters or digits/],
    [{}, { email: 'Admin@baru.example' }, /lower case/],
    [{}, { password: 'short' }, /12 to 256/],
    [{}, { password: 'password1234' }, /tried first/],
  ])('says what is wrong with %j %j', async (organization, admin, reason) => {
    const wrong = {
      organization: { ...setup.organization, name: 'Dinas Lain', ...organization },
      admin: { ...setup.admin, ...admin },
    };
    await expect(provisionOrganization(test.app, wrong)).rejects.toThrow(reason);
  });
});
