import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '../../people/index.js';
import { Vitals, type VitalSigns } from './vitals.js';

/** Of what is under way, so far as it is late: neither waiting in time nor what has arrived tells a monitor anything. */
const late = ['due', 'handed', 'late', 'pending'] as const;

/**
 * The numbers of `/api/health` as Prometheus and its like scrape them, so that somebody is woken before a deadline is missed:
 * an alert on the age of the oldest undelivered needs a history, and /api/health has none. Public as that is, and as bare: sums over
 * the whole installation, without a label that names a place, a person, a dossier, a kind of notice or a panel.
 */
@ApiTags('health')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly vitals: Vitals) {}

  @Public()
  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('cache-control', 'no-store')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' }, description: 'Prometheus text format 0.0.4' })
  async scrape(): Promise<string> {
    return gaugesOf(await this.vitals.look())
      .map(gauge)
      .join('');
  }
}

interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly samples: readonly (readonly [labels: string, value: number])[];
}

function gaugesOf({ database, queue, deliveries, unchainedSeconds }: VitalSigns): readonly Gauge[] {
  const up = [
    ['{part="database"}', Number(database === 'ok')],
    ['{part="queue"}', Number(queue === 'ok')],
  ] as const;
  const parts = { name: 'ocop_up', help: 'Whether it answers.', samples: up };
  if (!deliveries || unchainedSeconds === null) return [parts];
  return [
    parts,
    {
      name: 'ocop_undelivered',
      help: 'Messages that should have reached people and have not, by how far they came.',
      samples: late.map((stage) => [`{stage="${stage}"}`, deliveries[stage]] as const),
    },
    {
      name: 'ocop_undelivered_oldest_seconds',
      help: 'Age of the oldest of them; 0 where there is none.',
      samples: [['', deliveries.oldestSeconds ?? 0]],
    },
    {
      name: 'ocop_refused',
      help: 'Messages that the other side refused for good.',
      samples: [['', deliveries.failed]],
    },
    {
      name: 'ocop_unheld_offices',
      help: 'Offices in which nobody sat, of those that a message was for within thirty days.',
      samples: [['', deliveries.unheld]],
    },
    {
      name: 'ocop_told_nobody',
      help: 'Messages for such offices within thirty days that nobody above was told either.',
      samples: [['', deliveries.toldNobody]],
    },
    {
      name: 'ocop_unchained_oldest_seconds',
      help: 'Age of the oldest act that stands in no chain of a ledger yet; 0 where there is none.',
      samples: [['', unchainedSeconds]],
    },
  ];
}

const gauge = ({ name, help, samples }: Gauge): string =>
  [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    ...samples.map(([labels, value]) => `${name}${labels} ${value}`),
    '',
  ].join('\n');
