import { oneOf, refuse, textOf } from '#platform/config/setting-values';

/** A storage that speaks S3. */
export interface S3Settings {
  endpoint: string;
  region: string;
  bucket: string;
  accessKey: string;
  secretKey: string;
}

/** A bucket's name may stand in an address as it is. */
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const REGION = /^[a-z0-9-]{1,64}$/i;

export function s3Of(env: NodeJS.ProcessEnv): S3Settings | null {
  if (oneOf(env, 'SIKLUS_STORAGE', ['disk', 's3'], 'disk') === 'disk') return null;
  const needed = (name: string): string =>
    env[name] || refuse(name, '', 'SIKLUS_STORAGE=s3 needs an endpoint, a bucket, an access key and a secret key');
  const endpoint = needed('SIKLUS_STORAGE_ENDPOINT');
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  const web = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !web || url.username || url.password || url.search || url.hash)
    refuse(
      'SIKLUS_STORAGE_ENDPOINT',
      url?.password ? 'an address with a password' : endpoint,
      'it must be an http or https address',
    );
  const bucket = needed('SIKLUS_STORAGE_BUCKET');
  if (!BUCKET.test(bucket)) refuse('SIKLUS_STORAGE_BUCKET', bucket, 'it must be the name of a bucket');
  const region = env.SIKLUS_STORAGE_REGION || 'us-east-1';
  if (!REGION.test(region)) refuse('SIKLUS_STORAGE_REGION', region, 'it must be the name of a region');
  needed('SIKLUS_STORAGE_ACCESS_KEY');
  needed('SIKLUS_STORAGE_SECRET_KEY');
  const accessKey = textOf(env, 'SIKLUS_STORAGE_ACCESS_KEY', { min: 3, max: 256 }) ?? '';
  const secretKey = textOf(env, 'SIKLUS_STORAGE_SECRET_KEY', { min: 6, max: 256 }) ?? '';
  return { endpoint: url.href.replace(/\/+$/, ''), region, bucket, accessKey, secretKey };
}
