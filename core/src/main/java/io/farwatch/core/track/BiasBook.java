package io.farwatch.core.track;

import io.farwatch.core.linear.Cholesky;
import io.farwatch.core.linear.Matrix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Puts together what each track's filter has learnt of the radars' constant systematic errors.
 *
 * <p>Each filter starts from the same prior N(0, 1) of the errors b (in units of their prior sigma)
 * and ends with mean m and covariance P of all its radars' errors jointly; so its plots alone say
 * P^-1 - 1 of b, and P^-1 m. Plots of different tracks are independent given b, and these add up;
 * the prior is counted once. This is fusion by inverse covariance with the common prior taken out:
 * Y. Bar-Shalom, X. R. Li, T. Kirubarajan, "Estimation with Applications to Tracking and
 * Navigation" (2001), sec. 3.2 and 7.2 (information form). Radars of one track are kept together,
 * because often only the difference of their errors is seen, and any number of tracks adds nothing
 * to it.
 */
final class BiasBook {
  private static final int B = Sensor.BIASES;
  private static final RadarBias.Kind[] KINDS = RadarBias.Kind.values();

  /** Mean normalised innovation squared above which a track does not fit its own model. */
  private static final double NIS_MAX = 2;

  /** A track that may thrust says nothing: its free-flight filter is not the one that fits. */
  private static final double THRUST_MAX = 0.05;

  private final Map<String, Sensor> sensors;
  private BiasSums sums = BiasSums.NONE;

  BiasBook(Map<String, Sensor> sensors) {
    this.sensors = sensors;
  }

  BiasSums sums() {
    return sums;
  }

  void restore(BiasSums told) {
    sums = told;
  }

  /** Forgets all: a radar's prior has changed, and with it the units. */
  void forget() {
    sums = BiasSums.NONE;
  }

  /** Takes in a track that is over. */
  void close(TrackFile track) {
    sums = plus(sums, track);
  }

  /** What the tracks that are over and those that live say, a radar each, by name. */
  List<RadarBias> estimates(Collection<TrackFile> live) {
    BiasSums all = sums;
    for (TrackFile t : live) {
      all = plus(all, t);
    }
    int n = all.radars().size() * B;
    double[] l = all.information().toArray();
    for (int i = 0; i < n; i++) {
      l[i * n + i] += 1;
    }
    double[] mean = all.vector().toArray();
    boolean sound = Cholesky.factor(l, n);
    if (sound) {
      Cholesky.solve(l, n, mean);
    }
    List<RadarBias> list = new ArrayList<>();
    for (Sensor s : sensors.values()) {
      int k = index(all.radars(), s.site.name());
      List<RadarBias.Term> terms = new ArrayList<>();
      for (int i = 0; i < B; i++) {
        int at = k * B + i;
        boolean told = k >= 0 && sound;
        terms.add(
            new RadarBias.Term(
                KINDS[i],
                told ? s.biasSigma[i] * mean[at] : 0,
                s.biasSigma[i] * (told ? Math.sqrt(inverse(l, n, at)) : 1)));
      }
      list.add(new RadarBias(s.site.name(), k < 0 ? 0 : all.radars().get(k).tracks(), terms));
    }
    return list;
  }

  /** One number of the diagonal of (L L')^-1. */
  private static double inverse(double[] l, int n, int at) {
    double[] e = new double[n];
    e[at] = 1;
    Cholesky.forward(l, n, e);
    double s = 0;
    for (double x : e) {
      s += x * x;
    }
    return s;
  }

  private static BiasSums plus(BiasSums sums, TrackFile t) {
    ModeFilter f = t.main;
    boolean speaks =
        t.recursive
            && t.status != Track.Status.TENTATIVE
            && t.nisMean < NIS_MAX
            && (t.thrust == null || t.thrustProbability < THRUST_MAX);
    int m = t.radars.size() * B;
    int k = Motion.size(f.mode);
    double[] l = new double[m * m];
    double[] mean = new double[m];
    for (int i = 0; i < m; i++) {
      mean[i] = f.x[k + i];
      System.arraycopy(f.p, (k + i) * f.size() + k, l, i * m, m);
    }
    if (!speaks || !Cholesky.factor(l, m)) {
      return sums;
    }
    List<BiasSums.OfRadar> radars = new ArrayList<>(sums.radars());
    int[] at = new int[m];
    for (int r = 0; r < t.radars.size(); r++) {
      String name = t.radars.get(r);
      int j = index(radars, name);
      if (j < 0) {
        j = radars.size();
        radars.add(new BiasSums.OfRadar(name, 1));
      } else {
        radars.set(j, new BiasSums.OfRadar(name, radars.get(j).tracks() + 1));
      }
      for (int i = 0; i < B; i++) {
        at[r * B + i] = j * B + i;
      }
    }
    int n = radars.size() * B;
    double[] information = grown(sums, n);
    double[] vector = java.util.Arrays.copyOf(sums.vector().toArray(), n);
    Cholesky.solve(l, m, mean);
    double[] column = new double[m];
    for (int j = 0; j < m; j++) {
      java.util.Arrays.fill(column, 0);
      column[j] = 1;
      Cholesky.solve(l, m, column);
      for (int i = 0; i < m; i++) {
        information[at[i] * n + at[j]] += column[i] - (i == j ? 1 : 0);
      }
      vector[at[j]] += mean[j];
    }
    return new BiasSums(radars, Matrix.of(n, n, information), Matrix.of(n, 1, vector));
  }

  private static double[] grown(BiasSums sums, int n) {
    int old = sums.information().rows();
    double[] a = new double[n * n];
    for (int i = 0; i < old; i++) {
      for (int j = 0; j < old; j++) {
        a[i * n + j] = sums.information().get(i, j);
      }
    }
    return a;
  }

  private static int index(List<BiasSums.OfRadar> radars, String name) {
    for (int i = 0; i < radars.size(); i++) {
      if (radars.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
