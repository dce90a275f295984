package io.farwatch.core.radar.array;

/** Where a beam falls to half of its highest power along a line, by bisection of the exact sum. */
final class HalfPower {
  private HalfPower() {}

  /** Offsets from the steering direction of both half-power points, in direction cosines. */
  static double[] edges(ArrayBeam beam, double rollRad) {
    double cu = StrictMath.cos(rollRad);
    double cv = StrictMath.sin(rollRad);
    double step = step(beam);
    double peak = peak(beam, cu, cv, step);
    double half = at(beam, cu, cv, peak) / 2;
    return new double[] {
      edge(beam, cu, cv, peak, -step, half), edge(beam, cu, cv, peak, step, half)
    };
  }

  static double angleRad(ArrayBeam beam, double rollRad) {
    double[] e = edges(beam, rollRad);
    double[] a = direction(beam, rollRad, e[0]);
    double[] b = direction(beam, rollRad, e[1]);
    double dx = a[0] - b[0];
    double dy = a[1] - b[1];
    double dz = a[2] - b[2];
    return 2 * StrictMath.asin(Math.sqrt(dx * dx + dy * dy + dz * dz) / 2);
  }

  private static double[] direction(ArrayBeam beam, double rollRad, double offset) {
    double u = beam.steering().u() + offset * StrictMath.cos(rollRad);
    double v = beam.steering().v() + offset * StrictMath.sin(rollRad);
    return new double[] {u, v, Math.sqrt(Math.max(0, 1 - u * u - v * v))};
  }

  private static double at(ArrayBeam beam, double cu, double cv, double offset) {
    return beam.power(beam.steering().u() + offset * cu, beam.steering().v() + offset * cv);
  }

  /** A tenth of the narrowest beam an aperture of this size has. */
  private static double step(ArrayBeam beam) {
    double[] x = beam.array().grid().xs();
    double[] y = beam.array().grid().ys();
    double far = 0;
    for (int i = 0; i < x.length; i++) {
      far = Math.max(far, Math.hypot(x[i], y[i]));
    }
    double wavelength = 2 * Math.PI / beam.k();
    return 0.1 * Math.min(1, wavelength / Math.max(2 * far, wavelength / 2));
  }

  /** The element's pattern pulls the peak off the steering direction: a golden-section search. */
  private static double peak(ArrayBeam beam, double cu, double cv, double step) {
    double lo = -2 * step;
    double hi = 2 * step;
    double g = (Math.sqrt(5) - 1) / 2;
    double a = hi - g * (hi - lo);
    double b = lo + g * (hi - lo);
    double pa = at(beam, cu, cv, a);
    double pb = at(beam, cu, cv, b);
    for (int i = 0; i < 40; i++) {
      if (pa > pb) {
        hi = b;
        b = a;
        pb = pa;
        a = hi - g * (hi - lo);
        pa = at(beam, cu, cv, a);
      } else {
        lo = a;
        a = b;
        pa = pb;
        b = lo + g * (hi - lo);
        pb = at(beam, cu, cv, b);
      }
    }
    return (lo + hi) / 2;
  }

  private static double edge(
      ArrayBeam beam, double cu, double cv, double peak, double step, double half) {
    double inside = peak;
    double outside = peak + step;
    // at most the whole (u, v) circle: out there the power is zero
    while (at(beam, cu, cv, outside) > half) {
      inside = outside;
      outside += step;
    }
    for (int i = 0; i < 50; i++) {
      double middle = (inside + outside) / 2;
      if (at(beam, cu, cv, middle) > half) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return (inside + outside) / 2;
  }
}
