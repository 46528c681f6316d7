/** What holds for every route, told once at the head of the document. */
export const CONVENTIONS = `
## What holds everywhere

**Signing in.** \`POST /api/v1/auth/login\` answers an access token for ten minutes; send it as \`Authorization: Bearer …\`. Programs
use a personal access token (\`sik_…\`) in the same place. \`x-permission\` names the one permission that an operation needs.

**Values.** Ids are UUIDs made by the service. Instants are RFC 3339 in UTC, days \`YYYY-MM-DD\` in the agency's own zone, measured
values exact decimals as texts. \`x-collection\` says from which list an id comes.

**Lists** answer \`items\` and \`nextCursor\`; ask again with \`cursor\` until it is null, or follow \`Link: rel="next"\`. A filter given
several times means any of its values. \`q\` searches in Indonesian and English. An unknown parameter is refused, never passed over.

**Changes** are merge patches: what is absent stays, null clears. Say which version you read, with \`If-Match\` or \`version\`: neither
answers 428, an old one 412, and nothing is changed.

**Retries.** A \`POST\` with an \`Idempotency-Key\` can be sent again: the first answer comes back for 24 hours and nothing is done twice.

**Trying.** With \`?dryRun=true\` every rule is asked, every verdict is answered, and nothing is written.

**Refusals** are RFC 9457 problems with a stable \`code\`, what to do about it (\`remedy\`) and each bad field (\`errors\`), in Indonesian
or English by \`Accept-Language\`. What belongs to another agency, or lies above your clearance, is answered as if it were not there.
`.trim();
