import { notInFuture } from '#kernel/calendar/past.rules';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { MentionEntity } from '#stages/3-implementation/mention/mention.entity';

type Given = Partial<MentionEntity>;

/** What is compared says with whom; what is our own is compared with nobody. */
export function saysWithWhom({ subject = 'own', comparedWith }: Given, at = ''): FieldVerdict {
  return {
    code: 'mention.compared_with',
    passed: (subject === 'compared') === Boolean(comparedWith),
    pointer: `${at}/comparedWith`,
    message:
      subject === 'compared'
        ? {
            en: 'Say of whom it speaks: the agency or matter that yours is compared with.',
            id: 'Sebutkan siapa yang dibicarakan: instansi atau hal yang dibandingkan dengan Anda.',
          }
        : {
            en: 'A mention of your own agency names nobody it is compared with; for another agency set subject to compared.',
            id: 'Sebutan tentang instansi sendiri tidak memakai pembanding; untuk instansi lain isi subject dengan compared.',
          },
  };
}

/** A reason explains a coding. */
export function explainsSomething({ sentiment, sentimentReason }: Given, at = ''): FieldVerdict {
  return {
    code: 'mention.reason_without_sentiment',
    passed: !sentimentReason || Boolean(sentiment),
    pointer: `${at}/sentimentReason`,
    message: {
      en: 'There is no sentiment that the reason could explain.',
      id: 'Belum ada sentimen yang dijelaskan oleh alasan ini.',
    },
  };
}

export function mentionVerdicts(mention: Given, at = '', now = new Date()): FieldVerdict[] {
  return [
    notInFuture(`${at}/publishedAt`, mention.publishedAt, now),
    saysWithWhom(mention, at),
    explainsSomething(mention, at),
  ];
}

/** What a source may say anew; topic, sentiment and whom it speaks of are the agency's own coding once they stand there. */
const RETOLD = ['outlet', 'url', 'publishedAt', 'text', 'reach', 'language'] as const;
const CODED = ['topic', 'sentiment'] as const;

/** What a mention that is there already learns from the same one brought again. Nothing that it knows is cleared. */
export function learned(known: MentionEntity, brought: Given): Given {
  const news: Given = {};
  for (const field of RETOLD)
    if (said(brought[field]) && !same(known[field], brought[field])) assign(news, field, brought);
  for (const field of CODED) if (said(brought[field]) && known[field] === null) assign(news, field, brought);
  if (news.sentiment && brought.sentimentReason) news.sentimentReason = brought.sentimentReason;
  return news;
}

function said(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function assign<K extends keyof MentionEntity>(news: Given, field: K, { [field]: value }: Given): void {
  news[field] = value;
}

/** An instant is the same instant in whichever zone it is written. */
function same(known: unknown, brought: unknown): boolean {
  if (known === brought) return true;
  if (known instanceof Date) return known.getTime() === new Date(String(brought)).getTime();
  return (
    typeof known === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(known) && Date.parse(known) === Date.parse(String(brought))
  );
}

/** Two rows of one batch that their source knows by the same id are one mention: which of them holds, nobody can tell. */
export function namedOnce(rows: readonly Given[]): FieldVerdict[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ source = 'manual', externalId }, index): FieldVerdict[] => {
    if (!externalId) return [];
    const key = `${source} ${externalId}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return [];
    }
    return [
      {
        code: 'mention.twice_in_batch',
        passed: false,
        pointer: `/items/${index}/externalId`,
        message: {
          en: `The same source and externalId stand in row ${earlier} already; bring each mention once.`,
          id: `Source dan externalId yang sama sudah ada di baris ${earlier}; bawa setiap sebutan satu kali.`,
        },
      },
    ];
  });
}
