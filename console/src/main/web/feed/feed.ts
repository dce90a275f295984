import { read, type Message } from "./protocol";

/** The connection to the server: tells at once when it breaks, and tries again with back-off. */
export interface FeedListener {
  message(m: Message): void;
  unreadable(reason: string): void;
  opened(): void;
  /** @param retryAtMs when the next try starts, on the page's own clock */
  closed(retryAtMs: number): void;
}

/** ms: pauses before each new try; the last one repeats. */
const BACK_OFF_MS = [500, 1000, 2000, 4000, 8000];

/** ms: an open connection this silent is given up; frames come twice a second. */
const SILENT_MS = 10_000;

export function openFeed(url: string, listener: FeedListener): void {
  let tries = 0;

  const connect = (): void => {
    const socket = new WebSocket(url);
    let heard = performance.now();
    let over = false;

    const end = (): void => {
      if (over) return;
      over = true;
      clearInterval(watchdog);
      socket.close();
      const pause = BACK_OFF_MS[Math.min(tries, BACK_OFF_MS.length - 1)] ?? 8000;
      tries++;
      listener.closed(performance.now() + pause);
      setTimeout(connect, pause);
    };
    const watchdog = setInterval(() => {
      if (performance.now() - heard > SILENT_MS) end();
    }, 1000);

    socket.onopen = () => {
      heard = performance.now();
      listener.opened();
    };
    socket.onmessage = (e: MessageEvent) => {
      if (over) return;
      heard = performance.now();
      const m = read(String(e.data));
      if (typeof m === "string") {
        listener.unreadable(m);
        return;
      }
      if (m.type === "hello") tries = 0;
      listener.message(m);
    };
    socket.onclose = end;
    socket.onerror = end;
  };
  connect();
}
