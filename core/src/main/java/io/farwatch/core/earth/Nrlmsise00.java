package io.farwatch.core.earth;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.data.LazyLoadedDataContext;
import org.orekit.frames.Frame;
import org.orekit.models.earth.atmosphere.NRLMSISE00;
import org.orekit.models.earth.atmosphere.NRLMSISE00.LocalSolarTimeMode;
import org.orekit.models.earth.atmosphere.NRLMSISE00InputParameters;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;

/**
 * The air over one place at one time by the model NRLMSISE-00, with the solar and magnetic activity
 * given: no files are read. Source: J. M. Picone, A. E. Hedin, D. P. Drob, A. C. Aikin, J. Geophys.
 * Res. 107 (A12), 1468 (2002), as Orekit computes it, with mean local time and the density for drag
 * (anomalous oxygen included).
 *
 * <p>The model is asked once each 250 m from 0 to 1000 km, and the logarithm of the density is a
 * cubic between: within 1e-4 of the model. Held below 0, falling on above 1000 km. The speed of
 * sound is that of {@link Us76}.
 */
public final class Nrlmsise00 implements Atmosphere {
  private static final double STEP_M = 250;
  private static final int STEPS = 4000;
  private static final TimeScale SCALE = new LazyLoadedDataContext().getTimeScales().getTAI();

  private final double[] logDensity = new double[STEPS + 1];

  /**
   * Asks the model.
   *
   * @param latitudeRad geodetic
   * @param longitudeRad east
   * @param dayOfYear 1 to 366
   * @param universalTimeS seconds of the day (UT)
   * @param flux solar flux at 10.7 cm of the day before and its mean over 81 days (1e-22 W/(m2
   *     Hz)); 150 is moderate
   * @param ap daily magnetic index; 4 is quiet
   */
  public Nrlmsise00(
      double latitudeRad,
      double longitudeRad,
      int dayOfYear,
      double universalTimeS,
      double flux,
      double ap) {
    boolean when = dayOfYear >= 1 && dayOfYear <= 366 && universalTimeS >= 0;
    if (!when || !(universalTimeS < 86_400 && flux >= 40 && flux <= 500 && ap >= 0 && ap <= 400)) {
      throw new IllegalArgumentException(
          "no activity or time: day "
              + dayOfYear
              + ", "
              + universalTimeS
              + " s, flux "
              + flux
              + ", ap "
              + ap);
    }
    NRLMSISE00 model = model(flux, ap);
    // A leap year, so that every day exists.
    AbsoluteDate date =
        new AbsoluteDate(2000, 1, 1, 0, 0, 0.0, SCALE)
            .shiftedBy(86_400.0 * (dayOfYear - 1) + universalTimeS);
    for (int i = 0; i <= STEPS; i++) {
      EcefPosition p = Frames.geodeticToEcef(new Geodetic(latitudeRad, longitudeRad, i * STEP_M));
      double density =
          model.getDensity(date, new Vector3D(p.xM(), p.yM(), p.zM()), Frame.getRoot());
      logDensity[i] = StrictMath.log(density);
    }
  }

  /** Its axes are those of the Earth: the root frame stands for ECEF, and no time turns it. */
  static NRLMSISE00 model(double flux, double ap) {
    return new NRLMSISE00(
            new Activity(flux, ap),
            null, // the Sun, which mean local time does not use
            new OneAxisEllipsoid(Wgs84.A_M, Wgs84.F, Frame.getRoot()),
            SCALE)
        .withLocalSolarTimeMode(LocalSolarTimeMode.MEAN);
  }

  @Override
  public double densityKgM3(double heightM) {
    double x = Math.max(0, heightM) / STEP_M;
    int i = (int) Math.min(STEPS - 1, x);
    double a = logDensity[i];
    double b = logDensity[i + 1];
    if (x > STEPS) {
      return StrictMath.exp(b + (b - a) * (x - STEPS));
    }
    double t = x - i;
    double sa = slope(i);
    double sb = slope(i + 1);
    double log = a + t * (sa + t * (3 * (b - a) - 2 * sa - sb + t * (sa + sb - 2 * (b - a))));
    return StrictMath.exp(log);
  }

  /** By the parabola through three nodes, a step. */
  private double slope(int i) {
    int m = Math.max(1, Math.min(STEPS - 1, i));
    double back = logDensity[m] - logDensity[m - 1];
    double on = logDensity[m + 1] - logDensity[m];
    return 0.5 * (back + on) + (i - m) * (on - back);
  }

  @Override
  public double soundSpeedMps(double heightM) {
    return Us76.STANDARD.soundSpeedMps(heightM);
  }

  private record Activity(double flux, double ap) implements NRLMSISE00InputParameters {
    @Override
    public AbsoluteDate getMinDate() {
      return AbsoluteDate.PAST_INFINITY;
    }

    @Override
    public AbsoluteDate getMaxDate() {
      return AbsoluteDate.FUTURE_INFINITY;
    }

    @Override
    public double getDailyFlux(AbsoluteDate date) {
      return flux;
    }

    @Override
    public double getAverageFlux(AbsoluteDate date) {
      return flux;
    }

    @Override
    public double[] getAp(AbsoluteDate date) {
      return new double[] {ap, ap, ap, ap, ap, ap, ap};
    }
  }
}
