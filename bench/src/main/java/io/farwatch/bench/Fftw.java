package io.farwatch.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * A plan of FFTW 3 in single precision (M. Frigo and S. G. Johnson, "The design and implementation
 * of FFTW3", Proc. IEEE 93 (2005) 216), for comparison only: Debian's libfftw3-single3, if it is
 * installed, on one thread, planned by measuring, on its own aligned buffers of zeros.
 */
@SuppressWarnings("restricted") // calling a native library is what it is for
final class Fftw {
  private static final String LIBRARY = "libfftw3f.so.3";
  private static final int FORWARD = -1;
  private static final int MEASURE = 0;

  /** How samples lie: (re, im) in turn or in two arrays, result elsewhere or in their place. */
  enum Layout {
    INTERLEAVED(false, false),
    INTERLEAVED_IN_PLACE(false, true),
    SPLIT(true, false),
    SPLIT_IN_PLACE(true, true);

    private final boolean split;
    private final boolean inPlace;

    Layout(boolean split, boolean inPlace) {
      this.split = split;
      this.inPlace = inPlace;
    }
  }

  /** Takes the function's address; a constant, so that a call costs nothing beside the work. */
  private static final MethodHandle CALL =
      Linker.nativeLinker().downcallHandle(FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));

  private final MemorySegment execute;
  private final MemorySegment plan;

  @SuppressWarnings("unused") // what the plan points to
  private final MemorySegment[] buffers;

  /**
   * Plans count transforms of n points: point k of transform p at k stride + p distance.
   *
   * @throws IllegalStateException if the library is not installed
   */
  Fftw(int n, int stride, int count, int distance, Layout layout) {
    Arena arena = Arena.ofAuto();
    SymbolLookup library = library();
    this.execute = library.findOrThrow("fftwf_execute");
    long floats = (layout.split ? 1L : 2L) * n * count;
    this.buffers = new MemorySegment[layout.split ? 4 : 2];
    for (int i = 0; i < buffers.length; i++) {
      buffers[i] = arena.allocate(floats * Float.BYTES, 64);
    }
    MemorySegment size = dimension(arena, n, stride);
    MemorySegment batch = dimension(arena, count, distance);
    try {
      this.plan =
          layout.split
              ? split(library, size, batch, buffers, layout.inPlace)
              : interleaved(library, size, batch, buffers, layout.inPlace);
    } catch (Throwable e) {
      throw new IllegalStateException("FFTW made no plan", e);
    }
    for (MemorySegment buffer : buffers) {
      buffer.fill((byte) 0); // planning wrote into them
    }
  }

  void run() {
    try {
      CALL.invokeExact(execute, plan);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static SymbolLookup library() {
    try {
      return SymbolLookup.libraryLookup(LIBRARY, Arena.global());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          LIBRARY + " is not installed (Debian: libfftw3-single3); the comparison is skipped", e);
    }
  }

  private static MemorySegment interleaved(
      SymbolLookup library,
      MemorySegment size,
      MemorySegment batch,
      MemorySegment[] buffers,
      boolean inPlace)
      throws Throwable {
    MethodHandle planner =
        handle(
            library,
            "fftwf_plan_guru_dft",
            FunctionDescriptor.of(
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT));
    MemorySegment out = inPlace ? buffers[0] : buffers[1];
    return (MemorySegment)
        planner.invokeExact(1, size, 1, batch, buffers[0], out, FORWARD, MEASURE);
  }

  private static MemorySegment split(
      SymbolLookup library,
      MemorySegment size,
      MemorySegment batch,
      MemorySegment[] buffers,
      boolean inPlace)
      throws Throwable {
    MethodHandle planner =
        handle(
            library,
            "fftwf_plan_guru_split_dft",
            FunctionDescriptor.of(
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    MemorySegment outRe = inPlace ? buffers[0] : buffers[2];
    MemorySegment outIm = inPlace ? buffers[1] : buffers[3];
    return (MemorySegment)
        planner.invokeExact(1, size, 1, batch, buffers[0], buffers[1], outRe, outIm, MEASURE);
  }

  /** An fftwf_iodim: n, input stride, output stride. */
  private static MemorySegment dimension(Arena arena, int n, int stride) {
    return arena.allocateFrom(ValueLayout.JAVA_INT, n, stride, stride);
  }

  private static MethodHandle handle(SymbolLookup library, String name, FunctionDescriptor type) {
    return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), type);
  }
}
