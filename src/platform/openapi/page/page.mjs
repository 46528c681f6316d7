/** The page of the documentation: Swagger UI, with a sign-in and with examples that can be sent as they stand. */
import { fillExamples } from '/docs/examples.mjs';
import { Session } from '/docs/session.mjs';
import { simplify } from '/docs/simplify.mjs';
import { Welcome } from '/docs/welcome.mjs';

const page = JSON.parse(document.getElementById('page').textContent);
const session = new Session();
const home = document.getElementById('swagger-ui');
const written = fetch('/openapi.json').then(async (response) => simplify(await response.json()));

/** Everything that the page asks carries the person's token and language, and goes to this installation alone. */
async function prepare(request) {
  const url = new URL(request.url, location.href);
  if (url.origin !== location.origin) throw new Error('This page asks nobody but its own installation.');
  const token = url.pathname.startsWith('/api/') ? await session.token() : null;
  if (token) request.headers.Authorization = `Bearer ${token}`;
  request.headers['Accept-Language'] ??= document.documentElement.lang;
  return request;
}

/** Draws the operations anew: Swagger UI keeps what it once read of a document. */
function draw(spec) {
  const node = document.createElement('div');
  home.replaceChildren(node);
  const ui = globalThis.SwaggerUIBundle({
    domNode: node,
    spec,
    deepLinking: true,
    docExpansion: 'none',
    filter: true,
    tryItOutEnabled: true,
    displayRequestDuration: true,
    defaultModelsExpandDepth: -1,
    persistAuthorization: false,
    validatorUrl: null,
    layout: 'BaseLayout',
    requestInterceptor: prepare,
    onComplete: () => {
      if (session.person) ui.preauthorizeApiKey('bearer', session.accessToken);
      home.dataset.ready = session.person ? 'somebody' : 'nobody';
    },
  });
  globalThis.ui = ui;
  return ui;
}

async function redraw() {
  home.dataset.ready = '';
  const spec = await written;
  draw(session.person ? await fillExamples(spec, page.anchor, (path, body) => session.ask(path, body)) : spec);
}

/** Opens one operation and brings it into view, also when its group was closed. */
function open(operationId) {
  const { layoutActions, specSelectors } = globalThis.ui;
  const operation = specSelectors.operations().find((each) => each.getIn(['operation', 'operationId']) === operationId);
  const tag = operation?.getIn(['operation', 'tags', 0]);
  if (!tag) return;
  layoutActions.show(['operations-tag', tag], true);
  layoutActions.show(['operations', tag, operationId], true);
  history.replaceState(null, '', `#/${encodeURIComponent(tag)}/${operationId}`);
  requestAnimationFrame(() => {
    const block = document.getElementById(`operations-${tag.replaceAll(' ', '_')}-${operationId}`);
    block?.scrollIntoView({ behavior: 'smooth', block: 'start' });
    block?.querySelector('button')?.focus({ preventScroll: true });
  });
}

await session.restore();
new Welcome(page, session, { redraw, open }).show();
await redraw();
