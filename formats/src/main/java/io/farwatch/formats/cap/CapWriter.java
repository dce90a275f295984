package io.farwatch.formats.cap;

import io.farwatch.core.assess.DefendedArea;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.warn.Level;
import io.farwatch.core.warn.Warning;
import io.farwatch.formats.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a warning as a CAP 1.2 message. Its status follows the warning's provenance and cannot be
 * chosen: EXERCISE gives Exercise, TEST gives Test. ACTUAL is refused, for nothing of status Actual
 * can exist yet. SIMULATED and REPLAY are refused too: a study has no recipients, and a message of
 * it, whatever its status, could only mislead.
 */
public final class CapWriter {
  private CapWriter() {}

  /**
   * The next message about a warning: an Alert when none was sent before, a Cancel when the warning
   * is no longer up, else an Update. Alerts need a confirmed warning.
   *
   * @param areas the defended areas, for the outlines of those the warning names
   * @param sent when it is sent
   * @param earlier all messages sent about this warning, in their order
   */
  public static CapMessage write(
      Warning warning,
      List<DefendedArea> areas,
      CapSender from,
      Epoch sent,
      List<CapReference> earlier) {
    String status =
        switch (warning.provenance()) {
          case EXERCISE -> "Exercise";
          case TEST -> "Test";
          case ACTUAL, SIMULATED, REPLAY -> null;
        };
    boolean over =
        switch (warning.life()) {
          case RAISED, RELEASED -> false;
          case STOOD_DOWN, CANCELLED -> true;
        };
    if (status == null) {
      return new CapMessage.Refused(
          "no CAP message can be made of a warning of provenance " + warning.provenance() + ".");
    }
    String why = whyNot(warning, from, earlier, over);
    if (why != null) {
      return new CapMessage.Refused(why);
    }
    String type = over ? "Cancel" : earlier.isEmpty() ? "Alert" : "Update";
    CapReference reference =
        new CapReference(from.sender(), warning.id() + "-" + (earlier.size() + 1), sent);
    CapWords words = new CapWords(warning, status, over);
    String contradiction = words.contradiction(from, warning.areas());
    if (contradiction != null) {
      return new CapMessage.Refused(contradiction);
    }
    byte[] xml = CapDocument.write(words, type, areas, from, reference, earlier);
    // What leaves is checked as strictly as what comes in.
    List<Problem> problems = CapReader.read(xml).problems();
    return problems.isEmpty()
        ? new CapMessage.Written(reference, xml)
        : new CapMessage.Refused("the message would not be valid: " + problems.get(0) + ".");
  }

  private static @Nullable String whyNot(
      Warning warning, CapSender from, List<CapReference> earlier, boolean over) {
    if (over && earlier.isEmpty()) {
      return "warning " + warning.id() + " is over and no message of it was sent.";
    }
    if (!over && warning.level() != Level.CONFIRMED) {
      return "warning " + warning.id() + " is " + warning.level() + ", not CONFIRMED.";
    }
    if (from.addresses().isEmpty() && from.restriction().isBlank()) {
      return "neither a restriction nor addresses are set, and nothing here is public.";
    }
    return null;
  }
}
