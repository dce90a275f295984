import type { LayerName } from "../desk/desk";

/** What an object is judged to be: a shape, a colour and a layer for each class. */
export interface ClassLook {
  /** Outline in a box of 16. */
  path: string;
  filled: boolean;
  /** The custom property that holds its colour while no warning names the object. */
  colour: string;
  layer: LayerName;
}

const DART = "M8 .5L14 15L8 11.5L2 15Z";
const ARROW = "M8 .5L14 8H10.5V15H5.5V8H2Z";
const BUS = "M6 5.5h4v5h-4ZM.5 6.5h4v3h-4ZM11.5 6.5h4v3h-4Z";

const LOOKS: Record<string, ClassLook> = {
  BALLISTIC_MISSILE: { path: DART, filled: true, colour: "--missile", layer: "missiles" },
  SPACE_LAUNCH: { path: ARROW, filled: true, colour: "--launch", layer: "launches" },
  SOUNDING_ROCKET: { path: ARROW, filled: false, colour: "--launch", layer: "launches" },
  CATALOGUED_SATELLITE: { path: BUS, filled: true, colour: "--satellite", layer: "satellites" },
  UNCATALOGUED_ORBITING: { path: BUS, filled: false, colour: "--satellite", layer: "satellites" },
  DECAYING: { path: "M8 15.5L2 1L8 4.5L14 1Z", filled: false, colour: "--missile", layer: "other" },
  AIRCRAFT: {
    path: "M8 .5L9.5 6L15.5 9V10.6L9.5 9L9 13L11 14.6V15.4L8 14.5L5 15.4V14.6L7 13L6.5 9L.5 10.6V9L6.5 6Z",
    filled: true,
    colour: "--aircraft",
    layer: "other",
  },
  METEOR: { path: "M8 .5L9.6 6.4L15.5 8L9.6 9.6L8 15.5L6.4 9.6L.5 8L6.4 6.4Z", filled: true, colour: "--other", layer: "other" },
  AURORA: { path: "M1 10C3.5 3 6 3 8 8S12.500 13 15 6", filled: false, colour: "--other", layer: "other" },
  MOON: { path: "M11 1.500A7 7 0 1 0 14.500 10.500A6 6 0 0 1 11 1.500Z", filled: false, colour: "--other", layer: "other" },
  INTERFERENCE: { path: "M1 11L4 4L7 12L10 4L13 12L15 7", filled: false, colour: "--other", layer: "other" },
};

const UNKNOWN: ClassLook = {
  path: "M8 1.500L13.600 4.750V11.250L8 14.500L2.400 11.250V4.750ZM7.500 7.500h1v1h-1Z",
  filled: false,
  colour: "--other",
  layer: "other",
};

export function classLook(name: string): ClassLook {
  return LOOKS[name] ?? UNKNOWN;
}
