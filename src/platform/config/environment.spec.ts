import { describe, expect, it } from '@jest/globals';
import { InvalidEnvironment, readEnvironment } from './environment.js';

const problemsOf = (source: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readEnvironment(source);
    return [];
  } catch (reason) {
    return (reason as InvalidEnvironment).problems;
  }
};

const inProduction = { NODE_ENV: 'production', DATABASE_URL: 'postgres://ocop_app:secret@db:5432/ocop' };

describe('readEnvironment', () => {
  it('needs nothing for a demo on this machine', () => {
    const environment = readEnvironment({});
    expect(environment).toEqual({
      NODE_ENV: 'development',
      OCOP_PROCESS: 'all',
      PORT: 3000,
      HOST: '127.0.0.1',
      OCOP_DATA: '.data',
      DATABASE_POOL: 16,
      TRUST_PROXY: 0,
      LOG_LEVEL: 'warn',
    });
    expect(environment.isDemo).toBe(true);
  });

  it('reads numbers, takes blank for absent, and keeps out what is not ours', () => {
    const environment = readEnvironment({
      ...inProduction,
      PORT: '8080',
      REDIS_URL: ' ',
      HOME: '/root',
      path: '/bin',
    });
    expect(environment).toMatchObject({ PORT: 8080, isDemo: false });
    expect(Object.keys(environment)).not.toEqual(expect.arrayContaining(['HOME']));
    expect(environment.REDIS_URL).toBeUndefined();
  });

  it.each([
    ['PORT', 'three thousand'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['NODE_ENV', 'prod'],
    ['DATABASE_URL', 'mysql://root@db/ocop'],
    ['MIGRATION_DATABASE_URL', 'db'],
    ['DATABASE_POOL', '1'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'mail.example'],
    ['MAIL_FROM', 'the office'],
    ['PUBLIC_URL', 'ocop.example'],
    ['TRUST_PROXY', 'true'],
    ['LOG_LEVEL', 'loud'],
    ['OCOP_PROCESS', 'web'],
  ])('refuses %s=%s and names it', (name, value) => {
    expect(problemsOf({ [name]: value }).some((problem) => problem.startsWith(name))).toBe(true);
  });

  it('tells every problem at once and repeats no value', () => {
    const problems = problemsOf({ NODE_ENV: 'production', PORT: 'x', REDIS_URL: 'http://:hunter2@cache' });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(
      expect.arrayContaining(['DATABASE_URL', 'PORT', 'REDIS_URL']),
    );
    expect(new InvalidEnvironment(problems).message).not.toContain('hunter2');
  });

  it('wants a sender as soon as mail leaves', () => {
    expect(problemsOf({ SMTP_URL: 'smtp://mail:25' })).toEqual([expect.stringMatching(/^MAIL_FROM /)]);
    expect(problemsOf({ SMTP_URL: 'smtp://mail:25', MAIL_FROM: 'Văn phòng <ocop@example.vn>' })).toEqual([]);
  });
});
