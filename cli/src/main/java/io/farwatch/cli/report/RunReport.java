package io.farwatch.cli.report;

import io.farwatch.core.assess.ObjectClass;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.time.UtcText;
import io.farwatch.scenario.measure.Account;
import io.farwatch.scenario.measure.Metrics;
import io.farwatch.scenario.measure.ObjectOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run came to, beside its picture: the truth, the numbers, the expectations. */
public final class RunReport {
  private RunReport() {}

  /** Every true object and what became of it. */
  public static List<Object> truth(Account account) {
    List<Object> list = new ArrayList<>();
    for (ObjectOutcome o : account.objects()) {
      Epoch first = o.firstDetection();
      ObjectClass c = o.objectClass();
      list.add(
          new Doc()
              .put("name", o.name())
              .put("kind", o.kind())
              .put("number", o.number() == 0 ? null : o.number())
              .put("inCatalogue", o.inCatalogue())
              .put("fenceSnrMaxDb", 10 * Math.log10(o.fenceSnrMax()))
              .put("plots", o.plots())
              .put("firstDetectionEpoch", first == null ? null : UtcText.format(first))
              .put("tracks", o.tracks())
              .put("class", c == null ? null : c.name())
              .put("catalogueMatch", o.matchNumber() == 0 ? null : o.matchNumber())
              .put("level", o.reached().name())
              .put("firstDetectionToPossibleS", o.reachedAfterS().possible())
              .put("firstDetectionToProbableS", o.reachedAfterS().probable())
              .put("firstDetectionToConfirmedS", o.reachedAfterS().confirmed())
              .put("impactMissM", o.impactMissM())
              .map());
    }
    return list;
  }

  public static Map<String, @Nullable Object> metrics(Metrics m) {
    Metrics.SkyMetrics s = m.sky();
    return new Doc()
        .put("gospaM", m.gospaM())
        .put("gospaLocalisationM", m.gospaLocalisationM())
        .put("gospaMissed", m.gospaMissed())
        .put("gospaFalse", m.gospaFalse())
        .put("neesFalling", m.neesFalling())
        .put("neesOrbiting", m.neesOrbiting())
        .put("neesFallingSamples", m.neesSamples().falling())
        .put("neesOrbitingSamples", m.neesSamples().orbiting())
        .put("purity", m.purity())
        .put("falseTracks", m.falseTracks())
        .put("doubledAtEnd", m.doubledAtEnd())
        .put("doubledEver", m.doubledEver())
        .put("ellipseJudgments", m.ellipseJudgments())
        .put("ellipse50Inside", m.ellipse50Inside())
        .put("ellipse95Inside", m.ellipse95Inside())
        .put("warningImpacts", m.warningImpacts())
        .put("warningImpactsInside95", m.warningImpactsInside95())
        .put("warningsWrong", m.warningsWrong())
        .put(
            "sky",
            new Doc()
                .put("crossed", s.crossed())
                .put("tracked", s.tracked())
                .put("trackedKnown", s.trackedKnown())
                .put("matchedRight", s.matchedRight())
                .put("matchedWrong", s.matchedWrong())
                .put("trackedMissing", s.trackedMissing())
                .put("missingMatched", s.missingMatched())
                .map())
        .map();
  }

  public static List<Object> checks(Account account) {
    List<Object> list = new ArrayList<>();
    for (Account.Check c : account.checks()) {
      list.add(new Doc().put("what", c.what()).put("passed", c.passed()).put("saw", c.saw()).map());
    }
    return list;
  }

  /** Flights and expectations for people. */
  public static String text(Account account) {
    Table t = new Table("lllrr");
    t.row("truth", "kind", "level", "PROBABLE after s", "impact miss km");
    for (ObjectOutcome o : account.objects()) {
      if (!o.kind().equals("SATELLITE")) {
        t.row(
            o.name(),
            o.kind(),
            o.reached().name(),
            Words.fixed(o.reachedAfterS().probable(), 1),
            Words.fixed(o.impactMissM() / 1e3, 2));
      }
    }
    Metrics m = account.metrics();
    StringBuilder s = new StringBuilder(t.text());
    s.append("GOSPA ").append(Words.fixed(m.gospaM(), 0)).append(" m, NEES ");
    s.append(Words.fixed(m.neesFalling(), 2)).append(" falling, ");
    s.append(Words.fixed(m.neesOrbiting(), 2)).append(" orbiting (6 is right), purity ");
    s.append(Words.fixed(m.purity(), 4)).append(", false tracks ").append(m.falseTracks());
    s.append(", doubled at the end ").append(m.doubledAtEnd()).append(System.lineSeparator());
    for (Account.Check c : account.checks()) {
      s.append(c.passed() ? "ok     " : "SHORT  ").append(c.what()).append(": ");
      s.append(c.saw()).append(System.lineSeparator());
    }
    return s.toString();
  }
}
