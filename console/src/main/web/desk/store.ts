import { useEffect, useReducer } from "preact/hooks";

/** Something that changes and says so. */
export class Store {
  private readonly watchers = new Set<() => void>();

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  changed(): void {
    for (const w of this.watchers) w();
  }
}

/** Draws the component again, at most once a frame of the screen, whenever the store changes. */
export function useStore(store: Store): void {
  const [, again] = useReducer<number, void>((n) => n + 1, 0);
  useEffect(() => {
    let asked = 0;
    const stop = store.watch(() => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        again();
      });
    });
    again();
    return () => {
      cancelAnimationFrame(asked);
      stop();
    };
  }, [store]);
}

/** Draws the component again every so many milliseconds. */
export function useTicker(everyMs: number): void {
  const [, again] = useReducer<number, void>((n) => n + 1, 0);
  useEffect(() => {
    const timer = setInterval(() => again(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
