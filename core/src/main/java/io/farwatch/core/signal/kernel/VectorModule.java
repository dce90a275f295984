package io.farwatch.core.signal.kernel;

/**
 * Whether the module {@code jdk.incubator.vector} is here. It is when the machine was started with
 * {@code --add-modules jdk.incubator.vector}, which prints a warning. It is brought in without one,
 * when first asked for, if {@code java.base/jdk.internal.module} is exported to this code ({@code
 * --add-exports java.base/jdk.internal.module=ALL-UNNAMED}): by the door that java.base keeps for
 * modules wanted after the start. Without either, everything here is done by scalar twins, which
 * give the same bits.
 */
public final class VectorModule {
  private static final boolean PRESENT = loaded() || (load() && loaded());

  private VectorModule() {}

  /** Whether classes that name the vector module may be touched. */
  public static boolean present() {
    return PRESENT;
  }

  private static boolean loaded() {
    try {
      Class.forName("jdk.incubator.vector.FloatVector");
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static boolean load() {
    try {
      Class.forName("jdk.internal.module.Modules")
          .getMethod("loadModule", String.class)
          .invoke(null, "jdk.incubator.vector");
      return true;
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return false;
    }
  }
}
