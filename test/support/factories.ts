import { randomBytes } from 'node:crypto';
import type { Role } from '#kernel/access/roles';
import type { TestApp } from '#test/support/app';
import { Client, made } from '#test/support/client';
import { outside } from '#test/support/outside';
import type { PersonOptions, SignedIn } from '#test/support/people';

/** One agency with a signed-in person in every role. */
export interface Agency {
  organizationId: string;
  name: string;
  head: Client;
  analyst: Client;
  staff: Client;
  staff2: Client;
  informationOfficer: Client;
  admin: Client;
  viewer: Client;
  /** Adds one more signed-in person. */
  person(options?: PersonOptions): Promise<Client>;
}

export const ROLE_CLIENTS = {
  head: 'head',
  analyst: 'analyst',
  staff: 'staff',
  information_officer: 'informationOfficer',
  admin: 'admin',
  viewer: 'viewer',
} as const satisfies Record<Role, keyof Agency>;

/** An agency of its own: what one test stores in it no other test sees. */
export async function agency(test: TestApp, name = `Dinas ${randomBytes(4).toString('hex')}`): Promise<Agency> {
  const { addPerson, makeAgency } = await outside<typeof import('#test/support/people')>('#test/support/people');
  const client = ({ token, id, email }: SignedIn): Client => new Client(test.url, token, id, email);
  const { organizationId, adminId, people } = await makeAgency(test, name);
  const person = async (options: PersonOptions = {}): Promise<Client> =>
    client(await addPerson(test, { organizationId, userId: adminId }, options));
  const clients = Object.entries(people).map(([key, one]) => [key, client(one)]);
  return { organizationId, name, person, ...Object.fromEntries(clients) } as Agency;
}

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record, with whatever its resource answers
type Stored = any;

let count = 0;

/** A campaign in fact-finding, owned by whoever opens it. */
export function campaign(by: Client, values: Values = {}): Promise<Stored> {
  count += 1;
  return made(
    by.post('campaigns', {
      code: `DBD-${count}-${randomBytes(3).toString('hex').toUpperCase()}`,
      title: 'Bandung Bebas Jentik 2026',
      startsOn: '2026-01-05',
      ownerId: by.id,
      ...values,
    }),
  );
}

export function researchNote(by: Client, campaignId: string, values: Values = {}): Promise<Stored> {
  return made(
    by.post('research-notes', {
      campaignId,
      title: 'Kasus DBD naik 38 % di Kecamatan Coblong',
      kind: 'community_need',
      technique: 'survey',
      data: 'primary',
      method: 'formal',
      source: 'Survei jentik Puskesmas Dago, Februari 2026',
      observedOn: '2026-02-20',
      periodFrom: '2026-02-09',
      periodTo: '2026-02-20',
      finding: '62 % rumah yang diperiksa memiliki jentik.',
      confidence: 'high',
      ...values,
    }),
  );
}

export function legalBasis(by: Client, values: Values = {}): Promise<Stored> {
  return made(
    by.post('legal-bases', {
      type: 'Peraturan Wali Kota',
      number: '1340',
      year: 2017,
      title: 'Pedoman pengelolaan pelayanan informasi dan dokumentasi',
      validFrom: '2017-12-29',
      ...values,
    }),
  );
}

export function channel(by: Client, values: Values = {}): Promise<Stored> {
  count += 1;
  return made(
    by.post('channels', {
      platform: 'instagram',
      handle: `@dinkes.${count}.${randomBytes(3).toString('hex')}`,
      ownership: 'owned',
      twoWay: true,
      ...values,
    }),
  );
}

export function orgUnit(by: Client, values: Values = {}): Promise<Stored> {
  return made(by.post('org-units', { name: 'Bidang Pencegahan Penyakit', kind: 'division', ...values }));
}
