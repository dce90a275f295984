package io.farwatch.cli.iq;

import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Table;
import io.farwatch.cli.report.Words;
import io.farwatch.core.signal.ChainSettings.Integration;
import io.farwatch.core.signal.kernel.VectorModule;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.sigmf.SigmfMeta;
import io.farwatch.formats.sigmf.SigmfRecording;
import io.farwatch.formats.time.UtcText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code detect} says at its end: a table for people, a document for programs. */
public final class DetectReport {
  private static final int ROWS_MAX = 40;

  /** Plots kept for the document when no file takes them. */
  private static final int PLOTS_MAX = 100_000;

  private final SigmfRecording recording;
  private final Path path;
  private final String plotsFile;
  private final double pfa;
  private final DetectCount count;
  private final List<Object> plots = new ArrayList<>();
  private final Table table = new Table("rlrrrrr");
  private final Map<String, Object> integrations = new LinkedHashMap<>();
  private List<String> pictures = List.of();

  /**
   * @param plotsFile where plots go; empty when they go nowhere else
   * @param pfa false-alarm probability of a cell
   */
  public DetectReport(SigmfRecording recording, Path path, String plotsFile, double pfa) {
    this.pfa = pfa;
    this.count = new DetectCount(recording.meta().noisePower());
    this.recording = recording;
    this.path = path;
    this.plotsFile = plotsFile;
    table.row("dwell", "epoch", "range km", "m/s", "azimuth", "elevation", "SNR dB");
  }

  public DetectCount count() {
    return count;
  }

  /** Takes a plot that was written. */
  public void plot(FoundPlot p) {
    if (plotsFile.isEmpty() && plots.size() < PLOTS_MAX) {
      plots.add(p.line());
    }
    if (count.plots() > ROWS_MAX) {
      return;
    }
    Direction at = p.direction();
    table.row(
        Long.toString(p.dwell()),
        UtcText.format(p.epoch()),
        Words.fixed(p.rangeM() / 1e3, 3),
        Words.fixed(p.detection().rangeRateMps(), 1),
        at == null ? "-" : Words.fixed(Math.toDegrees(at.azimuthRad()), 3),
        at == null ? "-" : Words.fixed(Math.toDegrees(at.elevationRad()), 3),
        Words.fixed(p.snrDb(), 1));
  }

  public void pictures(List<Path> files) {
    pictures = files.stream().map(Path::toString).toList();
  }

  /** How many dwells were integrated in which way. */
  public void integrations(Map<Integration, Long> dwells) {
    dwells.forEach((how, n) -> integrations.put(how.name().toLowerCase(Locale.ROOT), n));
  }

  public Object document(List<Problem> problems) {
    SigmfMeta m = recording.meta();
    List<Object> wrong = new ArrayList<>();
    problems.forEach(p -> wrong.add(new Doc().put("where", p.where()).put("what", p.what()).map()));
    Doc d =
        new Doc()
            .put("recording", path.toString())
            .put("datatype", String.valueOf(m.datatype()))
            .put("sampleRateHz", m.sampleRateHz())
            .put("channels", m.channels())
            .put("problems", wrong)
            .put("counts", count.document(recording.lostBetweenCaptures()).map())
            .put("pfa", pfa)
            .put("integration", integrations)
            .put("vector", VectorModule.present())
            .put("spoiled", count.spoiled());
    count.noise().into(d);
    if (plotsFile.isEmpty()) {
      d.put("plots", plots);
    } else {
      d.put("plotsFile", plotsFile);
    }
    return d.put("pictures", pictures).map();
  }

  public String text() {
    StringBuilder s = new StringBuilder();
    String end = System.lineSeparator();
    if (count.plots() > 0) {
      s.append(table.text());
    }
    if (count.plots() > ROWS_MAX) {
      s.append("and ").append(Words.count(count.plots() - ROWS_MAX, "more plot")).append(end);
    }
    s.append(Words.count(count.dwells(), "dwell"))
        .append(", ")
        .append(Words.count(count.samples().samples(), "sample"))
        .append(": ")
        .append(count.samples().notFinite())
        .append(" not finite, ")
        .append(count.samples().saturated())
        .append(" at full scale, ")
        .append(recording.lostBetweenCaptures())
        .append(" lost between captures")
        .append(end);
    s.append(Words.count(count.detections(), "detection"))
        .append(", ")
        .append(count.ambiguous())
        .append(count.ambiguous() == 1 ? " echo" : " echoes")
        .append(" left out as from beyond the unambiguous range, ")
        .append(Words.count(count.plots(), "plot"))
        .append(plotsFile.isEmpty() ? "" : " in " + plotsFile)
        .append(end);
    s.append(Words.fixed((double) count.cells(), 0))
        .append(" cells at a false-alarm probability of ")
        .append(pfa)
        .append(": at most ")
        .append(Words.fixed(count.cells() * pfa, 1))
        .append(" false plots to be expected")
        .append(end);
    s.append(count.noise().text());
    if (count.isDirectionless()) {
      s.append("Plots have no direction, without which farwatch track does not take them: tell")
          .append(" where the beam looked with --beam-deg.")
          .append(end);
    }
    pictures.forEach(p -> s.append("wrote ").append(p).append(end));
    return s.toString();
  }
}
