package io.farwatch.core.track;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where fits are looked up before they are worked out, and shown afterwards. */
interface Refits {
  /** The answer when it is known, or null. */
  @Nullable Refit find(Refit.Question question);

  void keep(Refit refit);

  /** Knows nothing and puts all that is shown into a list. */
  record Recorder(List<Refit> kept) implements Refits {
    @Override
    public @Nullable Refit find(Refit.Question question) {
      return null;
    }

    @Override
    public void keep(Refit refit) {
      kept.add(refit);
    }
  }
}
