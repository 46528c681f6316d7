import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { refuse, refuseText } from '#platform/http/body';
import { fileMissing, fileTooLarge } from '#platform/storage/storage.problems';

/** A file as it came, in a place where nobody looks for it yet, and the texts that came with it. */
export interface Received {
  path: string;
  sentName: string;
  bytes: number;
  sha256: string;
  fields: Record<string, string>;
}

export interface Receiving {
  /** Where to put it. */
  path: string;
  /** Largest file, in bytes. */
  limit: number;
}

const FIELD_NAME = /^[A-Za-z][A-Za-z0-9]{0,63}$/;

/** What a decoder puts where bytes are no UTF-8. */
const UNDECODED = '\ufffd';

const BROKEN = { en: 'The multipart body is broken off or ill-formed.', id: 'Isi multipart terputus atau rusak.' };
const TOO_MANY = { en: 'The form has too many or too long fields.', id: 'Isian formulir terlalu banyak atau panjang.' };

/** Reads one form with one file: the file goes to the disk as it comes, and never as a whole into memory. */
export async function receive(raw: IncomingMessage, { path, limit }: Receiving): Promise<Received> {
  const form = formOf(raw, limit);
  const stop = new AbortController();
  const fields: Record<string, string> = {};
  let file: { sentName: string; written: Promise<Written> } | undefined;
  const parsed = new Promise<void>((resolve, reject) => {
    form.on('file', (name, stream, sentName) => {
      stream.on('limit', () => reject(fileTooLarge({ params: { limit } })));
      if (name !== 'file' || !sentName) return void reject(fileMissing());
      file = { sentName, written: write(stream, path, stop.signal) };
      // Told once here, so that a disk that is full ends the request and not the process.
      file.written.catch(reject);
    });
    form.on('field', (name, value, nameCut, valueCut) => {
      if (nameCut || valueCut) return void reject(refuse(TOO_MANY));
      try {
        keepField(fields, name, value);
      } catch (error) {
        reject(error);
      }
    });
    form.on('filesLimit', () => reject(fileMissing()));
    for (const event of ['partsLimit', 'fieldsLimit'] as const) form.on(event, () => reject(refuse(TOO_MANY)));
    form.on('error', (cause) => reject(refuse(BROKEN, cause)));
    form.on('finish', resolve);
    raw.on('close', () => raw.complete || reject(refuse(BROKEN)));
    raw.pipe(form);
  });
  try {
    await parsed;
    if (!file) throw fileMissing();
    const { bytes, sha256 } = await file.written;
    if (bytes === 0) throw fileMissing();
    return { path, sentName: file.sentName, bytes, sha256, fields };
  } catch (error) {
    // The rest is read and thrown away, so that the caller can read why.
    raw.unpipe(form);
    raw.resume();
    stop.abort();
    await file?.written.catch(() => undefined);
    throw error;
  }
}

function formOf({ headers }: IncomingMessage, limit: number): BusboyInstance {
  const limits = { fileSize: limit, files: 1, fields: 20, parts: 22, fieldNameSize: 100, fieldSize: 40_000 };
  try {
    return new Busboy({ headers: headers as BusboyHeaders, limits: { ...limits, headerPairs: 20, headerSize: 8_192 } });
  } catch (cause) {
    throw refuse(BROKEN, cause);
  }
}

/** Forms send an empty text for what nobody filled in. */
function keepField(fields: Record<string, string>, name: string, value: string): void {
  if (!FIELD_NAME.test(name) || name === 'constructor' || name === 'prototype')
    throw refuse({ en: 'A field has a name that no field has.', id: 'Ada isian dengan nama yang tidak mungkin.' });
  if (name in fields) throw refuse({ en: `The field ${name} was sent twice.`, id: `Isian ${name} dikirim dua kali.` });
  if (value.includes(UNDECODED))
    throw refuse({ en: `The field ${name} is not valid UTF-8.`, id: `Isian ${name} bukan UTF-8 yang benar.` });
  refuseText(value);
  if (value !== '') fields[name] = value;
}

interface Written {
  bytes: number;
  sha256: string;
}

async function write(stream: BusboyFileStream, path: string, signal: AbortSignal): Promise<Written> {
  const digest = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(stream, count, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }), { signal });
  return { bytes, sha256: digest.digest('hex') };
}
