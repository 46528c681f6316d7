/**
 * Writes into package-lock.json what npm leaves out when a registry does not offer the compiled parts for other machines:
 * `npm ci` refuses a lock without them, also where nobody needs them. Run it after a change of dependencies (`npm run lock`).
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const MACHINE =
  /-(android|darwin|linux|win32|freebsd|openharmony)-(arm64|arm|x64|ia32|ppc64|s390x|riscv64|loong64)(?:-(gnu|musl))?/;

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const { packages } = lock;

/** Whether a package that stands at `path` finds `name`, looking upwards as Node does. */
function finds(path, name) {
  const parts = path.split('/node_modules/');
  return parts.some(
    (_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/node_modules/${name}` in packages,
  );
}

for (const [path, { optionalDependencies = {}, dev, license, engines }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`;
    if (place in packages || finds(path, name)) continue;
    const [, os, cpu, libc] = MACHINE.exec(name) ?? [];
    if (!os || !/^\d/.test(version))
      throw new Error(`${path} wants ${name} ${version}, of which nothing is known here.`);
    packages[place] = {
      version,
      cpu: [cpu],
      ...(dev && { dev }),
      ...(libc && { libc: [libc === 'gnu' ? 'glibc' : 'musl'] }),
      license,
      optional: true,
      os: [os],
      ...(engines && { engines }),
    };
  }
}

lock.packages = Object.fromEntries(Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en')));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
