/** A reference backend for demonstrations and tests: `createBackend`, the people to sign in as, the scenarios. */
export { type Backend, type BackendOptions, createBackend, type RequestLine } from './backend.ts';
export { type Clock } from './clock.ts';
export { type Size } from './data/content.ts';
export { line, makeInvoice, type InvoiceFacts } from './data/invoices/make-invoice.ts';
export { type Persona, type PersonaName, personas } from './data/people.ts';
export { type Fault, type Faults } from './faults.ts';
export type { AccountRecord, ContactRecord, InvoiceRecord, LegalEntityRecord } from './records.ts';
export { type Scenario, type ScenarioElement, type ScenarioEnvironment, scenarios } from './scenarios/index.ts';
