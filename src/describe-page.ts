import type { RunningSettings } from '#platform/config/configuration';
import type { DocumentationPage } from '#platform/openapi/documentation-page';
import type { Text } from '#platform/problem/problem';

const ROLES: Record<string, Text> = {
  head: { en: 'Head', id: 'Pimpinan' },
  analyst: { en: 'Analyst', id: 'Analis' },
  staff: { en: 'Staff', id: 'Staf' },
  information_officer: { en: 'Information officer', id: 'PPID' },
  admin: { en: 'Administrator', id: 'Admin' },
  viewer: { en: 'Viewer', id: 'Pengamat' },
};

/** Those whom the start of the service names too. */
const KEYS = ['head', 'analyst', 'staff', 'staff2', 'information-officer', 'admin', 'viewer'];

const STEPS: DocumentationPage['steps'] = [
  {
    text: {
      en: 'Sign in below. Everything on this page is then done as that person.',
      id: 'Masuk di bawah ini. Semua di halaman ini lalu dilakukan atas nama orang tersebut.',
    },
  },
  {
    text: { en: 'Open an operation, for example:', id: 'Buka sebuah operasi, misalnya:' },
    operationId: 'createEvaluationRecord',
    link: { en: 'Write an evaluation record', id: 'Tulis catatan evaluasi' },
  },
  {
    text: {
      en: 'The form is already filled in with an example about a campaign of your agency. Change what you like, press Execute, read the answer below it.',
      id: 'Isian sudah terisi contoh tentang kampanye instansi Anda. Ubah seperlunya, tekan Execute, lalu baca jawabannya di bawah.',
    },
  },
];

const ANCHOR: DocumentationPage['anchor'] = {
  collection: 'campaigns',
  property: 'campaignId',
  byTag: {
    Campaigns: 'stage=planning',
    '1 Fact-finding': 'stage=fact_finding',
    '2 Planning': 'stage=planning',
    '3 Implementation': 'stage=implementation',
    '4 Evaluation': 'stage=evaluation',
  },
};

async function demoAccounts(): Promise<DocumentationPage['accounts']> {
  const stories = await Promise.all([import('#app/demo/bandung/agency'), import('#app/demo/muba/agency')]);
  return stories.map(({ agency: { organization, domain, admin, people } }) => ({
    agency: organization.name,
    people: KEYS.flatMap((key) => {
      const person = [{ ...admin, role: 'admin' }, ...people].find((each) => each.key === key);
      const role = ROLES[person?.role ?? ''];
      return person && role ? [{ role, name: person.name ?? key, email: `${key}@${domain}` }] : [];
    }),
  }));
}

/** The page on which people try the service: with the demo on, it knows the demo's people. */
export async function describePage({ demo, demoPassword }: RunningSettings): Promise<DocumentationPage> {
  return {
    title: 'Siklus',
    intro: {
      en: 'The cyber-PR cycle of a public agency: fact-finding, planning, implementation, evaluation. This page is the whole service: read each operation, and try it at once.',
      id: 'Siklus kehumasan siber instansi publik: pencarian fakta, perencanaan, pelaksanaan, evaluasi. Halaman ini memuat seluruh layanan: baca tiap operasi, dan langsung coba.',
    },
    steps: STEPS,
    anchor: ANCHOR,
    roles: ROLES,
    accounts: demo ? await demoAccounts() : [],
    password: demo ? demoPassword : null,
  };
}
