/** The one scale of severity: shape, word and colour, worst last. */
export type Severity = "INFO" | "CAUTION" | "POSSIBLE" | "PROBABLE" | "CONFIRMED";
export type Level = "POSSIBLE" | "PROBABLE" | "CONFIRMED";

export interface SeverityLook {
  word: string;
  /** Outline in a box of 16. */
  path: string;
  filled: boolean;
  /** The custom property that holds its colour. */
  colour: string;
}

export const SEVERITY: Record<Severity, SeverityLook> = {
  INFO: { word: "Info", path: "M8 5.5a2.5 2.5 0 1 0 .01 0Z", filled: true, colour: "--info" },
  CAUTION: { word: "Caution", path: "M3 3H13V13H3Z", filled: false, colour: "--caution" },
  POSSIBLE: { word: "Possible", path: "M8 2a6 6 0 1 0 .01 0Z", filled: true, colour: "--possible" },
  PROBABLE: { word: "Probable", path: "M8 1L15 8L8 15L1 8Z", filled: true, colour: "--probable" },
  CONFIRMED: { word: "Confirmed", path: "M8 1L15.4 14.5H.6Z", filled: true, colour: "--confirmed" },
};

const ORDER: Severity[] = ["INFO", "CAUTION", "POSSIBLE", "PROBABLE", "CONFIRMED"];

export function severity(name: string): Severity {
  return (ORDER as string[]).includes(name) ? (name as Severity) : "INFO";
}

/** 0 for the mildest. */
export function rank(s: Severity): number {
  return ORDER.indexOf(s);
}
