import { define } from '../../runtime/define.ts';
import { GuichetProvider } from '../../runtime/provider.ts';
import { ClientInvoices } from './client-invoices.ts';

define(GuichetProvider);
define(ClientInvoices);
