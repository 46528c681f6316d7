import type { Stage } from '#kernel/campaign/campaign.entity';
import type { Ctx } from '#platform/context/ctx';
import { unknownReference } from '#platform/problem/catalogue';
import type { FieldVerdict } from '#platform/records/verdicts';

/** What the rules of a campaign's records ask of the campaign. */
export interface HeldCampaign {
  id: string;
  stage: Stage;
  status: string;
  level: number;
  startsOn: string;
}

/**
 * Reads the campaign of a record that is being written and keeps it from moving until the commit. With `alone`, writers
 * of the same campaign that ask for it too go one after the other: for rules that look at several records at once.
 */
export function findCampaign(ctx: Ctx, campaignId: string, alone = false): Promise<HeldCampaign | undefined> {
  return ctx.one<HeldCampaign>(
    `SELECT id, stage, status, level, starts_on AS "startsOn" FROM campaigns
     WHERE organization_id = $1 AND id = $2 FOR ${alone ? 'NO KEY UPDATE' : 'KEY SHARE'}`,
    [ctx.organizationId, campaignId],
  );
}

/** The same where the campaign is named in the body: what it names must be there. */
export async function holdCampaign(ctx: Ctx, campaignId: string, alone = false): Promise<HeldCampaign> {
  const held = await findCampaign(ctx, campaignId, alone);
  if (held) return held;
  const message = { en: 'No such record.', id: 'Rekaman itu tidak ada.' };
  throw unknownReference({
    params: { field: 'campaignId' },
    errors: [{ pointer: '/campaignId', code: 'reference.unknown', message }],
  });
}

/** A campaign that has ended is a record of what was: nothing is added to it and nothing in it is rewritten. */
export function campaignRuns({ status }: HeldCampaign): FieldVerdict {
  return {
    code: 'campaign.ended',
    passed: status !== 'closed' && status !== 'cancelled',
    pointer: '/campaignId',
    message: {
      en: 'The campaign has ended; its records are kept as they are.',
      id: 'Kampanye sudah berakhir; rekamannya disimpan apa adanya.',
    },
  };
}

/** Whether all named records are there and belong to the campaign, so that a chain of records never leaves its campaign. */
export function belong(pointer: string, named: readonly string[], found: readonly { id: string }[]): FieldVerdict {
  const known = new Set(found.map(({ id }) => id));
  const missing = named.filter((id) => !known.has(id.toLowerCase())).join(', ');
  return {
    code: 'reference.not_of_campaign',
    passed: missing === '',
    pointer,
    message: missing
      ? { en: `Not records of this campaign: ${missing}.`, id: `Bukan rekaman kampanye ini: ${missing}.` }
      : { en: 'Everything named belongs to the campaign.', id: 'Semua yang disebut milik kampanye ini.' },
  };
}
