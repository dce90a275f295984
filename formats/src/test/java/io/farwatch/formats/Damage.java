package io.farwatch.formats;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Seeded damage to good samples: bytes changed, cut out, doubled, foreign pieces put in. */
public final class Damage {
  private static final String[] PIECES = {
    "NaN",
    "Infinity",
    "-",
    "1e999",
    "\u0000",
    "\n",
    "\r",
    "\"",
    "{",
    "[",
    "<",
    "&x;",
    "]]>",
    ",",
    ": ",
    "*a",
    "&a ",
    "!!java.net.URL x",
    "\uFEFF",
    "<!DOCTYPE a>",
    "99999999999999999999",
    "\t"
  };

  private Damage() {}

  public static byte[] of(byte[] good, Random r) {
    byte[] b = good;
    for (int n = 1 + r.nextInt(4); n > 0; n--) {
      int at = r.nextInt(b.length + 1);
      int to = Math.min(b.length, at + r.nextInt(20));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(b, 0, at);
      switch (r.nextInt(5)) {
        case 0 -> out.write(r.nextInt(256));
        case 1 -> out.writeBytes(PIECES[r.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
        case 2 -> {
          out.write(b, at, to - at);
          out.write(b, at, to - at);
        }
        case 3 -> out.writeBytes(Integer.toString(r.nextInt()).getBytes(StandardCharsets.UTF_8));
        default -> {}
      }
      out.write(b, to, b.length - to);
      b = r.nextInt(20) == 0 ? java.util.Arrays.copyOf(b, at) : out.toByteArray();
    }
    return b;
  }
}
