import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';

/** What a file is, and the ending that says so. */
export interface FileKind {
  mediaType: string;
  ending: string;
}

const kind = (mediaType: string, ending: string): FileKind => ({ mediaType, ending });
const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const OPEN = 'application/vnd.oasis.opendocument.';

/** What is taken, by what its content is found to be. Pages, pictures that hold scripts, programs and archives are not among it. */
const TAKEN: Record<string, FileKind> = {
  'image/jpeg': kind('image/jpeg', 'jpg'),
  'image/png': kind('image/png', 'png'),
  'image/gif': kind('image/gif', 'gif'),
  'image/webp': kind('image/webp', 'webp'),
  'image/avif': kind('image/avif', 'avif'),
  'image/heic': kind('image/heic', 'heic'),
  'application/pdf': kind('application/pdf', 'pdf'),
  [`${OFFICE}wordprocessingml.document`]: kind(`${OFFICE}wordprocessingml.document`, 'docx'),
  [`${OFFICE}spreadsheetml.sheet`]: kind(`${OFFICE}spreadsheetml.sheet`, 'xlsx'),
  [`${OFFICE}presentationml.presentation`]: kind(`${OFFICE}presentationml.presentation`, 'pptx'),
  [`${OPEN}text`]: kind(`${OPEN}text`, 'odt'),
  [`${OPEN}spreadsheet`]: kind(`${OPEN}spreadsheet`, 'ods'),
  [`${OPEN}presentation`]: kind(`${OPEN}presentation`, 'odp'),
  'audio/mpeg': kind('audio/mpeg', 'mp3'),
  'audio/x-m4a': kind('audio/mp4', 'm4a'),
  'audio/aac': kind('audio/aac', 'aac'),
  'audio/amr': kind('audio/amr', 'amr'),
  'audio/ogg': kind('audio/ogg', 'ogg'),
  'audio/wav': kind('audio/wav', 'wav'),
  'audio/flac': kind('audio/flac', 'flac'),
  'audio/x-flac': kind('audio/flac', 'flac'),
  'video/mp4': kind('video/mp4', 'mp4'),
  'video/quicktime': kind('video/quicktime', 'mov'),
  'video/webm': kind('video/webm', 'webm'),
  'video/matroska': kind('video/matroska', 'mkv'),
  'video/3gpp': kind('video/3gpp', '3gp'),
};

/** For people who are told what is taken. */
export const TAKEN_ENDINGS: readonly string[] = [
  ...new Set(Object.values(TAKEN).map(({ ending }) => ending)),
  'csv',
  'txt',
];

/** No text holds control characters other than tab, line ends and page ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is this expression's purpose
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f]/;

/** A page, a drawing or a script that calls itself a text. */
const MARKUP = /^[\s\ufeff]*(<|#!)/;

async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const bytes of createReadStream(path)) {
      const text = decoder.decode(bytes as Buffer, { stream: true });
      if (CONTROL.test(text) || (first && MARKUP.test(text))) return false;
      first = false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const CSV = kind('text/csv', 'csv');

/** A table as networks and spreadsheets write it: in two bytes for each letter, or in one as Windows had it before UTF-8. */
async function isTable(path: string): Promise<boolean> {
  let wide: boolean | undefined;
  for await (const part of createReadStream(path)) {
    const bytes = part as Buffer;
    wide ??= bytes[0] === 0xff && bytes[1] === 0xfe;
    if (!wide && CONTROL.test(bytes.toString('latin1'))) return false;
  }
  return true;
}

/**
 * What the file is by its content, or null when it is nothing that we take. The sent name only tells a table from a text;
 * where a table is asked for, it may be written in other letters than UTF-8, and its reader looks closer.
 */
export async function kindOf(path: string, sentName: string, asTable = false): Promise<FileKind | null> {
  const found = await fileTypeFromFile(path);
  if (found) return TAKEN[found.mime.split(';')[0] ?? ''] ?? null;
  if (!(await isText(path))) return asTable && (await isTable(path)) ? CSV : null;
  return asTable || /\.csv$/i.test(sentName) ? CSV : kind('text/plain', 'txt');
}
