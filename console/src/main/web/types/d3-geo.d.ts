/** The part of d3-geo that the console uses. */
declare module "d3-geo" {
  export type Position = number[];
  export type Geometry =
    | { type: "Sphere" }
    | { type: "Point"; coordinates: Position }
    | { type: "LineString"; coordinates: Position[] }
    | { type: "MultiLineString"; coordinates: Position[][] }
    | { type: "Polygon"; coordinates: Position[][] }
    | { type: "MultiPolygon"; coordinates: Position[][][] };

  export type RawProjection = (lambda: number, phi: number) => [number, number];

  export interface GeoProjection {
    (point: [number, number]): [number, number] | null;
    invert?(point: [number, number]): [number, number] | null;
    scale(scale: number): this;
    translate(point: [number, number]): this;
    rotate(angles: [number, number] | [number, number, number]): this;
    clipAngle(angleDeg: number | null): this;
    clipExtent(extent: [[number, number], [number, number]] | null): this;
    precision(px: number): this;
  }

  export interface GeoPath {
    (object: Geometry): void;
  }

  export interface GeoCircle {
    (): { type: "Polygon"; coordinates: Position[][] };
    center(point: [number, number]): this;
    radius(deg: number): this;
    precision(deg: number): this;
  }

  export function geoProjection(raw: RawProjection): GeoProjection;
  export function geoEquirectangular(): GeoProjection;
  export function geoAzimuthalEquidistant(): GeoProjection;
  export function geoPath(projection: GeoProjection, context: CanvasRenderingContext2D): GeoPath;
  export function geoCircle(): GeoCircle;
}
