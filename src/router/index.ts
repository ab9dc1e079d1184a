/** Answers the contract's operations over any data: for a Node backend, for a host that adapts its own API in the page. */
export * from './router.ts';
