package io.farwatch.server.live;

import io.farwatch.core.assess.DefendedArea;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.warn.Warning;
import io.farwatch.formats.cap.CapMessage;
import io.farwatch.formats.cap.CapReference;
import io.farwatch.formats.cap.CapSender;
import io.farwatch.formats.cap.CapWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * CAP 1.2 by the formats' writer: an Alert, then Updates, then a Cancel, each naming the earlier.
 */
public final class CapFiles implements CapOutlet {
  /** The sender when none is set: a name that can reach nobody (RFC 2606). */
  public static final CapSender EXERCISE_SENDER =
      new CapSender(
          "exercise@farwatch.invalid",
          "Farwatch exercise",
          "the watch officer of the exercise",
          "Exercise participants only",
          List.of());

  private final CapSender from;
  private final List<DefendedArea> areas;

  public CapFiles(CapSender from, List<DefendedArea> areas) {
    this.from = from;
    this.areas = List.copyOf(areas);
  }

  @Override
  public byte[] next(Warning warning, List<Warning> earlier, Picture picture) {
    List<CapReference> sent = new ArrayList<>();
    for (Warning w : earlier) {
      sent.add(new CapReference(from.sender(), w.id() + "-" + (sent.size() + 1), w.updated()));
    }
    return switch (CapWriter.write(warning, areas, from, warning.updated(), sent)) {
      case CapMessage.Written w -> w.xml();
      case CapMessage.Refused r -> throw new IllegalStateException(r.why());
    };
  }
}
