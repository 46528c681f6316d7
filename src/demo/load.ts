import type { INestApplicationContext } from '@nestjs/common';
import type { AgencyStory } from '#app/demo/agency-story';
import { bandung } from '#app/demo/bandung/story';
import { muba } from '#app/demo/muba/story';
import { type DemoPassword, settle } from '#app/demo/settle';
import { StoryFiles } from '#app/demo/story-files';
import { Teller } from '#app/demo/teller';
import { passwordVerdict } from '#kernel/access/password.rules';
import { hashPassword } from '#platform/auth/passwords';
import type { Settings } from '#platform/config/settings';
import { StartError } from '#platform/config/start-error';
import { Database } from '#platform/database/database';
import type { Session } from '#platform/database/session';
import { Storage } from '#platform/storage/storage';
import { ReportFileRounds } from '#stages/4-evaluation/evaluation-report/report-file-rounds.service';

type Log = (line: string) => void;

/** Two processes that start on the same new database tell the story once. */
const ALONE = `SELECT pg_advisory_xact_lock(hashtextextended('siklus.demo', 0))`;

/** Many people act in one transaction: what is checked and counted at its end is checked and counted while they act. */
const AT_ONCE = 'SET CONSTRAINTS ALL IMMEDIATE';

/** Loads what is missing of the two demo agencies, each in one transaction; answers false when nothing was. */
export async function loadDemo(app: INestApplicationContext, settings: Settings, log: Log): Promise<boolean> {
  let password: DemoPassword | undefined;
  let loaded = false;
  for (const story of [bandung, muba]) {
    const files = new StoryFiles(app.get(Storage));
    const telling = app.get(Database).transaction(async (session) => {
      await session.query(ALONE);
      await session.query(AT_ONCE);
      if (await isThere(session, story)) return false;
      password ??= await passwordOf(settings);
      await tell(app, session, story, { password, log, files });
      return true;
    });
    const told = await telling.catch(async (error: unknown) => {
      await files.discard();
      throw error;
    });
    loaded ||= told;
  }
  // What was signed is drawn and kept once everything is stored for good.
  if (loaded) await app.get(ReportFileRounds).round();
  return loaded;
}

async function passwordOf({ demoPassword: text }: Settings): Promise<DemoPassword> {
  if (!passwordVerdict(text, []).passed)
    throw new StartError('SIKLUS_DEMO_PASSWORD is made of what is tried first; four random words would do.');
  return { text, hash: await hashPassword(text) };
}

async function isThere(session: Session, { admin, domain }: AgencyStory): Promise<boolean> {
  const known = await session.query('SELECT FROM sign_in_names WHERE email = $1', [`${admin.key}@${domain}`]);
  return known.length > 0;
}

async function tell(
  app: INestApplicationContext,
  session: Session,
  story: AgencyStory,
  { password, log, files }: { password: DemoPassword; log: Log; files: StoryFiles },
): Promise<void> {
  const { organization, people, channels, standing, campaigns, apart } = story;
  const world = await settle(app, session, story, password);
  log(`${organization.name}: ${people.length + 1} people, ${channels.length} channels, ${campaigns.length} campaigns`);
  const teller = new Teller(app, world, files);
  if (standing) await teller.scene(standing, { scope: '' });
  // All are opened first: a campaign that closes hands its lessons to the one that follows.
  for (const campaign of campaigns) await teller.open(campaign);
  for (const campaign of campaigns) {
    await teller.tell(campaign);
    log(`  ${campaign.campaign.code}  ${campaign.campaign.title}`);
  }
  for (const scene of apart) await teller.scene(scene, { scope: '' });
  await teller.untilNow();
}
