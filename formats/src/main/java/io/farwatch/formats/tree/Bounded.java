package io.farwatch.formats.tree;

import io.farwatch.formats.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole file as text, if it is small enough and UTF-8. */
final class Bounded {
  private Bounded() {}

  static @Nullable String read(InputStream in, int bytesMax, List<Problem> problems)
      throws IOException {
    byte[] bytes = in.readNBytes(bytesMax + 1);
    if (bytes.length > bytesMax) {
      problems.add(new Problem("file", "is larger than " + bytesMax + " bytes"));
      return null;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      problems.add(new Problem("file", "is not UTF-8 text"));
      return null;
    }
  }
}
