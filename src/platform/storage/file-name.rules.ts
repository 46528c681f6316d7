const LONGEST = 150;

/** What no name needs and what fools whoever reads it: controls, characters without width, and turns of the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Means something to one file system or another. */
const SPECIAL = /[<>:"|?*%]/g;

/** Devices of Windows, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Ends of names that say what a file is: short, and with a letter in them. */
const ENDING = /\.(?=[a-z\d]*[a-z])[a-z\d]{1,8}$/i;

/**
 * The name under which a file is kept and downloaded: the last part of what was sent, without what could lead out of a
 * folder or mislead a reader, and with the ending that its content asks for.
 */
export function cleanFileName(sent: string, ending: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = last.replace(UNSEEN, '').replace(SPECIAL, '_').replace(/\s+/g, ' ');
  const stem = [...visible.replace(ENDING, '')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const safe = DEVICE.test(stem) ? `_${stem}` : stem;
  return `${safe || 'berkas'}.${ending}`;
}

/** Names the file for the saving: plainly for old programs, in full for all others (RFC 6266). */
export function asAttachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const full = encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
