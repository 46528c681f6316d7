import { PERMISSIONS } from '#kernel/access/permissions';
import { ROLES } from '#kernel/access/roles';
import { CLASSIFICATIONS } from '#kernel/classification/classification';

const HEAD = `# Permissions

Who may do what. This page is written from \`src/kernel/access/permissions.ts\` by \`npm run permissions\`; a test fails while it lags behind.

- Every route names one permission, or says that it is open or for everybody who is signed in; the OpenAPI document shows it as \`x-permission\`.
- A personal access token narrows the permissions of its owner and never widens them.
- A role changes what a person may do from the next request on.
- What a person may see is another question: the clearance (${CLASSIFICATIONS.join(', ')}) is compared with each record's classification by the database itself.
- Nobody approves their own work, whatever the role.
`;

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The matrix of permissions and roles as a page. */
export function permissionsDocument(): string {
  const table = [
    row(['Permission', ...ROLES.map((role) => `\`${role}\``), 'Allows', 'Mengizinkan']),
    row(['---', ...ROLES.map(() => ':-:'), '---', '---']),
    ...Object.entries(PERMISSIONS).map(([permission, { roles, text }]) =>
      row([`\`${permission}\``, ...ROLES.map((role) => (roles.includes(role) ? '✓' : '')), text.en, text.id]),
    ),
  ];
  return `${HEAD}\n${table.join('\n')}\n`;
}
