/** Calls a listener. What it throws is its own fault, told to the page, and must not keep the news from the others. */
export function notify<News>(listener: (news: News) => void, news: News): void {
  try {
    listener(news);
  } catch (fault) {
    report(fault);
  }
}

/** Tells the page of a fault as if nobody had caught it; outside a page, the console. */
export function report(fault: unknown): void {
  (globalThis.reportError ?? console.error)(fault);
}
