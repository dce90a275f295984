package io.farwatch.formats.sigmf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a channel of a recording carries. */
public enum ChannelRole {
  SUM("sum"),
  DIFFERENCE_U("differenceU"),
  DIFFERENCE_V("differenceV"),
  /** Anything else, which is left alone. */
  OTHER("other");

  private final String word;

  ChannelRole(String word) {
    this.word = word;
  }

  /** As it is written in metadata. */
  public String word() {
    return word;
  }

  static @Nullable ChannelRole of(String word) {
    for (ChannelRole r : values()) {
      if (r.word.equals(word)) {
        return r;
      }
    }
    return null;
  }

  /**
   * Which channels a dwell is read from: the sum, and both differences where both are there.
   * Without roles the first channel is the sum.
   */
  static int[] picked(List<ChannelRole> roles) {
    int sum = Math.max(0, roles.indexOf(SUM));
    int u = roles.indexOf(DIFFERENCE_U);
    int v = roles.indexOf(DIFFERENCE_V);
    return u < 0 || v < 0 ? new int[] {sum} : new int[] {sum, u, v};
  }
}
