package io.farwatch.core.flight;

/** An arc under given forces, with steps whose length the error decides. */
final class AirArc extends Arc {
  private final AirField field;
  private final AirStep steps;

  AirArc(Forces forces) {
    field = new AirField(forces);
    steps = new AirStep(field);
  }

  @Override
  void begin(double[] s6) {
    steps.begin();
    super.begin(s6);
  }

  @Override
  double advance(double mostS) {
    return steps.step(mostS, w);
  }

  @Override
  void advanceExactly(double t) {
    RungeKutta8.step(field, t, 6, w);
  }

  @Override
  double lookDown() {
    return field.heightAndNormal(w, RungeKutta8.Y, normal);
  }
}
