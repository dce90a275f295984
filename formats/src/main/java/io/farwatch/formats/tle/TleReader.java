package io.farwatch.formats.tle;

import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.plot.DropReason;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.text.Line;
import io.farwatch.formats.text.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads catalogues of two or three lines an entry, in constant memory. A name line may begin with
 * "0 " or not; lines that are blank or begin with # are left out. Every other line belongs to
 * exactly one entry, and a bad entry costs no other.
 */
public final class TleReader {
  /** How many problems {@link #readAll} keeps. */
  public static final int PROBLEMS_MAX = 1000;

  private static final int NAME_MAX = 80;

  private final Consumer<? super TleEntry> out;
  private @Nullable Line name;
  private @Nullable Line one;

  /** A line that does not belong where it stands. */
  private @Nullable Line stray;

  private TleReader(Consumer<? super TleEntry> out) {
    this.out = out;
  }

  /** Gives every entry of the stream, in its order. */
  public static void read(InputStream in, Consumer<? super TleEntry> out) throws IOException {
    TleReader r = new TleReader(out);
    Lines lines = new Lines(in);
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (line.tooLong() || !(line.text().isBlank() || line.text().startsWith("#"))) {
        r.take(line);
      }
    }
    r.giveUp();
  }

  /** The whole catalogue at once. */
  public static TleCatalogue readAll(InputStream in) throws IOException {
    List<MeanElements> elements = new ArrayList<>();
    Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
    List<Problem> problems = new ArrayList<>();
    read(
        in,
        entry -> {
          switch (entry) {
            case TleEntry.Used u -> elements.add(u.elements());
            case TleEntry.Dropped d -> {
              dropped.merge(d.reason(), 1L, Long::sum);
              d.problems().stream().limit(PROBLEMS_MAX - problems.size()).forEach(problems::add);
            }
          }
        });
    return new TleCatalogue(elements, dropped, problems);
  }

  private void take(Line line) {
    String text = line.text();
    if (text.startsWith("0 ")) {
      giveUp();
      name = line;
    } else if (text.startsWith("1 ")) {
      if (one != null) {
        giveUp();
      }
      one = line;
    } else if (text.startsWith("2 ")) {
      pair(line);
    } else if (name == null && one == null && stray == null && text.length() <= NAME_MAX) {
      name = line;
    } else if (stray == null) {
      stray = line;
    } else {
      giveUp();
      name = line;
    }
  }

  private void pair(Line two) {
    if (one == null || stray != null) {
      if (stray == null) {
        stray = two;
      }
      giveUp();
      return;
    }
    String title = name == null ? "" : Title.of(name.text());
    long first = name == null ? one.number() : name.number();
    out.accept(ElementLines.read(first, title, one, two));
    clear();
  }

  /** Drops what has been gathered, if anything. */
  private void giveUp() {
    Line at = stray != null ? stray : one != null ? one : name;
    Line first = name != null ? name : one != null ? one : stray;
    if (at == null || first == null) {
      return;
    }
    String what =
        stray != null
            ? stray.tooLong()
                ? "is longer than " + Lines.LENGTH_MAX + " bytes"
                : stray.text().startsWith("2 ")
                    ? "a line 2 without its line 1 before it"
                    : Problem.quoted(stray.text()) + " is neither a line 1 nor a line 2"
            : one != null ? "a line 1 without its line 2 after it" : "a name without its two lines";
    long from = Math.min(first.number(), at.number());
    out.accept(
        new TleEntry.Dropped(from, DropReason.UNREADABLE, List.of(Problem.at(at.number(), what))));
    clear();
  }

  private void clear() {
    name = null;
    one = null;
    stray = null;
  }
}
