import { button } from '../../ui/button.js';
import { client } from '../../api/client.js';

export const workPage = [button, client];
