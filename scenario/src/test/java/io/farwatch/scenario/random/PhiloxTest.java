package io.farwatch.scenario.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PhiloxTest {
  /** Known answers of the authors' library Random123 1.09 (file kat_vectors, philox4x32 10). */
  @Test
  void shouldGiveTheAuthorsKnownAnswers() {
    int[] zero = {0, 0, 0, 0};
    Philox.block(zero, 0, 0);
    assertThat(zero).containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
    int[] ones = {-1, -1, -1, -1};
    Philox.block(ones, -1, -1);
    assertThat(ones).containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
  }

  @Test
  void shouldDrawTheNamedDistributions() {
    int n = 200_000;
    double sum = 0;
    double squares = 0;
    double exponentials = 0;
    int poissons = 0;
    for (int i = 0; i < n; i++) {
      Draws d = new Draws(7, 11, i, 3);
      double x = d.normal();
      sum += x;
      squares += x * x;
      exponentials += d.exponential();
      poissons += d.poisson(0.3);
    }
    // Four sigma of each mean over 200,000 draws.
    assertThat(sum / n).isCloseTo(0, within(4 / Math.sqrt(n)));
    assertThat(squares / n).isCloseTo(1, within(4 * Math.sqrt(2.0 / n)));
    assertThat(exponentials / n).isCloseTo(1, within(4 / Math.sqrt(n)));
    assertThat(poissons / (double) n).isCloseTo(0.3, within(4 * Math.sqrt(0.3 / n)));
  }
}
