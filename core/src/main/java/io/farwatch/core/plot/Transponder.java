package io.farwatch.core.plot;

/**
 * What a cooperative target told an air-traffic radar, and what that radar's own tracker says of
 * it.
 *
 * @param address 24-bit address in hexadecimal, or empty
 * @param callsign identification, or empty
 * @param localTrack number of the radar's own track, or -1
 * @param localTrackConfirmed whether the radar's own tracker has confirmed it
 * @param groundSpeedMps speed over ground, NaN when not told
 * @param headingRad course over ground clockwise from north, NaN when not told
 */
public record Transponder(
    String address,
    String callsign,
    int localTrack,
    boolean localTrackConfirmed,
    double groundSpeedMps,
    double headingRad) {}
