/** As much of the S3 server as tests use; it brings no types of its own. */
declare module '@20minutes/s3rver' {
  import type { Server } from 'node:http';

  interface Options {
    port: number;
    silent: boolean;
    directory: string;
    configureBuckets: Array<{ name: string }>;
  }

  export default class S3rver {
    constructor(options: Options);
    configureBuckets(): Promise<unknown>;
    listen(port: number, host: string, done: () => void): Server;
  }
}
