// Who may import whom. docs/map.md draws it; tools/import-directions.mjs checks it, and that it checks at all.
const SPECS = '\\.spec\\.tsx?$';

export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'Rules import only each other and one decimal library: no framework, no database, no Node built-in.',
      from: { path: '^domain/src', pathNot: SPECS },
      to: { pathNot: ['^domain/src', 'node_modules/decimal\\.js'] },
    },
    {
      name: 'api-and-web-meet-only-in-domain',
      severity: 'error',
      comment: 'The API and the browser share rules and contracts, never code of their own.',
      from: { path: '^(api|web)/', pathNot: [SPECS, '^api/test/'] },
      to: { path: '^(api|web|seed|migrations|e2e)/', pathNot: '^$1/' },
    },
    {
      name: 'migrations-are-frozen',
      severity: 'error',
      comment: 'What a migration does must not change with the code of another year.',
      from: { path: '^migrations/' },
      to: { pathNot: ['^migrations/', 'node_modules/typeorm'] },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      comment: 'What every feature stands on stands on none of them.',
      from: { path: '^(api/src|web/src)/(platform|ui)/', pathNot: SPECS },
      to: { path: '^(api/src|web/src)/', pathNot: '^(api/src|web/src)/(platform|ui)/' },
    },
    {
      name: 'api-features-meet-at-their-door',
      severity: 'error',
      comment: 'A feature of the API is entered by its module, service or entity.',
      from: { path: '^api/src/([^/]+)/', pathNot: ['^api/src/platform/', SPECS] },
      to: {
        path: '^api/src/[^/]+/',
        pathNot: ['^api/src/$1/', '^api/src/platform/', '\\.(module|service|entity)\\.ts$'],
      },
    },
    {
      name: 'web-features-are-composed-by-routes',
      severity: 'error',
      comment: 'A feature of the browser that needs another one is a route that has not been written.',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'controllers-do-not-touch-the-database',
      severity: 'error',
      comment: 'A controller names the route and hands over.',
      from: { path: '\\.controller\\.ts$' },
      to: { path: ['node_modules/typeorm', '\\.entity\\.ts$'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Types may point at each other; code that needs itself to load does not load.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'seed-knows-only-the-domain',
      severity: 'error',
      comment:
        'The plan is loaded by SQL and the rules. Of the API it needs no more than how passwords are chosen and kept.',
      from: { path: '^seed/', pathNot: SPECS },
      to: {
        path: '^(api|web|migrations|e2e)/',
        pathNot: '^api/src/platform/(session/(password|password-policy|common-words)|secrets/pepper)\\.ts$',
      },
    },
    {
      name: 'e2e-is-a-black-box',
      severity: 'error',
      comment: 'A story knows what a person sees, not what the code is called.',
      from: { path: '^e2e/' },
      to: { path: '^(api|web|domain|seed|migrations)/' },
    },
    {
      name: 'nobody-imports-tools',
      severity: 'error',
      comment: 'The programs behind the npm scripts start the product; it does not know of them.',
      from: { path: '^(domain|api|web|migrations|seed|e2e)/', pathNot: '^(api/test/|e2e/pristine\\.ts$)' },
      to: { path: '^tools/' },
    },
    {
      name: 'fixtures-are-for-specs',
      severity: 'error',
      comment: 'What a spec starts from is no part of the product.',
      from: { pathNot: [SPECS, '\\.fixtures\\.ts$', '^api/test/'] },
      to: { path: '\\.fixtures\\.ts$' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      comment: 'An import that this check cannot follow escapes all the rules above.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
