/** The colours of the style sheet, for the canvas: one source for both. */
export class Palette {
  private readonly known = new Map<string, string>();
  /** px of one rem of the page, and the same in units of the drawing. */
  readonly pageRem: number;
  readonly rem: number;

  /** @param unit px of one unit of the drawing */
  constructor(unit = 1) {
    this.pageRem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 14;
    this.rem = this.pageRem / unit;
  }

  get(name: string): string {
    let c = this.known.get(name);
    if (c === undefined) {
      c = getComputedStyle(document.documentElement).getPropertyValue(name).trim() || "#f0f";
      this.known.set(name, c);
    }
    return c;
  }

  /** A colour with an opacity of 0 to 1; colours of the sheet are #rrggbb. */
  fade(name: string, alpha: number): string {
    const key = name + alpha;
    let c = this.known.get(key);
    if (c === undefined) {
      const hex = this.get(name);
      const n = parseInt(hex.slice(1), 16);
      c = `rgba(${(n >> 16) & 255}, ${(n >> 8) & 255}, ${n & 255}, ${alpha})`;
      this.known.set(key, c);
    }
    return c;
  }

  sans(size: number, weight = 400): string {
    return `${weight} ${size * this.rem}px "Plex Sans", system-ui, sans-serif`;
  }

  mono(size: number, weight = 400): string {
    return `${weight} ${size * this.rem}px "Plex Mono", ui-monospace, monospace`;
  }
}
