/** Registers every widget and the provider. */
import './widgets/invoices/client-invoices.define.ts';
export * from './index.ts';
