package io.farwatch.bench;

import io.farwatch.core.earth.Wgs84;
import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.tle.TleReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A catalogue to measure with: the file that farwatch.tle names, or one made up of low orbits. */
final class Sky {
  private static final long SEED = 1;

  private Sky() {}

  static List<MeanElements> elements(int madeUp) throws IOException {
    String file = System.getProperty("farwatch.tle", "");
    if (file.isEmpty()) {
      return low(madeUp);
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return TleReader.readAll(in).elements();
    }
  }

  private static List<MeanElements> low(int n) {
    SplittableRandom r = new SplittableRandom(SEED);
    List<MeanElements> all = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      double a = Wgs84.A_M + r.nextDouble(400e3, 1500e3);
      all.add(
          new MeanElements(
              i + 1,
              "",
              new Epoch(1_700_000_000_000_000_000L),
              Math.sqrt(Wgs84.GM / (a * a * a)),
              0,
              r.nextDouble(0, 0.01),
              r.nextDouble(0, Math.PI),
              r.nextDouble(0, 2 * Math.PI),
              r.nextDouble(0, 2 * Math.PI),
              r.nextDouble(0, 2 * Math.PI),
              1e-5));
    }
    return all;
  }
}
