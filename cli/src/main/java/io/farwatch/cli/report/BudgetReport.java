package io.farwatch.cli.report;

import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.budget.Loss;
import io.farwatch.core.radar.budget.LossBudget;
import io.farwatch.core.radar.budget.NoisePart;
import java.util.ArrayList;
import java.util.List;

/** Losses and noise of a radar, part by part with their sources: as JSON and as tables. */
public final class BudgetReport {
  private BudgetReport() {}

  /** Adds the fields {@code losses}, {@code lossesDb}, {@code noise} and {@code noiseK}. */
  public static Doc add(Doc doc, RadarModel m, LossBudget budget) {
    List<Object> losses = new ArrayList<>();
    for (Loss l : budget.losses()) {
      losses.add(
          new Doc()
              .put("name", l.name())
              .put("lossDb", l.lossDb())
              .put("source", l.source())
              .map());
    }
    List<Object> noise = new ArrayList<>();
    for (NoisePart n : m.temperature().parts()) {
      noise.add(
          new Doc()
              .put("name", n.name())
              .put("temperatureK", n.temperatureK())
              .put("source", n.source())
              .map());
    }
    return doc.put("losses", losses)
        .put("lossesDb", budget.totalDb())
        .put("noise", noise)
        .put("noiseK", m.systemTemperatureK());
  }

  /** For people: a table of losses, a table of temperatures. */
  public static String text(RadarModel m, LossBudget budget) {
    Table losses = new Table("lrl");
    losses.row("loss", "dB", "source");
    for (Loss l : budget.losses()) {
      losses.row(l.name(), Words.fixed(l.lossDb(), 2), l.source());
    }
    losses.row("all", Words.fixed(budget.totalDb(), 2), "");
    Table noise = new Table("lrl");
    noise.row("noise at the antenna", "K", "source");
    for (NoisePart n : m.temperature().parts()) {
      noise.row(n.name(), Words.fixed(n.temperatureK(), 1), n.source());
    }
    noise.row("all", Words.fixed(m.systemTemperatureK(), 1), "");
    return losses.text() + System.lineSeparator() + noise.text();
  }
}
