package io.farwatch.core.plot;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.time.Epoch;

/**
 * The tracker asks a radar to look somewhere. The only thing that flows back, served no earlier
 * than the next step; a wrong request gets nothing.
 *
 * @param id made of the track's id and the epoch it is for
 * @param radar who is asked
 * @param track for which track
 * @param purpose VERIFY or TRACK
 * @param priority 0 is served first: threats 0, verification 1, unknown 2, catalogued 3
 * @param notBefore earliest useful epoch
 * @param notAfter after this epoch it is void
 * @param predicted where the object is expected (ECEF)
 * @param predictedEpoch when it is expected there
 * @param rangeSigmaM uncertainty of the predicted range, 1 sigma (m)
 * @param angleSigmaRad the larger uncertainty of the predicted direction, 1 sigma (rad)
 * @param downChirp which sign of range-Doppler coupling is wanted
 */
public record DwellRequest(
    String id,
    String radar,
    String track,
    LookPurpose purpose,
    int priority,
    Epoch notBefore,
    Epoch notAfter,
    EcefState predicted,
    Epoch predictedEpoch,
    double rangeSigmaM,
    double angleSigmaRad,
    boolean downChirp) {}
