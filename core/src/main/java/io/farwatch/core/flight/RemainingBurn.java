package io.farwatch.core.flight;

/**
 * Motion while an unknown boost goes on: thrust at a fixed angle to the velocity, its acceleration
 * growing as the mass goes, a(t) = a / (1 - a t / c). Position, velocity (ECEF) and time (s).
 */
final class RemainingBurn implements Field {
  static final int N = 7;

  /** m/s2: nothing notional pushes harder. */
  private static final double HARDEST_MPS2 = 120;

  private final double startMps2;
  private final double exhaustMps;
  private final double pitchRad;
  private final double yawRad;

  /**
   * @param startMps2 acceleration now
   * @param exhaustMps effective exhaust speed
   * @param pitchRad of the thrust above the velocity
   * @param yawRad of the thrust to the right of it
   */
  RemainingBurn(double startMps2, double exhaustMps, double pitchRad, double yawRad) {
    this.startMps2 = startMps2;
    this.exhaustMps = exhaustMps;
    this.pitchRad = pitchRad;
    this.yawRad = yawRad;
  }

  @Override
  public void derivative(double[] w, int y, int at, int n) {
    Gravity.derivative(w, y, at, 6);
    w[at + 6] = 1;
    double vx = w[y + 3];
    double vy = w[y + 4];
    double vz = w[y + 5];
    double v = Math.sqrt(vx * vx + vy * vy + vz * vz);
    // To the right of the course: velocity times up. A vertical flight has no right.
    double rx = vy * w[y + 2] - vz * w[y + 1];
    double ry = vz * w[y] - vx * w[y + 2];
    double rz = vx * w[y + 1] - vy * w[y];
    double r = Math.sqrt(rx * rx + ry * ry + rz * rz);
    if (!(v > 0 && r > 0)) {
      return;
    }
    double left = Math.max(startMps2 / HARDEST_MPS2, 1 - startMps2 * w[y + 6] / exhaustMps);
    double a = startMps2 / left;
    double along = a * StrictMath.cos(pitchRad) * StrictMath.cos(yawRad) / v;
    double right = a * StrictMath.sin(yawRad) / r;
    // Up within the plane of flight: right times velocity.
    double up = a * StrictMath.sin(pitchRad) * StrictMath.cos(yawRad) / (r * v);
    w[at + 3] += along * vx + right * rx + up * (ry * vz - rz * vy);
    w[at + 4] += along * vy + right * ry + up * (rz * vx - rx * vz);
    w[at + 5] += along * vz + right * rz + up * (rx * vy - ry * vx);
  }
}
