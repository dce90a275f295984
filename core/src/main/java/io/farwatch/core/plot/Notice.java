package io.farwatch.core.plot;

import io.farwatch.core.time.Epoch;

/**
 * A filed notice of a launch: where and when one is announced. It weighs on the class; it never
 * removes a track.
 *
 * @param id of the notice
 * @param from start of the announced window
 * @param until its end
 * @param latitudeRad announced launch place
 * @param longitudeRad announced launch place
 * @param radiusM how far from it a launch still matches
 * @param text as filed
 */
public record Notice(
    String id,
    Epoch from,
    Epoch until,
    double latitudeRad,
    double longitudeRad,
    double radiusM,
    String text) {}
