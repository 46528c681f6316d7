import { LinkifyIt } from 'linkify-it';
import type { FieldVerdict } from '#platform/records/verdicts';

/** What networks and newsletters append to an address to follow its reader; the page is the same without. */
const TRACKING: ReadonlySet<string> = new Set([
  'fbclid',
  'gclid',
  'gbraid',
  'wbraid',
  'dclid',
  'msclkid',
  'twclid',
  'ttclid',
  'yclid',
  'igsh',
  'igshid',
  'mibextid',
  'ref_src',
  'ref_url',
  'si',
  'feature',
  '_t',
  '_r',
]);

const isTracking = (name: string): boolean => TRACKING.has(name) || name.startsWith('utm_');

/**
 * One spelling for one address, so that the same post brought twice is found: host in small letters, no fragment, no
 * tracking parameters, no slash at the end. The path keeps its capitals, because on most networks they matter.
 */
export function permalinkOf(url: string | null | undefined): string | null {
  if (!url) return null;
  const spelled = new URL(url);
  spelled.hash = '';
  for (const name of [...spelled.searchParams.keys()]) if (isTracking(name)) spelled.searchParams.delete(name);
  // Written anew, so that the same parameters are spelled the same whether something was taken out or not.
  spelled.search = spelled.searchParams.toString();
  const { origin, pathname, search } = spelled;
  return `${origin}${pathname.replace(/\/+$/, '')}${search}`;
}

/** An index holds no more than this of one address. */
const MOST_BYTES = 2_000;

export function permalinkFits(permalink: string | null): FieldVerdict {
  return {
    code: 'post.url_too_long',
    passed: permalink === null || Buffer.byteLength(permalink) <= MOST_BYTES,
    pointer: '/url',
    message: {
      en: `The address takes more than ${MOST_BYTES} bytes once its letters are encoded; give the short one.`,
      id: `Alamat melebihi ${MOST_BYTES} bita setelah hurufnya disandikan; berikan alamat pendeknya.`,
    },
  };
}

const HASHTAG = /(?<![\p{L}\p{N}_&/#])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu;
const MOST_HASHTAGS = 200;
const MOST_HASHTAG = 150;

/** Each hashtag of a text once, in small letters, in the order of the text. */
export function hashtagsOf(text: string): string[] {
  const found = [...text.matchAll(HASHTAG)].map(([tag]) => tag.toLowerCase());
  return [...new Set(found)].filter((tag) => tag.length <= MOST_HASHTAG).slice(0, MOST_HASHTAGS);
}

const links = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false });
const MOST_LINKS = 100;

/** Each web address of a text once, as it stands there. */
export function linksOf(text: string): string[] {
  const found = (links.match(text) ?? []).filter(({ schema }) => schema === 'http:' || schema === 'https:');
  return [...new Set(found.map(({ raw }) => raw))].filter((raw) => raw.length <= MOST_BYTES).slice(0, MOST_LINKS);
}
