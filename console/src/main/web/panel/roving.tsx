import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

interface Props<T> {
  id: string;
  name: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  selected: string | null;
  select: (item: T) => void;
  /** Enter or a double click. */
  open: (item: T) => void;
  className: (item: T) => string;
  children: (item: T) => ComponentChildren;
}

/** A list with one tab stop: arrows, Home and End move in it and select. */
export function RovingList<T>(props: Props<T>) {
  const { items, keyOf, selected, select, open } = props;
  const list = useRef<HTMLDivElement>(null);
  const at = items.findIndex((i) => keyOf(i) === selected);
  const stop = Math.max(0, at);

  const move = (k: number): void => {
    const item = items[Math.max(0, Math.min(items.length - 1, k))];
    if (item === undefined) return;
    select(item);
    const option = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(keyOf(item))}"]`);
    option?.focus();
    option?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (e: KeyboardEvent): void => {
    const focused = (document.activeElement as HTMLElement | null)?.dataset["key"];
    const here = items.findIndex((i) => keyOf(i) === focused);
    const item = items[here];
    if (e.key === "ArrowDown") move(here + 1);
    else if (e.key === "ArrowUp") move(here - 1);
    else if (e.key === "Home") move(0);
    else if (e.key === "End") move(items.length - 1);
    else if (e.key === " " && item !== undefined) select(item);
    else if (e.key === "Enter" && item !== undefined) open(item);
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  return (
    <div class="list" role="listbox" id={props.id} aria-label={props.name} ref={list} onKeyDown={onKeyDown}>
      {items.map((item, k) => {
        const key = keyOf(item);
        return (
          <div
            key={key}
            data-key={key}
            role="option"
            aria-selected={key === selected}
            tabIndex={k === stop ? 0 : -1}
            class={props.className(item)}
            onClick={() => select(item)}
            onDblClick={() => open(item)}
          >
            {props.children(item)}
          </div>
        );
      })}
    </div>
  );
}

/** Puts the focus on a list's one tab stop. */
export function focusList(id: string): void {
  document.querySelector<HTMLElement>(`#${id} [tabindex="0"]`)?.focus();
}
