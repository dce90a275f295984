package io.farwatch.formats.tle;

import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.plot.DropReason;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.text.Line;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line 1 and a line 2 to elements in SI.
 *
 * <pre>
 * 1 NNNNNC YYLLLPPP YYDDD.DDDDDDDD +.nnnnnnnn +nnnnn-n +bbbbb-b T SSSSX
 * 2 NNNNN III.IIII OOO.OOOO EEEEEEE PPP.PPPP MMM.MMMM NN.NNNNNNNNRRRRRX
 * </pre>
 *
 * The first derivative field holds half of the derivative of the mean motion (rev/day^2). B* is per
 * Earth radius. The second derivative is checked and not kept: SGP4 does not use it.
 */
final class ElementLines {
  /** rad/s of one revolution a day. */
  private static final double PER_DAY = 2 * Math.PI / 86400;

  /** ns of the last decimal of the day. */
  private static final long DAY_UNIT_NANOS = 864_000L;

  private static final long DAY_UNITS = 100_000_000L;

  /** rev/day: a circular orbit of the Earth's radius has 17.1. */
  private static final double MEAN_MOTION_MAX = 18;

  private static final Pattern DAY = Pattern.compile(" *+\\d++\\.\\d{8}");
  private static final Pattern YEAR = Pattern.compile("\\d\\d");
  private static final Pattern HALF_RATE = Pattern.compile("[ +-]\\.\\d{8}");
  private static final Pattern POWER = Pattern.compile("[ +-]\\d{5}[+-]\\d");
  private static final Pattern ANGLE = Pattern.compile(" *+\\d++\\.\\d{4}");
  private static final Pattern ECCENTRICITY = Pattern.compile("\\d{7}");
  private static final Pattern MOTION = Pattern.compile(" *+\\d++\\.\\d{8}");
  private static final Pattern COUNT = Pattern.compile(" *+\\d*+");
  private static final Pattern CLASS = Pattern.compile("[UCS ]");

  private ElementLines() {}

  static TleEntry read(long first, String name, Line lineOne, Line lineTwo) {
    List<Problem> problems = new ArrayList<>();
    Card one = new Card(lineOne, problems);
    Card two = new Card(lineTwo, problems);
    boolean wholeOne = one.complete();
    boolean wholeTwo = two.complete();
    if (!wholeOne || !wholeTwo) {
      return new TleEntry.Dropped(first, DropReason.UNREADABLE, problems);
    }
    boolean sumOne = one.checksumAgrees();
    boolean sumTwo = two.checksumAgrees();
    MeanElements e = elements(name, one, two);
    if (!problems.isEmpty() || e == null) {
      DropReason reason = sumOne && sumTwo ? DropReason.BAD_VALUE : DropReason.CHECKSUM;
      return new TleEntry.Dropped(first, reason, problems);
    }
    return new TleEntry.Used(first, e);
  }

  private static @Nullable MeanElements elements(String name, Card one, Card two) {
    one.blank(9, 18, 33, 44, 53, 62, 64);
    two.blank(8, 17, 26, 34, 43, 52);
    int number = CatalogueNumber.read(one);
    if (!one.columns(3, 7).equals(two.columns(3, 7))) {
      two.problem(
          3,
          "the number "
              + Problem.quoted(two.columns(3, 7))
              + " is not that of line 1, "
              + Problem.quoted(one.columns(3, 7)));
    }
    one.columns(8, 8, CLASS, "classification");
    Epoch epoch = epoch(one);
    String half = one.columns(34, 43, HALF_RATE, "half the derivative of the mean motion");
    one.columns(45, 52, POWER, "second derivative of the mean motion");
    String drag = one.columns(54, 61, POWER, "B*");
    one.columns(63, 63, COUNT, "type of ephemeris");
    one.columns(65, 68, COUNT, "number of the element set");
    double inclination = two.number(9, 16, ANGLE, "inclination", 0, 180);
    double node = two.number(18, 25, ANGLE, "right ascension of the node", 0, 360);
    String eccentricity = two.columns(27, 33, ECCENTRICITY, "eccentricity");
    double perigee = two.number(35, 42, ANGLE, "argument of perigee", 0, 360);
    double anomaly = two.number(44, 51, ANGLE, "mean anomaly", 0, 360);
    double motion = two.number(53, 63, MOTION, "mean motion", 1e-8, MEAN_MOTION_MAX);
    two.columns(64, 68, COUNT, "revolution number");
    if (epoch == null || half == null || drag == null || eccentricity == null) {
      return null;
    }
    return new MeanElements(
        number,
        name,
        epoch,
        motion * PER_DAY,
        2 * signed(half, half.substring(1)) * PER_DAY / 86400,
        Double.parseDouble("0." + eccentricity),
        Math.toRadians(inclination),
        Math.toRadians(node),
        Math.toRadians(perigee),
        Math.toRadians(anomaly),
        signed(drag, "0." + drag.substring(1, 6) + "e" + drag.substring(6)));
  }

  private static double signed(String field, String digits) {
    double x = Double.parseDouble(digits);
    return field.charAt(0) == '-' ? -x : x;
  }

  /** Years 57 to 99 are of the last century. */
  private static @Nullable Epoch epoch(Card one) {
    String yy = one.columns(19, 20, YEAR, "year of the epoch");
    String day = one.columns(21, 32, DAY, "day of the epoch");
    if (yy == null || day == null) {
      return null;
    }
    int two = Integer.parseInt(yy);
    Year year = Year.of(two < 57 ? 2000 + two : 1900 + two);
    long units = Long.parseLong(day.strip().replace(".", ""));
    int whole = (int) (units / DAY_UNITS);
    if (whole < 1 || whole > year.length()) {
      one.problem(21, "day " + day.strip() + " is not one of the year " + year);
      return null;
    }
    long unix = year.atDay(whole).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    return LeapSeconds.fromUnix(unix, 0).plusNanos(units % DAY_UNITS * DAY_UNIT_NANOS);
  }
}
