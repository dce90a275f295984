package io.farwatch.formats.sigmf;

import io.farwatch.core.plot.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a recording, as far as a radar needs it.
 *
 * @param datatype null when it is missing or unknown
 * @param sampleRateHz NaN when it is missing or wrong
 * @param channels that are interleaved
 * @param offset index of the first sample of the data
 * @param sha512 of the data in hexadecimal, or null
 * @param dataset name of a data file that is not the recording's own, or null
 * @param trailingBytes to leave out at its end
 * @param metadataOnly whether it is meant to have no data
 * @param radar name of the radar, or null
 * @param provenance or null
 * @param fullScale of floats; infinite when not told
 * @param noisePower mean |z|^2 of the receiver's own noise; NaN when not told
 * @param roles of the channels; empty when not told
 * @param fields what is told of all dwells
 * @param captures at least one
 */
public record SigmfMeta(
    @Nullable Datatype datatype,
    double sampleRateHz,
    int channels,
    long offset,
    @Nullable String sha512,
    @Nullable String dataset,
    long trailingBytes,
    boolean metadataOnly,
    @Nullable String radar,
    @Nullable Provenance provenance,
    float fullScale,
    double noisePower,
    List<ChannelRole> roles,
    DwellFields fields,
    List<SigmfCapture> captures) {
  /** Of a file that tells nothing. */
  static final SigmfMeta NOTHING =
      new SigmfMeta(
          null,
          Double.NaN,
          1,
          0,
          null,
          null,
          0,
          false,
          null,
          null,
          Float.POSITIVE_INFINITY,
          Double.NaN,
          List.of(),
          DwellFields.NONE,
          List.of(new SigmfCapture(0, 0, null, 0, -1, DwellFields.NONE)));

  public SigmfMeta {
    roles = List.copyOf(roles);
    captures = List.copyOf(captures);
  }
}
