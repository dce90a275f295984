package io.farwatch.cli;

import io.farwatch.cli.recorded.Fate;
import io.farwatch.cli.recorded.Playback;
import io.farwatch.cli.recorded.Recording;
import io.farwatch.cli.recorded.RecordingReader;
import io.farwatch.cli.recorded.Setting;
import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.History;
import io.farwatch.cli.report.PictureReport;
import io.farwatch.cli.report.TrackLines;
import io.farwatch.cli.report.TrackPage;
import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.plot.DropReason;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.FileFormat;
import io.farwatch.formats.radars.RadarEntry;
import io.farwatch.formats.time.UtcText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recorded plots to judged objects. */
@Command(
    name = "track",
    description = {
      "Follows the objects in recorded plots and judges them.",
      "Plots are CSV or JSON lines (radar, epoch, rangeM, azimuthDeg, elevationDeg, ...), ASTERIX"
          + " raw or in a capture. Exit code 1 when a record was unreadable or invalid."
    },
    footer = {
      "",
      "Example: farwatch track plots.csv --radars radars.yaml --catalogue today.tle -o out --json"
    })
final class TrackCommand extends Leaf {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Plots; merged by time.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--radars",
      required = true,
      paramLabel = "RADARS.yaml",
      description = "The radars and the sigmas of their plots.")
  private @Nullable Path radars;

  @Option(names = "--catalogue", paramLabel = "TLE", description = "Satellites that are known.")
  private @Nullable Path catalogue;

  @Option(
      names = "--eop",
      paramLabel = "FILE",
      description =
          "Earth orientation of the IERS (finals2000A, C04) for the satellites; without it UT1 is"
              + " taken as UTC.")
  private @Nullable Path eop;

  @Option(
      names = "--areas",
      paramLabel = "GEOJSON",
      description = "Areas to defend; without them all ground is.")
  private @Nullable Path areas;

  @Option(names = "--notices", paramLabel = "FILE", description = "Launch notices filed.")
  private @Nullable Path notices;

  @Option(
      names = "--until",
      paramLabel = "T",
      description = "Where to end (ISO-8601 UTC); later records are not played.")
  private @Nullable String until;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description =
          "Day (YYYY-MM-DD) of raw ASTERIX, which tells only the time of day; the day of the"
              + " file's last change when not told.")
  private @Nullable String date;

  @Option(
      names = "-o",
      paramLabel = "DIR",
      description = "Also write tracks.jsonl, plots.jsonl and report.html there.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    Epoch end = until == null ? null : EpochText.parse(line(), "--until", until);
    Sources sources = new Sources(err());
    List<RadarEntry> known = sources.radars(radars == null ? Path.of("") : radars);
    Setting setting =
        new Setting(
            known.stream().map(RadarEntry::site).toList(),
            areas == null ? List.of() : sources.areas(areas),
            catalogue == null ? List.of() : sources.catalogue(catalogue),
            eop == null ? List.of() : sources.orientation(eop),
            notices == null ? List.of() : sources.notices(notices));
    RecordingReader reader = new RecordingReader(known);
    for (Path file : files) {
      read(reader, file);
    }
    Recording recording = reader.recording();
    sources.say(recording.complaints());
    Picture picture = new Picture();
    History history = new History();
    OutputFolder out = folder == null ? null : new OutputFolder(folder);
    PrintWriter tracks = out == null ? null : out.lines("tracks.jsonl");
    Playback playback = new Playback(recording, setting, e -> heard(e, picture, history, tracks));
    List<Fate> fates = play(playback, recording, end);
    Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
    long used = 0;
    for (Fate f : fates) {
      if (f.dropped() == null) {
        used++;
      } else {
        dropped.merge(f.dropped(), 1L, Long::sum);
      }
    }
    if (fates.size() < recording.records().size()) {
      int later = recording.records().size() - fates.size();
      err().println("farwatch: " + later + " records after --until were not played");
    }
    if (out != null && tracks != null) {
      out.close(tracks, "tracks.jsonl");
      plots(out, fates, picture);
      String title = "Tracks of " + String.join(", ", files.stream().map(this::name).toList());
      out.write(
          "report.html",
          TrackPage.of(title, picture, history, setting.sites(), fates.size(), used, dropped));
    }
    print(
        document(
            PictureReport.document(picture, fates.size(), used, dropped, playback.biases()),
            picture,
            sources),
        PictureReport.text(picture, fates.size(), used, dropped));
    return recording.isFlawed() || sources.isFlawed() ? Failures.FAILED : CommandLine.ExitCode.OK;
  }

  private Object document(Doc d, Picture picture, Sources sources) {
    if (catalogue != null) {
      d.put("catalogue", sources.catalogueCounts(picture.catalogueRefused()));
    }
    return d.map();
  }

  private static List<Fate> play(Playback playback, Recording recording, @Nullable Epoch end) {
    try (Progress progress = Progress.of("track", recording.records().size())) {
      return playback.play(end, progress::at);
    }
  }

  private static void heard(
      Event e, Picture picture, History history, @Nullable PrintWriter tracks) {
    picture.take(e);
    history.take(e);
    Map<String, @Nullable Object> line = tracks == null ? null : TrackLines.line(e);
    if (tracks != null && line != null) {
      JsonOut.object(tracks, line);
    }
  }

  private static void plots(OutputFolder out, List<Fate> fates, Picture picture) {
    PrintWriter w = out.lines("plots.jsonl");
    for (Fate f : fates) {
      String track = f.track() == null ? null : picture.finalId(f.track());
      Picture.Shown shown = track == null ? null : picture.track(track);
      Epoch at = f.record().epoch();
      JsonOut.object(
          w,
          new Doc()
              .put("index", f.record().index())
              .put("radar", f.record().radar())
              .put("epoch", at == null ? null : UtcText.format(at))
              .put("track", shown != null && shown.everConfirmed() ? track : null)
              .put("dropped", f.dropped() == null ? null : f.dropped().name())
              .map());
    }
    out.close(w, "plots.jsonl");
  }

  private void read(RecordingReader reader, Path file) throws IOException {
    byte[] bytes = TextFile.bytes(file);
    var in = new ByteArrayInputStream(bytes);
    DecodeFormat f = DecodeFormat.of(bytes);
    if (f == DecodeFormat.ASTERIX || f == DecodeFormat.PCAP) {
      reader.asterix(name(file), in, day(file));
    } else if (f != null) {
      throw f == DecodeFormat.TDM
          ? f.notYet(file)
          : new Failure(file + " is " + f.name() + " and holds no plots");
    } else {
      reader.plots(name(file), in, FileFormat.of(bytes) == FileFormat.PLOTS_JSONL);
    }
  }

  private String name(Path file) {
    Path last = file.getFileName();
    return last == null ? file.toString() : last.toString();
  }

  /** Noon of the day of raw messages. */
  private Epoch day(Path file) {
    String day = date == null ? TextFile.dayOf(file) : date;
    return EpochText.parse(line(), "--date", day + "T12:00:00Z");
  }
}
