package io.farwatch.core.track;

import io.farwatch.core.linear.Cholesky;
import io.farwatch.core.plot.Measurement;

/**
 * An extended Kalman filter for one mode: state, covariance, and every contributing radar's
 * systematic errors as constant states in units of their prior sigma (so that their uncertainty is
 * carried, and what the data say of them is learnt). Joseph form, after Y. Bar-Shalom, X. R. Li, T.
 * Kirubarajan (2001), eq. 5.2.3-18.
 */
final class ModeFilter {
  final Mode mode;
  double[] x;
  double[] p;

  private final Workspace w;

  ModeFilter(Mode mode, double[] x, double[] p, Workspace w) {
    this.mode = mode;
    this.x = x;
    this.p = p;
    this.w = w;
  }

  int size() {
    return x.length;
  }

  Workspace workspace() {
    return w;
  }

  ModeFilter copy() {
    return copy(w);
  }

  ModeFilter copy(Workspace other) {
    return new ModeFilter(mode, x.clone(), p.clone(), other);
  }

  /** Makes room for one more radar's systematic errors, at their prior. */
  void addRadar() {
    int n = size();
    int m = n + Sensor.BIASES;
    double[] grown = new double[m * m];
    for (int i = 0; i < n; i++) {
      System.arraycopy(p, i * n, grown, i * m, n);
    }
    for (int i = n; i < m; i++) {
      grown[i * m + i] = 1;
    }
    x = java.util.Arrays.copyOf(x, m);
    p = grown;
  }

  /** Moves the state by dt (s). Backward moves carry no process noise. */
  void predict(double dt) {
    if (dt == 0) {
      return;
    }
    int n = size();
    int k = Motion.size(mode);
    w.motion.move(mode, x, w.phi, dt);
    double[] t = w.square(0, n);
    // T = F P: only the first k rows change, since biases stay.
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < n; j++) {
        double s = 0;
        for (int l = 0; l < k; l++) {
          s += w.phi[i * k + l] * p[l * n + j];
        }
        t[i * n + j] = s;
      }
    }
    for (int i = 0; i < k; i++) {
      System.arraycopy(t, i * n, p, i * n, n);
    }
    // P = T F'
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < k; j++) {
        double s = 0;
        for (int l = 0; l < k; l++) {
          s += p[i * n + l] * w.phi[j * k + l];
        }
        t[i * n + j] = s;
      }
    }
    for (int i = 0; i < n; i++) {
      System.arraycopy(t, i * n, p, i * n, k);
    }
    if (dt > 0) {
      Motion.addNoise(mode, p, n, dt);
    }
    if (mode != Mode.AIRCRAFT) {
      Braking.apply(x, p, n, dt);
    }
    symmetrise(p, n);
  }

  /**
   * Innovation of a measurement against the present state: fills {@code out} and returns whether it
   * could be done (false: the innovation covariance is not positive-definite).
   */
  boolean innovate(Sensor sensor, Measurement z, int bias, Innovation out) {
    int n = size();
    int m = z.quantities().size();
    out.reset(m, n);
    w.model.innovate(sensor, z, x, n, bias, out.h, out.nu);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double s = 0;
        for (int l = 0; l < n; l++) {
          s += out.h[i * n + l] * p[l * n + j];
        }
        out.hp[i * n + j] = s;
      }
    }
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        double s = z.covariance().get(i, j);
        for (int l = 0; l < n; l++) {
          s += out.hp[i * n + l] * out.h[j * n + l];
        }
        out.s[i * m + j] = s;
      }
    }
    return out.finish();
  }

  /** Takes the measurement in, with the innovation just made for it. */
  void update(Measurement z, Innovation in) {
    int n = size();
    int m = in.m;
    double[] gain = w.gain(n, m);
    double[] column = w.column;
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < m; i++) {
        column[i] = in.hp[i * n + j];
      }
      Cholesky.solve(in.l, m, column);
      System.arraycopy(column, 0, gain, j * m, m);
    }
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < m; i++) {
        x[j] += gain[j * m + i] * in.nu[i];
      }
    }
    double[] a = w.square(0, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double s = i == j ? 1 : 0;
        for (int l = 0; l < m; l++) {
          s -= gain[i * m + l] * in.h[l * n + j];
        }
        a[i * n + j] = s;
      }
    }
    double[] ap = w.square(1, n);
    multiply(a, p, ap, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double s = 0;
        for (int l = 0; l < n; l++) {
          s += ap[i * n + l] * a[j * n + l];
        }
        for (int k = 0; k < m; k++) {
          for (int l = 0; l < m; l++) {
            s += gain[i * m + k] * z.covariance().get(k, l) * gain[j * m + l];
          }
        }
        p[i * n + j] = s;
        p[j * n + i] = s;
      }
    }
  }

  private static void multiply(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double s = 0;
        for (int l = 0; l < n; l++) {
          s += a[i * n + l] * b[l * n + j];
        }
        out[i * n + j] = s;
      }
    }
  }

  static void symmetrise(double[] p, int n) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double s = 0.5 * (p[i * n + j] + p[j * n + i]);
        p[i * n + j] = s;
        p[j * n + i] = s;
      }
    }
  }
}
