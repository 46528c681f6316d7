const PLURAL_VERBS = new Set(['list', 'count']);

function plural(name: string): string {
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** `ResearchNoteController.list` → `listResearchNotes`: the names that clients generate their methods from. */
export function operationId(controller: string, method: string): string {
  const noun = controller.replace(/Controller$/, '');
  return PLURAL_VERBS.has(method) ? `${method}${plural(noun)}` : `${method}${noun}`;
}
