import { FEEDBACK_KINDS, type FeedbackKind } from '#stages/3-implementation/feedback-message/feedback-coding.entity';
import { plainName } from '#stages/3-implementation/import/column-map.rules';
import type { RowDraft } from '#stages/3-implementation/import/row';
import { contentId } from '#stages/3-implementation/import/row-checks.rules';
import type { Job } from '#stages/3-implementation/import/taking';

const given = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null)) as T;

/** What a reporter asked for; the two are not the same, and one can ask for both. */
export function flagsOf(text: string | undefined): { anonymous: boolean; confidential: boolean } {
  const words = plainName(text ?? '');
  return { anonymous: /anonim|anonymous/.test(words), confidential: /rahasia|confidential/.test(words) };
}

/** A title and what was written below it. */
function wordsOf({ title, text, textFirst }: RowDraft['fields']): string {
  return [title, text ?? textFirst].filter(Boolean).join('\n\n').slice(0, 20_000);
}

const MAIL = /^[^\s@]+@[^\s@]+$/;

/** Who reported, apart from the text; nobody is named who asked not to be known or not to be seen. */
function reporterOf({ reporterName, reporterContact, reporterFlags }: RowDraft['fields']) {
  const { anonymous, confidential } = flagsOf(reporterFlags);
  if (anonymous || confidential || (!reporterName && !reporterContact)) return undefined;
  const contact =
    reporterContact && (MAIL.test(reporterContact) ? { email: reporterContact } : { phone: reporterContact });
  return { ...(reporterName ? { name: reporterName.slice(0, 200) } : {}), ...(contact || {}) };
}

/** A row as the register of feedback takes it. */
export function feedbackOf({ fields }: RowDraft, { channelId, campaignId, source }: Job) {
  const { anonymous, confidential } = flagsOf(fields.reporterFlags);
  return given({
    channelId,
    campaignId,
    receivedAt: fields.receivedAt,
    text: wordsOf(fields),
    source,
    externalId: fields.externalId ?? contentId(fields),
    anonymous,
    confidential,
    language: fields.language,
    authorRef: anonymous ? undefined : fields.authorRef,
    reporter: reporterOf(fields),
  });
}

const KINDS: ReadonlySet<string> = new Set(FEEDBACK_KINDS);

/** What the source says that it is, in our own words; a complaint without a topic waits for somebody who finds one. */
export function codingOf({ fields }: RowDraft) {
  const { feedbackKind, topic } = fields;
  if (!feedbackKind || !KINDS.has(feedbackKind) || (feedbackKind === 'complaint' && !topic)) return null;
  const kind = feedbackKind as FeedbackKind;
  return { kind, topic: topic?.slice(0, 120) ?? null, codingNote: 'Menurut sumbernya (impor).' };
}

/** A row as monitoring takes it. */
export function mentionOf({ fields }: RowDraft, { campaignId, source }: Job) {
  return given({
    campaignId,
    platform: fields.platform,
    outlet: fields.outlet,
    url: fields.url,
    publishedAt: fields.publishedAt,
    text: fields.text?.slice(0, 20_000),
    topic: fields.topic,
    sentiment: fields.sentiment,
    reach: fields.reach === undefined ? undefined : Number(fields.reach),
    language: fields.language,
    source,
    externalId: fields.externalId ?? contentId(fields),
  });
}
