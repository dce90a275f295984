package io.farwatch.core.radar.waveform;

import java.util.Arrays;

/**
 * A pulse of equal chips, each of constant amplitude and phase (rectangular chips; the phase jumps
 * between them). Source: Levanon and Mozeson, ch. 6.
 */
public final class PhaseCode implements Waveform {
  private static final int[][] BARKER = {
    {2, 0b10},
    {3, 0b110},
    {4, 0b1101},
    {5, 0b11101},
    {7, 0b1110010},
    {11, 0b11100010010},
    {13, 0b1111100110101},
  };

  /** Feedback taps (besides the last) of registers of 2 to 16 bits: primitive polynomials. */
  private static final int[][] TAPS = {
    {1},
    {2},
    {3},
    {3},
    {5},
    {6},
    {6, 5, 4},
    {5},
    {7},
    {9},
    {6, 4, 1},
    {4, 3, 1},
    {5, 3, 1},
    {14},
    {15, 13, 4},
  };

  private final String name;
  private final double[] phases;
  private final double chipS;
  private final double chirp;

  private PhaseCode(String name, double[] phases, double chipS, double chirp) {
    if (!(chipS > 0) || !Double.isFinite(chipS)) {
      throw new IllegalArgumentException("chip of " + chipS + " s");
    }
    this.name = name;
    this.phases = phases;
    this.chipS = chipS;
    this.chirp = chirp;
  }

  /** Barker's code of 2, 3, 4, 5, 7, 11 or 13 chips: sidelobes of at most one chip. */
  public static PhaseCode barker(int length, double chipS) {
    for (int[] code : BARKER) {
      if (code[0] == length) {
        double[] p = new double[length];
        for (int i = 0; i < length; i++) {
          p[i] = (code[1] >> (length - 1 - i) & 1) != 0 ? 0 : Math.PI;
        }
        return new PhaseCode("Barker " + length, p, chipS, 0);
      }
    }
    throw new IllegalArgumentException("there is no Barker code of " + length + " chips");
  }

  /**
   * Frank's code of m x m chips, phase 2 pi i j / m: a chirp in m steps. Source: R. L. Frank,
   * "Polyphase codes with good nonperiodic correlation properties", IEEE Trans. IT-9 (1963).
   */
  public static PhaseCode frank(int m, double chipS) {
    checkLength(m, 1000);
    double[] p = new double[m * m];
    for (int i = 0; i < p.length; i++) {
      p[i] = 2 * Math.PI * (((long) (i / m) * (i % m)) % m) / m;
    }
    return new PhaseCode("Frank " + m * m, p, chipS, 1);
  }

  /**
   * P3: pi i^2 / n, a chirp sampled from its start. Source: B. L. Lewis, F. F. Kretschmer, "Linear
   * frequency modulation derived polyphase pulse compression codes", IEEE Trans. AES-18 (1982).
   */
  public static PhaseCode p3(int length, double chipS) {
    checkLength(length, 1_000_000);
    double[] p = new double[length];
    for (int i = 0; i < length; i++) {
      p[i] = Math.PI * (((long) i * i) % (2L * length)) / length;
    }
    return new PhaseCode("P3 " + length, p, chipS, 1);
  }

  /** P4: pi i^2 / n - pi i, a chirp sampled about its middle. Source: as {@link #p3}. */
  public static PhaseCode p4(int length, double chipS) {
    checkLength(length, 1_000_000);
    double[] p = new double[length];
    for (int i = 0; i < length; i++) {
      p[i] = Math.PI * Math.floorMod((long) i * i - (long) i * length, 2L * length) / length;
    }
    return new PhaseCode("P4 " + length, p, chipS, 1);
  }

  /**
   * A sequence of greatest length, 2^bits - 1 chips of phase 0 or pi, from a shift register started
   * with ones: sent without pause, its sidelobes are one chip. Source: S. W. Golomb, "Shift
   * Register Sequences" (1967).
   */
  public static PhaseCode maximalLength(int bits, double chipS) {
    if (bits < 2 || bits > 16) {
      throw new IllegalArgumentException("register of " + bits + " bits is not in 2..16");
    }
    int[] taps = TAPS[bits - 2];
    int state = (1 << bits) - 1;
    double[] p = new double[state];
    for (int i = 0; i < p.length; i++) {
      int out = state >> (bits - 1) & 1;
      p[i] = out != 0 ? Math.PI : 0;
      int feedback = out;
      for (int t : taps) {
        feedback ^= state >> (t - 1) & 1;
      }
      state = (state << 1 & ((1 << bits) - 1)) | feedback;
    }
    return new PhaseCode("maximal length " + p.length, p, chipS, 0);
  }

  /** A code of one's own, phases in rad. */
  public static PhaseCode of(String name, double[] phasesRad, double chipS) {
    checkLength(phasesRad.length, 1_000_000);
    for (int i = 0; i < phasesRad.length; i++) {
      if (!Double.isFinite(phasesRad[i])) {
        throw new IllegalArgumentException("phase of chip " + i + " is " + phasesRad[i]);
      }
    }
    return new PhaseCode(name, phasesRad.clone(), chipS, 0);
  }

  private static void checkLength(int length, int most) {
    if (length < 1 || length > most) {
      throw new IllegalArgumentException("code of " + length + " is not in 1.." + most);
    }
  }

  public String name() {
    return name;
  }

  public int chips() {
    return phases.length;
  }

  public double chipS() {
    return chipS;
  }

  /** Phase of a chip (rad). */
  public double chipPhaseRad(int chip) {
    return phases[chip];
  }

  @Override
  public double durationS() {
    return chipS * phases.length;
  }

  @Override
  public double bandwidthHz() {
    return 1 / chipS;
  }

  @Override
  public double phaseRad(double timeS) {
    // a time that rounding put just before a chip's edge belongs to that chip
    int chip = (int) Math.floor(timeS / chipS + 1e-9);
    return phases[Math.clamp(chip, 0, phases.length - 1)];
  }

  @Override
  public double couplingS(double carrierHz) {
    return chirp * carrierHz * durationS() / bandwidthHz();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PhaseCode o
        && o.chipS == chipS
        && o.chirp == chirp
        && Arrays.equals(o.phases, phases);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(phases) * 31 + Double.hashCode(chipS);
  }

  @Override
  public String toString() {
    return name + " of " + chipS + " s chips";
  }
}
