/**
 * The import law: platform ← kernel ← stages 1 ← 2 ← 3 ← 4 ← views ← app (an arrow reads "may be imported by").
 * It has no exception. A finding means that code stands in the wrong folder, not that the law needs a hole.
 */
const LAYERS = [
  { name: 'platform', path: '^src/platform/' },
  { name: 'kernel', path: '^src/kernel/' },
  { name: 'fact-finding', path: '^src/stages/1-fact-finding/' },
  { name: 'planning', path: '^src/stages/2-planning/' },
  { name: 'implementation', path: '^src/stages/3-implementation/' },
  { name: 'evaluation', path: '^src/stages/4-evaluation/' },
  { name: 'views', path: '^src/views/' },
  { name: 'app', path: '^src/(?:cli/|demo/|[^/]+$)' },
];

/** What a stage shows to the rest of the product. */
const SHARED = '\\.(?:entity|service|module)\\.ts$';

const upward = LAYERS.slice(0, -1).map((layer, index) => ({
  name: `${layer.name}-imports-only-what-comes-before`,
  comment: `What ${layer.name} needs from a later layer, the later layer registers with it or calls it with.`,
  severity: 'error',
  from: { path: layer.path },
  to: {
    path: LAYERS.slice(index + 1)
      .map((later) => later.path)
      .join('|'),
  },
}));

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'every-file-has-a-layer',
      comment: 'A file outside the layers would escape the law.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: LAYERS.map((layer) => layer.path) },
    },
    {
      name: 'stages-share-only-entity-service-module',
      comment: 'Rules, requests and routes are private to their stage; other stages speak to its services.',
      severity: 'error',
      from: { path: '^src/stages/([^/]+)/' },
      to: { path: '^src/stages/', pathNot: ['^src/stages/$1/', SHARED] },
    },
    {
      name: 'views-and-app-see-only-entity-service-module',
      comment: 'Whoever stands above the stages speaks to their services too.',
      severity: 'error',
      from: { path: '^src/(?:views/|cli/|demo/|[^/]+$)' },
      to: { path: '^src/stages/', pathNot: SHARED },
    },
    {
      name: 'no-controller-imported',
      comment: 'A controller is HTTP only; whoever needs what it does calls the service. Only its module names it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.module\\.ts$|\\.spec\\.ts$' },
      to: { path: '\\.controller\\.ts$' },
    },
    {
      name: 'database-only-through-ctx',
      comment: 'A second way to the database is a way out of the transaction, the tenant and the audit.',
      severity: 'error',
      from: { path: '^src/(?:kernel|stages|views)/', pathNot: '\\.entity\\.ts$' },
      to: { path: 'node_modules/(?:pg|typeorm|@nestjs/typeorm)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'migration-stands-alone',
      comment: 'A landed migration must do tomorrow what it did today; sources change.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^src/' },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'Nobody imports it, and it imports nobody: it is dead.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/[^/]+$' },
      to: {},
    },
    {
      name: 'no-dead-file',
      comment: 'The service and its command line do not reach it.',
      severity: 'error',
      from: { path: '^src/(?:main|cli)\\.ts$' },
      to: { reachable: false, path: '^src/', pathNot: '\\.spec\\.ts$|^src/(?:main|cli)\\.ts$|^src/launch(?:\\.ts$|/)' },
    },
    {
      name: 'no-barrel',
      comment: 'An index file hides who needs what and closes circles.',
      severity: 'error',
      from: {},
      to: { path: '(?:^|/)index\\.[cm]?[jt]s$', pathNot: 'node_modules' },
    },
    {
      name: 'resolves',
      comment: 'Names nothing that exists.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'sources-not-build',
      comment: 'The law must look at the sources; an import that lands in the build output would escape it.',
      severity: 'error',
      from: {},
      to: { path: '^dist/' },
    },
    {
      name: 'no-dev-dependency',
      comment: 'The product runs without devDependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$|^src/(?:main|cli)\\.ts$|^src/launch(?:\\.ts$|/)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-undeclared-dependency',
      comment: 'A package that another package happens to bring may leave with it: declare it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'product-does-not-import-tests',
      comment: 'Tests look at the product, never the other way round.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/|\\.spec\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The page's scripts run in a browser, where modules have addresses.
    exclude: { path: '^(?:coverage|\\.data|src/platform/openapi/page)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.law.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
