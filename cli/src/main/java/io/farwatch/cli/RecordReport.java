package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Words;
import io.farwatch.formats.sigmf.Datatype;
import java.nio.file.Path;

/**
 * What {@code radar record} says at its end.
 *
 * @param pulses of a dwell
 * @param samples of each channel
 */
record RecordReport(
    String radar,
    Path recording,
    Datatype type,
    int dwells,
    int pulses,
    long samples,
    DwellRecorder recorder) {
  Object document() {
    return new Doc()
        .put("recording", recording.toString())
        .put("radar", radar)
        .put("datatype", type.word())
        .put("sampleRateHz", recorder.setup(0).sampleRateHz())
        .put("channels", recorder.setup(0).channels())
        .put("dwells", dwells)
        .put("pulses", pulses)
        .put("targets", recorder.targets())
        .put("surroundings", recorder.words())
        .put("noiseDb", recorder.noiseDb())
        .put("samples", samples)
        .map();
  }

  String text() {
    String end = System.lineSeparator();
    StringBuilder s = new StringBuilder(Words.count(dwells, "dwell"));
    s.append(" of ").append(Words.count(pulses, "pulse")).append(", ");
    s.append(Words.count(samples, "sample")).append(" of 3 channels in ").append(recording);
    s.append(end);
    recorder.words().forEach(w -> s.append("with ").append(w).append(end));
    if (recorder.noiseDb() > 0) {
      String db = Words.fixed(recorder.noiseDb(), 1);
      s.append("Noise is ").append(db).append(" dB above the receiver's own: so much SNR is lost.");
      s.append(end);
    }
    s.append("See what is in it: farwatch detect ").append(recording).append(end);
    return s.toString();
  }
}
