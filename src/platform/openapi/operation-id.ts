const PLURAL_VERBS = new Set(['list', 'count', 'createMany']);

function plural(name: string): string {
  if (name.endsWith('is')) return `${name.slice(0, -2)}es`;
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** `ResearchNoteController.list` → `listResearchNotes`: the names that clients generate their methods from. */
export function operationId(controller: string, method: string): string {
  const noun = controller.replace(/Controller$/, '');
  return PLURAL_VERBS.has(method) ? `${method}${plural(noun)}` : `${method}${noun}`;
}
