/** Makes the browser say that it is offline, or tell the truth again. */
export function setOffline(isOffline: boolean): void {
  if (isOffline) Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  else if (!Object.hasOwn(navigator, 'onLine')) return;
  else Reflect.deleteProperty(navigator, 'onLine');
  dispatchEvent(new Event(isOffline ? 'offline' : 'online'));
}
