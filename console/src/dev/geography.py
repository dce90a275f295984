#!/usr/bin/env python3
"""Turns Natural Earth (TopoJSON of world-atlas, populated places) into the console's small files.

usage: geography.py GEODATA_FOLDER OUT_FOLDER

Each .bin file holds varints (LEB128, zigzag where signed), no header but a version byte:
  byte     version, 1
  varint   number of polygons; for each: number of rings; for each ring: points, then
           (longitude, latitude) of each as differences from the point before, in 0.01 degree
           (the closing point is left out)
  varint   number of border lines, each: points, then differences as above
A border line is an arc of two countries; coasts are the rings themselves.
"""
import json
import os
import sys


def varint(out, n):
    while True:
        b = n & 0x7F
        n >>= 7
        out.append(b | (0x80 if n else 0))
        if not n:
            return


def zigzag(out, n):
    varint(out, (n << 1) ^ (n >> 63))


def arcs(topology):
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x += dx
            y += dy
            line.append((round((x * sx + tx) * 100), round((y * sy + ty) * 100)))
        decoded.append(line)
    return decoded


def ring(indices, decoded):
    points = []
    for i in indices:
        line = decoded[i] if i >= 0 else decoded[~i][::-1]
        points.extend(line if not points else line[1:])
    return points


def thin(points, closed):
    kept = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
    if closed and len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    return kept


def write_line(out, points):
    varint(out, len(points))
    x = y = 0
    for px, py in points:
        zigzag(out, px - x)
        zigzag(out, py - y)
        x, y = px, py


def polygons_of(geometry):
    if geometry["type"] == "GeometryCollection":
        return [p for g in geometry["geometries"] for p in polygons_of(g)]
    if geometry["type"] == "Polygon":
        return [geometry["arcs"]]
    return geometry["arcs"] if geometry["type"] == "MultiPolygon" else []


def convert(land_file, countries_file, out_file):
    land = json.load(open(land_file))
    decoded = arcs(land)
    out = bytearray([1])
    polygons = []
    for polygon in polygons_of(land["objects"]["land"]):
        rings = [thin(ring(r, decoded), True) for r in polygon]
        if len(rings[0]) >= 3:
            polygons.append([r for r in rings if len(r) >= 3])
    varint(out, len(polygons))
    for polygon in polygons:
        varint(out, len(polygon))
        for r in polygon:
            write_line(out, r)
    countries = json.load(open(countries_file))
    decoded = arcs(countries)
    users = {}
    for k, country in enumerate(countries["objects"]["countries"]["geometries"]):
        for polygon in polygons_of(country):
            for r in polygon:
                for i in r:
                    users.setdefault(i if i >= 0 else ~i, set()).add(k)
    lines = [thin(decoded[i], False) for i, u in sorted(users.items()) if len(u) > 1]
    lines = [line for line in lines if len(line) > 1]
    varint(out, len(lines))
    for line in lines:
        write_line(out, line)
    open(out_file, "wb").write(out)
    print(out_file, len(out), "bytes,", len(polygons), "polygons,", len(lines), "borders")


def cities(source, out_file):
    rows = []
    for f in json.load(open(source))["features"]:
        p = f["properties"]
        rows.append([p["name"], round(p["longitude"], 2), round(p["latitude"], 2), p["pop_max"]])
    rows.sort(key=lambda r: -r[3])
    with open(out_file, "w", encoding="utf-8") as out:
        out.write("[\n" + ",\n".join(json.dumps(r[:3], ensure_ascii=False) for r in rows) + "\n]\n")
    print(out_file, os.path.getsize(out_file), "bytes,", len(rows), "cities")


if __name__ == "__main__":
    source, target = sys.argv[1:3]
    for scale in ("110m", "50m"):
        convert(
            f"{source}/land-{scale}.json",
            f"{source}/countries-{scale}.json",
            f"{target}/earth-{scale}.bin",
        )
    cities(f"{source}/ne_110m_populated_places_simple.json", f"{target}/cities.json")
