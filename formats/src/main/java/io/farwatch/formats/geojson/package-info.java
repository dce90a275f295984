/** GeoJSON polygons to defended areas. Source: RFC 7946. */
package io.farwatch.formats.geojson;
