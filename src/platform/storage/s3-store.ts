import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { S3Settings } from '#platform/config/s3-settings';
import type { Part } from '#platform/http/range.rules';
import { storageUnavailable } from '#platform/storage/storage.problems';

const RETRY = { 'retry-after': '10' };

/** How long the storage may take to begin an answer, or to take a whole file. */
const ANSWER_MS = 15_000;
const WHOLE_MS = 300_000;

interface Asked {
  headers?: Record<string, string>;
  from?: string;
  fine: readonly number[];
}

export interface Content {
  path: string;
  bytes: number;
  sha256: string;
}

/** Objects in a bucket of any storage that speaks S3, addressed by path, which all of them understand. */
export class S3Store {
  private readonly client: AwsClient;
  private readonly bucket: string;

  constructor({ endpoint, region, bucket, accessKey, secretKey }: S3Settings) {
    this.client = new AwsClient({ accessKeyId: accessKey, secretAccessKey: secretKey, region, service: 's3' });
    this.bucket = `${endpoint}/${bucket}`;
  }

  /** The storage checks the digest itself: what it keeps is what was received. */
  async put(place: string, { path, bytes, sha256 }: Content): Promise<void> {
    const headers = { 'content-length': String(bytes), 'x-amz-content-sha256': sha256 };
    const response = await this.ask('PUT', place, { headers, from: path, fine: [200] });
    await response.body?.cancel();
  }

  async open(place: string, part?: Part): Promise<Readable> {
    const headers: Record<string, string> = part ? { range: `bytes=${part.start}-${part.end}` } : {};
    const { body } = await this.ask('GET', place, { headers, fine: [part ? 206 : 200] });
    return body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);
  }

  async remove(place: string): Promise<void> {
    const response = await this.ask('DELETE', place, { fine: [200, 204, 404] });
    await response.body?.cancel();
  }

  /** Signed without the body, which is sent as a stream behind it. Neither the keys nor the signature reach a message. */
  private async ask(method: string, place: string, { headers = {}, from, fine }: Asked): Promise<Response> {
    const { url, headers: signed } = await this.client.sign(`${this.bucket}/${place}`, { method, headers });
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), from ? WHOLE_MS : ANSWER_MS);
    const source = from ? createReadStream(from) : undefined;
    const body: RequestInit = source ? { body: Readable.toWeb(source) as never, duplex: 'half' } : {};
    try {
      const response = await fetch(url, { method, headers: signed, signal: stop.signal, redirect: 'error', ...body });
      if (fine.includes(response.status)) return response;
      await response.body?.cancel();
      throw new Error(`The storage answered ${response.status} to ${method}.`);
    } catch (cause) {
      throw storageUnavailable({ headers: RETRY, cause });
    } finally {
      clearTimeout(timer);
      source?.destroy();
    }
  }
}
