import 'reflect-metadata'; // class-transformer’s decorators below need it
import { plainToInstance, Type } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateIf,
  validateSync,
} from 'class-validator';
import { IsAddress } from './is-address.js';

/** What the operator may set. Every name is the name of the variable; the defaults make `npm start` run as a demo. */
export class Environment {
  /** `production` leaves demo mode: no invented data, no known accounts, no clock to move. */
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  /** Whether the HTTP process also delivers what is due, or leaves that to worker processes. */
  @IsIn(['all', 'api'])
  OCOP_PROCESS: 'all' | 'api' = 'all';

  @IsInt()
  @Min(0)
  @Max(65_535)
  @Type(() => Number)
  PORT: number = 3000;

  @IsString()
  @IsNotEmpty()
  HOST: string = '127.0.0.1';

  /** Folder of the embedded database and of uploaded files. */
  @IsString()
  @IsNotEmpty()
  OCOP_DATA: string = '.data';

  /**
   * File of the private key that ledgers are signed with; made where there is none, under `OCOP_DATA` unless told
   * otherwise. All processes of one installation share it.
   */
  @IsOptional()
  @IsString()
  LEDGER_KEY?: string;

  /** The application role's database; without it an embedded one is started (demo mode only). */
  @ValidateIf(
    ({ NODE_ENV, DATABASE_URL }: Environment) => NODE_ENV === 'production' || DATABASE_URL !== undefined,
  )
  @IsAddress('postgres', 'postgresql')
  DATABASE_URL?: string;

  /**
   * The owner role's address of the same database. A process that has it brings the schema up to date at start. Demo
   * mode needs it wherever it is given a database: it makes the database's clock movable.
   */
  @ValidateIf(
    ({ isDemo, DATABASE_URL, MIGRATION_DATABASE_URL }: Environment) =>
      (isDemo && DATABASE_URL !== undefined) || MIGRATION_DATABASE_URL !== undefined,
  )
  @IsAddress('postgres', 'postgresql')
  MIGRATION_DATABASE_URL?: string;

  /** How many connections this process opens to the database at most, beside those of a queue that lives there. */
  @IsInt()
  @Min(2)
  @Max(200)
  @Type(() => Number)
  DATABASE_POOL: number = 16;

  /** Without it the queue lives in the database. */
  @IsOptional()
  @IsAddress('redis', 'rediss')
  REDIS_URL?: string;

  /** Without it mail is kept on the outbox page and nothing leaves. */
  @IsOptional()
  @IsAddress('smtp', 'smtps')
  SMTP_URL?: string;

  @ValidateIf(({ SMTP_URL, MAIL_FROM }: Environment) => SMTP_URL !== undefined || MAIL_FROM !== undefined)
  @IsEmail({ allow_display_name: true, require_tld: false })
  MAIL_FROM?: string;

  /** Takes short messages (SMS, Zalo) as signed JSON; without it nobody is sent any. */
  @ValidateIf(
    ({ TEXT_GATEWAY_URL, TEXT_GATEWAY_SECRET }: Environment) =>
      TEXT_GATEWAY_URL !== undefined || TEXT_GATEWAY_SECRET !== undefined,
  )
  @IsAddress('http', 'https')
  TEXT_GATEWAY_URL?: string;

  /** What messages to the gateway are signed with. */
  @ValidateIf(
    ({ TEXT_GATEWAY_URL, TEXT_GATEWAY_SECRET }: Environment) =>
      TEXT_GATEWAY_URL !== undefined || TEXT_GATEWAY_SECRET !== undefined,
  )
  @Length(24, 200)
  TEXT_GATEWAY_SECRET?: string;

  /** Set where the gateway stands in our own network; else a host with a private address is refused. */
  @IsOptional()
  @IsIn(['allowed'])
  TEXT_GATEWAY_PRIVATE?: 'allowed';

  /** What reports are signed with that tell of messages later; without it none is taken. */
  @IsOptional()
  @Length(24, 200)
  DELIVERY_REPORT_SECRET?: string;

  /** Where people reach us, for links in mail. */
  @IsOptional()
  @IsAddress('http', 'https')
  PUBLIC_URL?: string;

  /** How many reverse proxies of ours stand in front. More than there are would let a client choose its own address. */
  @IsInt()
  @Min(0)
  @Max(10)
  @Type(() => Number)
  TRUST_PROXY: number = 0;

  @IsIn(['fatal', 'error', 'warn', 'log', 'debug', 'verbose'])
  LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'log' | 'debug' | 'verbose' = 'warn';

  get textGateway() {
    const { TEXT_GATEWAY_URL: url, TEXT_GATEWAY_SECRET: secret } = this;
    if (url === undefined || secret === undefined) return undefined;
    return { url, secret, mayBePrivate: this.TEXT_GATEWAY_PRIVATE === 'allowed' };
  }

  get isDemo(): boolean {
    return this.NODE_ENV !== 'production';
  }
}

/** Thrown with every problem at once, each beginning with the variable's name; values are never repeated. */
export class InvalidEnvironment extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = InvalidEnvironment.name;
  }
}

/** The only reader of process.env. A variable set to nothing counts as not set. Throws `InvalidEnvironment`. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const environment = plainToInstance(Environment, withoutBlanks(source), { exposeDefaultValues: true });
  const failures = validateSync(environment, { whitelist: true, forbidUnknownValues: true });
  const problems = failures.flatMap(({ constraints }) => Object.values(constraints ?? {}));
  if (problems.length > 0) throw new InvalidEnvironment(problems.toSorted());
  return environment;
}

const withoutBlanks = (source: NodeJS.ProcessEnv) =>
  Object.fromEntries(
    Object.entries(source).filter(([name, value]) => /^[A-Z_\d]+$/.test(name) && value?.trim()),
  );
