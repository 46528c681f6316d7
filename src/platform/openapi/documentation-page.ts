import type { Text } from '#platform/problem/problem';

/** What the page above the operations says and offers; which records and people there are, the program knows. */
export interface DocumentationPage {
  title: string;
  intro: Text;
  steps: Array<{ text: Text; operationId?: string; link?: Text }>;
  /** Which record the examples of a group of operations speak of: the first that the query finds in the collection. */
  anchor: { collection: string; property: string; byTag: Record<string, string> };
  roles: Record<string, Text>;
  /** People of the demo, to sign in with one click; empty where there is no demo. */
  accounts: Array<{ agency: string; people: Array<{ role: Text; name: string; email: string }> }>;
  /** Their password; null where there is no demo. */
  password: string | null;
}

const FRAME = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/docs/page.css">
<script src="/docs/swagger-ui-bundle.js" defer></script>
<script type="module" src="/docs/page.mjs"></script>
</head>
<body>
<a class="skip" href="#swagger-ui">Langsung ke daftar operasi · Skip to the operations</a>
<header id="welcome"></header>
<main id="swagger-ui"></main>
<script type="application/json" id="page">{page}</script>
</body>
</html>
`;

/** Everything of the page that is data travels as data: nothing of it is ever run. */
export function writePage(page: DocumentationPage): string {
  const data = JSON.stringify(page).replaceAll('<', '\\u003c');
  return FRAME.replace('{title}', () => page.title).replace('{page}', () => data);
}
