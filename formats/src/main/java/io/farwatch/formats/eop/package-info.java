/**
 * Earth-orientation files of the IERS to the days of {@link
 * io.farwatch.core.time.EarthOrientation}: finals (finals2000A.all, finals.data and their kin), EOP
 * 14 C04 and EOP 20 C04. Sources of the layouts: IERS Rapid Service/Prediction Centre,
 * readme.finals2000A; the headers of the C04 files, IERS Earth Orientation Centre.
 */
package io.farwatch.formats.eop;
