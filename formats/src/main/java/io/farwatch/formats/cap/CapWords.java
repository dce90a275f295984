package io.farwatch.formats.cap;

import io.farwatch.core.time.Epoch;
import io.farwatch.core.warn.Warning;
import io.farwatch.formats.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a message, which say at their start and again that it is not real. */
record CapWords(Warning warning, String status, boolean over) {
  /** Characters: a display may show no more. CAP-V1.2 names it as a target. */
  private static final int HEADLINE_MAX = 160;

  /** s: an expected impact plus this, the message is void. */
  private static final double AFTER_IMPACT_S = 1800;

  private static final Pattern CONTRADICTS =
      Pattern.compile(
          "\\b(?:not?|isn.?t)\\s+(?:a|an|any)?\\s*(?:drill|exercise|test)\\b|\\breal\\s+(?:attack|alert)\\b",
          Pattern.CASE_INSENSITIVE);

  private String mark() {
    return status.toUpperCase(Locale.ROOT);
  }

  String event() {
    return mark() + " missile impact warning";
  }

  String headline() {
    Epoch impact = warning.firstImpact();
    String areas = warning.areas().isEmpty() ? "an area not known yet" : areas();
    String s =
        over
            ? mark() + " " + mark() + " " + mark() + ": missile impact warning cancelled"
            : mark()
                + " "
                + mark()
                + " "
                + mark()
                + ": missile impact expected"
                + (impact == null ? "" : " at " + CapTime.format(impact).substring(11, 19) + " UTC")
                + ", "
                + areas;
    return s.length() > HEADLINE_MAX ? s.substring(0, HEADLINE_MAX - 3) + "..." : s;
  }

  String areas() {
    return String.join(", ", warning.areas());
  }

  String description() {
    List<String> lines = new ArrayList<>();
    lines.add("THIS IS ONLY " + (status.equals("Test") ? "A TEST." : "AN EXERCISE."));
    lines.add(
        warning.objects().size()
            + (warning.objects().size() == 1 ? " object" : " objects")
            + " in warning "
            + warning.id()
            + ", level "
            + warning.level()
            + ".");
    lines.addAll(warning.evidence());
    lines.add("THIS IS ONLY " + (status.equals("Test") ? "A TEST." : "AN EXERCISE."));
    return String.join("\n", lines);
  }

  String instruction() {
    return mark()
        + ": act only as the plan of this "
        + status.toLowerCase(Locale.ROOT)
        + " says. Everybody else: do nothing.";
  }

  String note() {
    return mark() + ". Warning " + warning.id() + ". No real event is described.";
  }

  /** Half an hour after the first impact, or after sending when that is later or none is known. */
  Epoch expires(Epoch sent) {
    Epoch impact = warning.firstImpact();
    return (impact == null ? sent : impact.max(sent)).plusSeconds(AFTER_IMPACT_S);
  }

  /** A sentence that names a text which says the opposite of the status, or null. */
  @Nullable String contradiction(CapSender from, List<String> areas) {
    List<String> texts = new ArrayList<>(areas);
    texts.addAll(warning.evidence());
    texts.add(from.senderName());
    texts.add(from.contact());
    texts.add(from.restriction());
    for (String text : texts) {
      if (CONTRADICTS.matcher(text).find()) {
        return "the text " + Problem.quoted(text) + " contradicts the status " + status + ".";
      }
    }
    return null;
  }
}
