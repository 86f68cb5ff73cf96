export { TextGatewayModule } from './text-gateway.module.js';
export { TextGateway, type TextMessage } from './text-gateway.js';
