package io.farwatch.formats.sigmf;

import io.farwatch.core.radar.waveform.Waveform;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.time.UtcText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The metadata of a recording of ours; what all dwells have in common stands in global. */
final class MetaText {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final JsonMapper PLAIN = JsonMapper.builder().build();

  /** With more captures blanks would be most of the file, and readers bound its size. */
  private static final int PRETTY_MAX = 1000;

  private final SigmfWriter.Header header;
  private final DwellSetup first;
  private final List<Object> captures = new ArrayList<>();
  private @Nullable BeamPointing firstBeam;

  MetaText(SigmfWriter.Header header, DwellSetup first) {
    this.header = header;
    this.first = first;
  }

  /** Refuses a dwell that does not fit the recording. */
  void require(DwellSetup s) {
    if (s.sampleRateHz() != first.sampleRateHz() || s.channels() != first.channels()) {
      throw new IllegalArgumentException("dwells of unlike rates or channels in one recording");
    }
    waveform(s.waveform());
  }

  private static Map<String, Object> waveform(Waveform w) {
    Map<String, Object> map = WaveformFields.write(w);
    if (map == null) {
      throw new IllegalArgumentException("no words for the waveform " + w);
    }
    return map;
  }

  void capture(
      DwellSetup s, long start, long count, @Nullable Epoch epoch, @Nullable BeamPointing beam) {
    Map<String, Object> c = new LinkedHashMap<>();
    c.put("core:sample_start", start);
    c.put("core:frequency", s.carrierHz());
    if (epoch != null) {
      c.put("core:datetime", UtcText.format(epoch));
    }
    c.put(ExtensionFields.COUNT, count);
    c.put(
        ExtensionFields.PULSES,
        s.pulseStartsS().stream().map(t -> neat(t * s.sampleRateHz())).toList());
    if (!s.waveform().equals(first.waveform())) {
      c.put(ExtensionFields.WAVEFORM, waveform(s.waveform()));
    }
    if (s.rangeMinM() != first.rangeMinM() || s.rangeMaxM() != first.rangeMaxM()) {
      c.put(ExtensionFields.RANGE_MIN, s.rangeMinM());
      c.put(ExtensionFields.RANGE_MAX, s.rangeMaxM());
    }
    if (captures.isEmpty()) {
      firstBeam = beam;
    } else if (!Objects.equals(beam, firstBeam)) {
      // An empty object: not known, where the first dwell's is.
      c.put(ExtensionFields.BEAM, beam == null ? Map.of() : beam(beam));
    }
    captures.add(c);
  }

  /** Without the last digits that a product of a time and a rate is off by. */
  private static double neat(double sample) {
    double whole = Math.rint(sample);
    return Math.abs(sample - whole) < 1e-9 * Math.max(1, Math.abs(whole)) ? whole : sample;
  }

  private static Map<String, Object> beam(BeamPointing b) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("face", b.face());
    put(m, "faceAzimuthDeg", Math.toDegrees(b.faceAzimuthRad()));
    put(m, "faceElevationDeg", Math.toDegrees(b.faceElevationRad()));
    put(m, "azimuthDeg", Math.toDegrees(b.azimuthRad()));
    put(m, "elevationDeg", Math.toDegrees(b.elevationRad()));
    put(m, "widthDeg", Math.toDegrees(b.widthRad()));
    put(m, "monopulseSlope", b.monopulseSlope());
    return m;
  }

  private static void put(Map<String, Object> m, String key, double x) {
    if (Double.isFinite(x)) {
      m.put(key, x);
    }
  }

  String json(String sha512) {
    Map<String, Object> g = new LinkedHashMap<>();
    g.put("core:datatype", header.datatype().word());
    g.put("core:version", "1.2.2");
    g.put("core:sample_rate", first.sampleRateHz());
    g.put("core:num_channels", first.channels());
    g.put("core:sha512", sha512);
    g.put("core:description", header.description());
    g.put("core:recorder", header.recorder());
    Map<String, Object> extension = new LinkedHashMap<>();
    extension.put("name", ExtensionFields.NAME);
    extension.put("version", ExtensionFields.VERSION);
    extension.put("optional", true);
    g.put("core:extensions", List.of(extension));
    g.put(ExtensionFields.RADAR, header.radar());
    g.put(ExtensionFields.PROVENANCE, header.provenance().name());
    g.put(
        ExtensionFields.ROLES,
        SigmfWriter.roles(first.channels()).stream().map(ChannelRole::word).toList());
    if (header.noisePower() > 0) {
      g.put(ExtensionFields.NOISE, header.noisePower());
    }
    g.put(ExtensionFields.WAVEFORM, waveform(first.waveform()));
    g.put(ExtensionFields.RANGE_MIN, first.rangeMinM());
    g.put(ExtensionFields.RANGE_MAX, first.rangeMaxM());
    if (firstBeam != null) {
      g.put(ExtensionFields.BEAM, beam(firstBeam));
    }
    Map<String, Object> top = new LinkedHashMap<>();
    top.put("global", g);
    top.put("captures", captures);
    top.put("annotations", List.of());
    return (captures.size() > PRETTY_MAX ? PLAIN : JSON).writeValueAsString(top) + "\n";
  }
}
