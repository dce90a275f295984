import type { Geometry } from "d3-geo";

/** Land and borders of one scale. */
export interface Land {
  polygons: Geometry;
  borders: Geometry;
}

export type City = [name: string, lonDeg: number, latDeg: number];

/** Reads what src/dev/geography.py writes: varints of differences in 0.01 degree. */
export function readLand(bytes: Uint8Array): Land {
  let at = 1;
  const unsigned = (): number => {
    let n = 0;
    for (let shift = 0; ; shift += 7) {
      const b = bytes[at++] ?? 0;
      n |= (b & 0x7f) << shift;
      if (b < 0x80) return n;
    }
  };
  const line = (closed: boolean): number[][] => {
    const points: number[][] = [];
    let x = 0;
    let y = 0;
    for (let k = unsigned(); k > 0; k--) {
      const dx = unsigned();
      const dy = unsigned();
      x += (dx >>> 1) ^ -(dx & 1);
      y += (dy >>> 1) ^ -(dy & 1);
      points.push([x / 100, y / 100]);
    }
    if (closed && points[0]) points.push(points[0]);
    return points;
  };
  if (bytes[0] !== 1) throw new Error("geography of an unknown version");
  const polygons: number[][][][] = [];
  for (let k = unsigned(); k > 0; k--) {
    const rings: number[][][] = [];
    for (let r = unsigned(); r > 0; r--) rings.push(line(true));
    polygons.push(rings);
  }
  const borders: number[][][] = [];
  for (let k = unsigned(); k > 0; k--) borders.push(line(false));
  return {
    polygons: { type: "MultiPolygon", coordinates: polygons },
    borders: { type: "MultiLineString", coordinates: borders },
  };
}

/** The geography as it arrives: coarse first, fine and cities after it. */
export class Geography {
  coarse: Land | null = null;
  fine: Land | null = null;
  cities: City[] = [];
  problem = "";

  async load(arrived: () => void): Promise<void> {
    try {
      this.coarse = readLand(await bytesOf("geography/earth-110m.bin"));
      arrived();
      this.cities = (await (await fetched("geography/cities.json")).json()) as City[];
      this.fine = readLand(await bytesOf("geography/earth-50m.bin"));
    } catch (e) {
      this.problem = e instanceof Error ? e.message : String(e);
    }
    arrived();
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetched(path)).arrayBuffer());
}

async function fetched(path: string): Promise<Response> {
  const r = await fetch(path);
  if (!r.ok) throw new Error(`${path}: ${r.status}`);
  return r;
}
