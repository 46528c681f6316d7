import { bandungFacts } from '#test/demo/bandung-facts';
import { bandungPublic } from '#test/demo/bandung-public';
import { evaluationFacts } from '#test/demo/evaluation-facts';
import { LISTS } from '#test/demo/lists';
import { mubaFacts } from '#test/demo/muba-facts';
import { startTestApp, type TestApp } from '#test/support/app';
import { type Answer, ask, Client, made } from '#test/support/client';
import { outside } from '#test/support/outside';

const { loadDemo } = await outside<typeof import('#app/demo/load')>('#app/demo/load');

const PASSWORD = 'uji-demo-dua-dinas';
const AGENCIES = { bandung: 'dinkes-bandung.example', muba: 'dinkominfo-muba.example' };
const ACCOUNTS = ['head', 'analyst', 'staff', 'staff2', 'information-officer', 'admin', 'viewer'];

let test: TestApp;
const heads: Record<string, Client> = {};
const lines: string[] = [];

const load = (log: (line: string) => void = () => undefined): Promise<boolean> =>
  loadDemo(test.app, test.settings, log);
const login = (email: string): Promise<Answer<never>> =>
  ask(test.url, 'POST', 'auth/login', { body: { email, password: PASSWORD } }) as Promise<Answer<never>>;

async function signIn(account: string, domain: string): Promise<Client> {
  const { accessToken, person } = await made(login(`${account}@${domain}`));
  return new Client(test.url, accessToken, person.id);
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever the list shows
type Items = any[];

async function items(head: Client | undefined, path: string): Promise<Items> {
  const found: Items = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const join = path.includes('?') ? '&' : '?';
    const page: { items: Items; nextCursor: string | null } = await made(
      head!.get(`${path}${join}limit=200${cursor && `&cursor=${cursor}`}`),
    );
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

async function loadUntil(dies: (line: string) => boolean): Promise<void> {
  lines.length = 0;
  await load((line) => {
    lines.push(line);
    if (dies(line)) throw new Error('killed');
  }).catch(() => undefined);
}

beforeAll(async () => {
  // With one connection, as where the database has none to spare.
  test = await startTestApp({ demoPassword: PASSWORD, poolSize: 1 });
});
afterAll(() => test.close());

describe('a password that is guessed first', () => {
  it('is refused by the name of its setting', async () => {
    const guessed = { ...test.settings, demoPassword: 'administrator123' };
    await expect(loadDemo(test.app, guessed, () => undefined)).rejects.toThrow('SIKLUS_DEMO_PASSWORD');
  });
});

describe('a load that is broken off', () => {
  it('leaves nothing behind', async () => {
    await loadUntil(() => lines.length === 3);
    expect(lines).toHaveLength(3);
    expect((await login(`head@${AGENCIES.bandung}`)).status).toBe(401);
  });

  it('keeps what was whole, and nothing of a leader’s decision after it', async () => {
    await loadUntil((line) => line.includes('ALUR-KONTEN'));
    expect(lines).toContain('  DBD-SIKLUS-1  Bandung Bebas Jentik');
    const [whole, broken] = await Promise.all(Object.values(AGENCIES).map((domain) => login(`head@${domain}`)));
    expect([whole?.status, broken?.status]).toEqual([200, 401]);
  });

  it('can be repeated, and says how far it is', async () => {
    const heard: string[] = [];
    expect(await load((line) => heard.push(line))).toBe(true);
    expect(heard).not.toContain('  DBD-SIKLUS-1  Bandung Bebas Jentik');
    expect(heard).toContain('  INFO-BANJIR  Info Banjir Tepian Sungai');
    for (const [name, domain] of Object.entries(AGENCIES)) heads[name] = await signIn('head', domain);
  });
});

describe.each(Object.entries(AGENCIES))('%s', (name, domain) => {
  it('lets every role sign in with the demo password', async () => {
    const roles = await Promise.all(
      ACCOUNTS.map(async (account) => (await made((await signIn(account, domain)).get('me'))).role),
    );
    expect(new Set(roles)).toEqual(new Set(['head', 'analyst', 'staff', 'information_officer', 'admin', 'viewer']));
  });

  it('has a media team of every craft', async () => {
    const crafts = new Set((await items(heads[name], 'users')).flatMap(({ functions }) => functions));
    expect([...crafts].sort()).toEqual([
      'case_officer',
      'channel_admin',
      'designer',
      'editor',
      'journalist',
      'photographer',
      'videographer',
    ]);
  });

  it.each(LISTS)('has entries in %s', async (path) => {
    expect((await items(heads[name], path)).length).toBeGreaterThan(0);
  });

  it('has a campaign in every stage', async () => {
    const stages = new Set((await items(heads[name], 'campaigns')).map(({ stage }) => stage));
    expect([...stages].sort()).toEqual(['closed', 'evaluation', 'fact_finding', 'implementation', 'planning']);
  });

  it('analysed the situation of every campaign that plans', async () => {
    const statements = new Set<string>();
    const planned = (await items(heads[name], 'campaigns')).filter(({ stage }) => stage !== 'fact_finding');
    for (const { id } of planned) {
      const { problemStatement, counts } = await made(heads[name]!.get(`campaigns/${id}/situation`));
      expect([problemStatement.unmet, counts.strengths + counts.weaknesses > 1]).toEqual([[], true]);
      expect([counts.opportunities + counts.threats > 1, counts.stakeholders > 1]).toEqual([true, true]);
      statements.add(problemStatement.statement);
    }
    expect(statements.size).toBe(planned.length);
  });

  it('saw an issue come to the edge of a crisis and back', async () => {
    const [closed] = await items(heads[name], 'issues?level=closed');
    const moves = await made(heads[name]!.get(`issues/${closed.id}/transitions`));
    expect(moves.items.map(({ to }: { to: string }) => to)).toEqual([
      'priority',
      'crisis_indicated',
      'recovering',
      'closed',
    ]);
  });

  it('closed one campaign through every gate', async () => {
    const [closed] = await items(heads[name], 'campaigns?stage=closed');
    const moves = await made(heads[name]!.get(`campaigns/${closed.id}/transitions`));
    expect(moves.items.map(({ to }: { to: string }) => to)).toEqual([
      'planning',
      'implementation',
      'evaluation',
      'closed',
    ]);
    expect(closed.waivers).toEqual([]);
  });

  it('ties every thread of a plan that went to work', async () => {
    for (const stage of ['implementation', 'evaluation', 'closed'])
      for (const { id, code } of await items(heads[name], `campaigns?stage=${stage}`)) {
        const { gaps } = await made(heads[name]!.get(`campaigns/${id}/coverage`));
        expect([code, gaps.filter(({ count }: { count: number }) => count > 0)]).toEqual([code, []]);
      }
  });

  it('flags what stands against a timetable', async () => {
    const flags = new Set<string>();
    for (const { id } of await items(heads[name], 'campaigns?stage=implementation')) {
      const { conflicts } = await made(heads[name]!.get(`campaigns/${id}/timetable`));
      for (const { code } of conflicts) flags.add(code);
    }
    expect([...flags]).toContain({ bandung: 'person_busy', muba: 'some_days_off' }[name]);
  });

  evaluationFacts(() => heads[name]!, items);

  it('leaves no gap between the law and the better service', async () => {
    const [closed] = await items(heads[name], 'campaigns?stage=closed');
    const { nodes, gaps } = await made(heads[name]!.get(`campaigns/${closed.id}/trace`));
    expect(gaps).toEqual([]);
    const types = nodes.map(({ type }: { type: string }) => type);
    for (const type of ['legal_basis', 'research_note', 'objective', 'post', 'service_improvement', 'lesson'])
      expect(types).toContain(type);
  });

  it('leads from a complaint to a better service', async () => {
    const improvements = await items(heads[name], 'service-improvements?state=verified');
    expect(improvements.length).toBeGreaterThan(0);
    for (const { followUpId, beforeValue, afterValue } of improvements) {
      const followUp = await made(heads[name]!.get(`follow-ups/${followUpId}`));
      expect(followUp).toMatchObject({ state: 'verified' });
      expect(followUp.feedbackMessageIds.length).toBeGreaterThan(0);
      expect(Number(afterValue)).toBeLessThan(Number(beforeValue));
    }
  });

  it('evaluated at all three levels', async () => {
    const records = await items(heads[name], 'evaluation-records?state=verified');
    expect(new Set(records.map(({ level }) => level))).toEqual(new Set(['preparation', 'implementation', 'impact']));
  });

  it('keeps four eyes', async () => {
    const approved = (await items(heads[name], 'content-plans')).filter(({ approvedBy }) => approvedBy);
    const verified = await items(heads[name], 'evaluation-records?state=verified');
    expect(approved.length).toBeGreaterThan(3);
    for (const plan of approved) expect([plan.createdBy, plan.lastEditedBy]).not.toContain(plan.approvedBy);
    for (const record of verified) expect([record.createdBy, record.lastEditedBy]).not.toContain(record.verifiedBy);
  });

  it('has content on its way, sent back once and held up', async () => {
    const plans = await items(heads[name], 'content-plans');
    const states = new Set(plans.map(({ state }) => state));
    for (const state of ['idea', 'sourcing', 'editing', 'review', 'published', 'archived', 'cancelled'])
      expect(states).toContain(state);
    expect(plans.some(({ reworks }) => reworks > 0)).toBe(true);
    const obstacles = await items(heads[name], 'obstacles');
    expect(new Set(obstacles.map(({ state }) => state))).toEqual(new Set(['open', 'solved', 'accepted']));
  });

  it('posted on Instagram and X', async () => {
    const channels = await items(heads[name], 'channels');
    const posts = await items(heads[name], 'posts');
    for (const platform of ['instagram', 'x']) {
      const { id } = channels.find((channel) => channel.platform === platform);
      expect(posts.filter(({ channelId }) => channelId === id).length).toBeGreaterThan(1);
    }
  });

  it('leaves work on everybody’s list', async () => {
    const waiting = [
      'feedback-messages?state=received',
      'feedback-messages?state=triaged',
      'content-plans?state=review',
      'evaluation-records?state=submitted',
      'follow-ups?state=in_progress',
      'obstacles?state=open',
      'community-needs?state=identified',
    ];
    for (const path of waiting) expect([path, (await items(heads[name], path)).length]).not.toEqual([path, 0]);
  });

  it('shows each of them what waits for them', async () => {
    for (const account of ['head', 'analyst', 'staff', 'staff2', 'information-officer']) {
      const work = await made((await signIn(account, domain)).get('me/work'));
      expect([account, work.items.length]).not.toEqual([account, 0]);
    }
  });

  it('names no address or host of anybody else', async () => {
    const texts: string[] = [];
    for (const path of LISTS) texts.push(JSON.stringify(await items(heads[name], path)));
    for (const { id } of await items(heads[name], 'feedback-messages'))
      texts.push(JSON.stringify(await items(heads[name], `feedback-messages/${id}/replies`)));
    const all = texts.join('\n');
    const hosts = [...all.matchAll(/https?:\/\/([^/"\s]+)/g)].map(([, host]) => host);
    const addresses = all.match(/[\w.+-]*@[\w-]+(?:\.[\w-]+)+/g) ?? [];
    expect([...hosts, ...addresses].filter((one) => !one?.endsWith('.example'))).toEqual([]);
    expect(all).not.toMatch(/\b[a-z0-9-]+\.(?:com|net|org|id|io|co)\b/i);
    expect(all).not.toMatch(/\{(?:day|at|month|date) |"@[a-z0-9-]+"/);
  });

  it('has an audit chain that verifies', async () => {
    const verification = await made(heads[name]!.get('audit-events/verification'));
    expect(verification).toMatchObject({ intact: true, complete: true, broken: null });
    expect(verification.checked).toBeGreaterThan(200);
  });
});

const bandung = {
  head: () => heads.bandung!,
  signIn: (account: string) => signIn(account, AGENCIES.bandung),
  items,
};
describe('the city health office', () => {
  bandungFacts(bandung);
  bandungPublic(bandung);
});
describe('the regency’s communication office', () => mubaFacts(() => heads.muba!));

describe('a second load', () => {
  it('changes nothing', async () => {
    const state = async () =>
      Promise.all(Object.values(heads).map(async (head) => (await made(head.get('audit-events/verification'))).head));
    const before = await state();
    expect(await load()).toBe(false);
    expect(await state()).toEqual(before);
  });
});
