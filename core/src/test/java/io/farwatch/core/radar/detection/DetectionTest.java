package io.farwatch.core.radar.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The numbers come from ../shared/reference (detection.csv, detection_required_snr.csv, cfar.csv:
 * computed outside the project in two ways that agree); a few are copied here for every clone.
 */
class DetectionTest {
  @Test
  void everySwerlingCase_agreesWithTheReferenceTable() throws IOException {
    int compared = 0;
    for (String[] r : rows("reference/detection.csv")) {
      SquareLaw d = new SquareLaw(Integer.parseInt(r[1]));
      double snr = Math.pow(10, Double.parseDouble(r[2]) / 10);
      double threshold = d.threshold(Double.parseDouble(r[0]));
      assertThat(threshold).isCloseTo(Double.parseDouble(r[3]), within(1e-7));
      for (int sw = 0; sw < 5; sw++) {
        assertThat(d.pd(threshold, snr, Swerling.of(sw)))
            .describedAs("Swerling %d of %s", sw, String.join(",", r))
            .isCloseTo(Double.parseDouble(r[4 + sw]), within(2e-8 /* printed to 1e-8 */));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(5 * 63);
  }

  @Test
  void requiredSnr_agreesWithTheReferenceTable() throws IOException {
    for (String[] r : rows("reference/detection_required_snr.csv")) {
      SquareLaw d = new SquareLaw(Integer.parseInt(r[2]));
      for (int sw = 0; sw < 5; sw++) {
        assertThat(d.snrDb(Double.parseDouble(r[0]), Double.parseDouble(r[1]), Swerling.of(sw)))
            .describedAs("Swerling %d of %s", sw, String.join(",", r))
            .isCloseTo(Double.parseDouble(r[3 + sw]), within(1e-5 /* dB, as printed */));
      }
    }
  }

  @Test
  void onePulse_hasTheTextbooksClosedForms() {
    SquareLaw d = new SquareLaw(1);
    double t = d.threshold(1e-6);
    assertThat(t).isCloseTo(-Math.log(1e-6), within(1e-12));
    // Swerling 1, one pulse: Pd = Pfa^(1/(1+SNR)).
    assertThat(d.pd(t, 20, Swerling.CASE_1)).isCloseTo(Math.pow(1e-6, 1 / 21.0), within(1e-13));
    assertThat(d.pd(t, 0, Swerling.CASE_0)).isCloseTo(1e-6, within(1e-18));
  }

  @Test
  void aThousandPulses_stayBetweenPfaAndOne() {
    SquareLaw d = new SquareLaw(1000);
    double t = d.threshold(1e-6);
    for (Swerling s : Swerling.values()) {
      assertThat(d.pd(t, 1e-9, s)).isCloseTo(1e-6, within(1e-9));
      assertThat(d.pd(t, 1e6, s)).isBetween(0.999, 1.0);
    }
  }

  @Test
  void cfarMultipliersAndLosses_agreeWithTheReferenceTable() throws IOException {
    for (String[] r : rows("reference/cfar.csv")) {
      Cfar c = cfar(r[2], Integer.parseInt(r[1]));
      double pfa = Double.parseDouble(r[0]);
      double alpha = Double.parseDouble(r[3]);
      String row = String.join(",", r);
      assertThat(c.multiplier(pfa) / alpha - 1).describedAs(row).isCloseTo(0, within(1e-6));
      assertThat(c.lossDb(0.5, pfa))
          .describedAs(row)
          .isCloseTo(Double.parseDouble(r[5]), within(1e-4 /* dB, as printed */));
      assertThat(c.lossDb(0.9, pfa))
          .describedAs(row)
          .isCloseTo(Double.parseDouble(r[7]), within(1e-4));
    }
  }

  @Test
  void cellAveraging_hasItsClosedForm() {
    // N (Pfa^(-1/N) - 1), Rohling (1983).
    assertThat(new Cfar(Cfar.Type.CA, 8, 0).multiplier(1e-3)).isCloseTo(10.970990, within(1e-6));
    assertThat(new Cfar(Cfar.Type.GO, 8, 0).multiplier(1e-3)).isCloseTo(9.069989, within(1e-6));
  }

  @Test
  void nonsense_isRefusedWithItsValue() {
    assertThatThrownBy(() -> new Cfar(Cfar.Type.OS, 16, 17)).hasMessageContaining("17");
    assertThatThrownBy(() -> new Cfar(Cfar.Type.GO, 15, 0)).hasMessageContaining("15");
    assertThatThrownBy(() -> new SquareLaw(0)).hasMessageContaining("0 pulses");
    assertThatThrownBy(() -> new SquareLaw(1).threshold(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Swerling.of(5)).hasMessageContaining("5");
  }

  private static Cfar cfar(String name, int cells) {
    return name.startsWith("OS")
        ? new Cfar(Cfar.Type.OS, cells, Integer.parseInt(name.replaceAll("\\D", "")))
        : new Cfar(Cfar.Type.valueOf(name), cells, 0);
  }

  private static List<String[]> rows(String name) throws IOException {
    Path file = Path.of(System.getProperty("farwatch.shared", "absent")).resolve(name);
    assumeTrue(Files.exists(file), "reference file " + name + " is not there: skipped");
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(l -> l.split(","))
        .filter(r -> r.length > 3)
        .toList();
  }
}
