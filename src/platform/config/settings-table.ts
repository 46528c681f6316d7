export interface SettingRow {
  name: string;
  /** What holds when the setting is absent or empty, as a person would write it. */
  default: string;
  meaning: string;
  /** Never printed and never repeated in a message. */
  secret?: boolean;
}

/** Every setting there is. `.env.example`, `siklus settings` and the refusal of unknown names are made from this table. */
export const SETTINGS: readonly SettingRow[] = [
  { name: 'PORT', default: '3000', meaning: 'TCP port of the service; 0 takes any free port.' },
  {
    name: 'HOST',
    default: '127.0.0.1 with the demo, otherwise 0.0.0.0',
    meaning: 'Address the service listens on.',
  },
  {
    name: 'DATABASE_URL',
    default: 'none: the embedded PostgreSQL is used',
    meaning: 'PostgreSQL 15 or newer, as postgresql://user:password@host:5432/database.',
    secret: true,
  },
  {
    name: 'SIKLUS_DATA',
    default: '.data',
    meaning: 'Data folder: the embedded PostgreSQL, files, and the generated secret when SIKLUS_SECRET is absent.',
  },
  {
    name: 'SIKLUS_DEMO',
    default: 'on without DATABASE_URL, otherwise off',
    meaning: 'on loads the two demo agencies on the first start; off starts empty (then: npm run siklus -- init).',
  },
  {
    name: 'SIKLUS_DEMO_PASSWORD',
    default: 'siklus-demo-2026',
    meaning: 'Password of every demo account, 12 to 256 characters; read when the demo is loaded.',
    secret: true,
  },
  {
    name: 'SIKLUS_SECRET',
    default: 'generated once into the data folder',
    meaning:
      'Signs access tokens and list cursors; at least 32 characters, the same for every process of one installation.',
    secret: true,
  },
  { name: 'SIKLUS_POOL', default: '8', meaning: 'Database connections of one process, 1 to 100.' },
  {
    name: 'SIKLUS_BODY_LIMIT',
    default: '1048576',
    meaning: 'Largest request body in bytes, 1024 to 104857600.',
  },
  { name: 'SIKLUS_UPLOAD_LIMIT', default: '26214400', meaning: 'Largest file in bytes, 1024 to 2147483647.' },
  {
    name: 'SIKLUS_UPLOAD_DEADLINE',
    default: '600000',
    meaning: 'Milliseconds that a file may take to come in, 1000 to 3600000.',
  },
  {
    name: 'SIKLUS_STORAGE',
    default: 'disk',
    meaning: 'Where files are kept: disk, which is the data folder, or s3, a storage that speaks S3.',
  },
  {
    name: 'SIKLUS_STORAGE_ENDPOINT',
    default: 'none',
    meaning: 'Address of the S3 storage, for example https://s3.ap-southeast-3.amazonaws.com.',
  },
  { name: 'SIKLUS_STORAGE_REGION', default: 'us-east-1', meaning: 'Its region, as its provider calls it.' },
  { name: 'SIKLUS_STORAGE_BUCKET', default: 'none', meaning: 'The bucket, which must be there and not be public.' },
  { name: 'SIKLUS_STORAGE_ACCESS_KEY', default: 'none', meaning: 'Access key of the S3 storage.', secret: true },
  { name: 'SIKLUS_STORAGE_SECRET_KEY', default: 'none', meaning: 'Secret key of the S3 storage.', secret: true },
  {
    name: 'SIKLUS_REQUEST_DEADLINE',
    default: '15000',
    meaning: 'Milliseconds after which a running request is given up with 503, 1000 to 600000.',
  },
  {
    name: 'SIKLUS_RATE_LIMIT',
    default: '6000',
    meaning: 'Requests a minute from one caller, up to 1000000; 0 switches the limit off.',
  },
  {
    name: 'SIKLUS_READ_NOTIFICATION_DAYS',
    default: '90',
    meaning: 'Days after which a notification that was read is taken away, 1 to 3650.',
  },
  {
    name: 'SIKLUS_UNREAD_NOTIFICATION_DAYS',
    default: '365',
    meaning: 'Days after which a notification that nobody read is taken away, 1 to 3650.',
  },
  {
    name: 'SIKLUS_TRUST_PROXY',
    default: 'none',
    meaning:
      'Proxies whose X-Forwarded-* headers are believed: addresses and networks (10.0.0.0/8, ::1) separated by commas, or the number of hops, 1 to 10.',
  },
  {
    name: 'SIKLUS_PUBLIC_URL',
    default: 'none: the address of the request',
    meaning: 'Address under which people reach the service, for example https://siklus.example.go.id.',
  },
  {
    name: 'SIKLUS_ORIGINS',
    default: 'none',
    meaning: 'Web origins that may call the service from a browser (CORS), exact, separated by commas.',
  },
  {
    name: 'SIKLUS_WEBHOOK_PORTS',
    default: 'none beside 443',
    meaning: 'Further ports to which reports may be delivered by webhook, separated by commas.',
  },
  {
    name: 'SIKLUS_WEBHOOK_LOOPBACK',
    default: 'off',
    meaning: 'on delivers to this machine itself too, without encryption: for development and tests only.',
  },
  {
    name: 'SIKLUS_LOG_LEVEL',
    default: 'info',
    meaning: 'fatal, error, warn, info, debug, trace or silent.',
  },
];
