import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { HttpTextGateway, type GatewaySettings } from './http-text-gateway.js';
import { NoTextGateway } from './no-text-gateway.js';
import { TextGateway } from './text-gateway.js';

/** Gives the application its `TextGateway`: over HTTP when one is configured, else one that lets nothing leave. */
@Module({})
export class TextGatewayModule implements OnApplicationShutdown {
  constructor(private readonly gateway: TextGateway) {}

  static forRoot(settings: GatewaySettings | undefined): DynamicModule {
    const useFactory = () => (settings ? new HttpTextGateway(settings) : new NoTextGateway());
    return {
      module: TextGatewayModule,
      global: true,
      providers: [{ provide: TextGateway, useFactory }],
      exports: [TextGateway],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.gateway.close();
  }
}
