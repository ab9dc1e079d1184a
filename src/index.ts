/** Every class and type of the library. Registers nothing: import `guichet/all`, or one widget's entry, for that. */
export * from './runtime/index.ts';
export { ClientInvoices } from './widgets/invoices/client-invoices.ts';
