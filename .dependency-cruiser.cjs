/** Which room may know which (ARCHITECTURE.md). Each rule is proved to bite in test/architecture. */

const modulePath = '^src/modules/([^/]+)/';
const useCaseFile = { path: '^src/modules/[^/]+/[^/]+\\.ts$', pathNot: '\\.module\\.ts$|/index\\.ts$' };
const technology =
  '(^|/)node_modules/(typeorm|@nestjs/(typeorm|swagger|platform-fastify)|pg|bullmq|ioredis|@?fastify|nodemailer|class-validator|class-transformer|docx|pdfmake|qrcode|fflate|ical-generator)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-knows-only-itself',
      comment: 'The law must run without Nest, SQL, queue, clock or Node. xstate is the one guest.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', '(^|/)node_modules/xstate/'] },
    },
    {
      name: 'modules-meet-at-the-front-door',
      comment: 'Another capability may be used only through its index.ts.',
      severity: 'error',
      from: { path: modulePath },
      to: { path: modulePath, pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'the-root-uses-front-doors',
      comment:
        'main, worker and app.module put capabilities together; they do not reach into them. A command line has a door of its own.',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$' },
      to: { path: modulePath, pathNot: '^src/modules/[^/]+/(commands/)?index\\.ts$' },
    },
    {
      name: 'commands-need-no-server',
      comment: 'The command line reads, decides and prints: it starts without Nest, database or queue.',
      severity: 'error',
      from: { path: '^src/(ocop\\.ts$|modules/[^/]+/commands/)' },
      to: { path: `^src/(platform|migrations)/|\\.module\\.ts$|(^|/)node_modules/@nestjs/|${technology}` },
    },
    {
      name: 'use-cases-know-no-technology',
      comment:
        'A use case knows the domain and ports. The ports for files, mail and texts stand in platform, and the plain shapes of a request and of an official paper.',
      severity: 'error',
      from: useCaseFile,
      to: { path: `^src/platform/(?!(files|mail|papers|requests|text-gateway)/index\\.ts$)|${technology}` },
    },
    {
      name: 'only-the-module-file-names-adapters',
      comment:
        'http, persistence and jobs are chosen in x.module.ts and nowhere else; commands by src/ocop.ts.',
      severity: 'error',
      from: useCaseFile,
      to: { path: '^src/modules/[^/]+/(http|persistence|jobs|commands)/' },
    },
    {
      name: 'adapters-do-not-meet',
      comment: 'http, persistence, jobs and commands each talk to use cases, never to one another.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/(http|persistence|jobs|commands)/' },
      to: { path: '^src/modules/$1/(http|persistence|jobs|commands)/', pathNot: '^src/modules/$1/$2/' },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'src/platform is technology we could lift into another product.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(?!platform/)' },
    },
    {
      name: 'migrations-import-only-typeorm',
      comment: 'A migration must still mean the same when the code around it has changed.',
      severity: 'error',
      from: { path: '^src/migrations/' },
      to: { pathNot: ['^src/migrations/', '(^|/)node_modules/typeorm/'] },
    },
    {
      name: 'the-program-knows-no-tests',
      severity: 'error',
      from: { path: '^(src|web/src)/' },
      to: { path: '^(test|bench|tools)/' },
    },
    {
      name: 'the-program-needs-no-development-package',
      comment: 'It would be missing in production.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'server-and-web-meet-over-http',
      severity: 'error',
      from: { path: '^(src|web)/' },
      to: { path: '^(src|web)/', pathNot: '^$1/' },
    },
    {
      name: 'web-ui-knows-no-feature',
      comment: 'ui is the kit of parts: no screen, no server, no route.',
      severity: 'error',
      from: { path: '^web/src/ui/' },
      to: { path: '^web/src/(features|app)/' },
    },
    {
      name: 'web-feature-knows-no-app',
      severity: 'error',
      from: { path: '^web/src/features/' },
      to: { path: '^web/src/app/' },
    },
    {
      name: 'web-features-do-not-meet',
      comment: 'What two features share belongs into ui or api.',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'web-foundations-know-no-screen',
      severity: 'error',
      from: { path: '^web/src/(api|texts)/' },
      to: { path: '^web/src/(ui|features|app)/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle means two files are one idea.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Connected to nothing: delete it. (Unused exports are knip’s job.)',
      severity: 'error',
      from: { orphan: true, path: '^(src|web/src)/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'not-to-unresolvable',
      comment: 'A rule cannot judge an import it cannot resolve.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.tsx?$|^(web/)?dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
