import type { FieldVerdict } from '#platform/records/verdicts';

/** The five tags of an address, in the order in which they are written (features of Google's URL builder). */
export interface Tags {
  source: string;
  medium: string;
  campaignTag: string;
  content?: string | null;
  term?: string | null;
}

/** Small letters and digits with hyphens between, as a tag is written. */
export function slug(text: string, most = 60): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replace(/^-+|-+$/g, '');
}

/** How a channel is reached decides what its readers come by. */
export function mediumOf(platform: string, ownership: string): string {
  if (ownership === 'paid') return 'paid-social';
  const direct: Record<string, string> = {
    website: 'referral',
    email: 'email',
    sms: 'sms',
    print: 'print',
    letter: 'print',
  };
  return direct[platform] ?? 'social';
}

/** A content plan has no code of its own: its title, and the end of its id so that two of one title differ. */
export function itemCode({ id, title }: { id: string; title: string }): string {
  return [slug(title, 40), id.slice(-6)].filter(Boolean).join('-');
}

export function isGovernment(url: string): boolean {
  return /(?:^|\.)go\.id$/i.test(new URL(url).hostname.replace(/\.$/, ''));
}

export function taggedUrl(url: string, { source, medium, campaignTag, content, term }: Tags): string {
  const tagged = new URL(url);
  const tags = { source, medium, campaign: campaignTag, content, term };
  for (const [name, value] of Object.entries(tags)) if (value) tagged.searchParams.set(`utm_${name}`, value);
  return tagged.href;
}

const MOST = 2_000;

/** An address of the government changes only by somebody's decision, and tags that are there already are nobody's to overwrite. */
export function linkVerdicts(url: string, tagged: string, tagsGovernment: boolean): FieldVerdict[] {
  const names = [...new URL(url).searchParams.keys()];
  return [
    {
      code: 'link_tag.government',
      passed: tagsGovernment || !isGovernment(url),
      pointer: '/tagsGovernment',
      message: {
        en: 'It is an address of the government (go.id), which is left as it is; tagsGovernment: true says that it may be given tags.',
        id: 'Ini alamat pemerintah (go.id) yang tidak diubah; tagsGovernment: true menyatakan boleh diberi tag.',
      },
    },
    {
      code: 'link_tag.tagged',
      passed: !names.some((name) => name.toLowerCase().startsWith('utm_')),
      pointer: '/url',
      message: {
        en: 'It bears tags already (utm_…); give the address without them.',
        id: 'Alamat sudah bertag (utm_…); berikan alamat tanpa tag.',
      },
    },
    {
      code: 'link_tag.too_long',
      passed: tagged.length <= MOST,
      pointer: '/url',
      message: {
        en: `With its tags it would be longer than ${MOST} characters.`,
        id: `Dengan tag, panjangnya melebihi ${MOST} karakter.`,
      },
    },
  ];
}
