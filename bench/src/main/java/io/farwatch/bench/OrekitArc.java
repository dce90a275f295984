package io.farwatch.bench;

import io.farwatch.core.earth.Wgs84;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.orekit.data.LazyLoadedDataContext;
import org.orekit.forces.gravity.J2OnlyPerturbation;
import org.orekit.frames.Frame;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.orbits.OrbitType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * The same arc under the same J2 by Orekit's numerical propagator with Dormand-Prince 8(5,3), in
 * the inertial frame that coincides with ECEF at the start. The widest tolerance that still keeps
 * the error below a metre is the caller's to find.
 */
final class OrekitArc {
  private final Frame frame;
  private final AbsoluteDate start;
  private final Vector3D position;
  private final Vector3D velocity;

  OrekitArc(double[] s) {
    LazyLoadedDataContext context = new LazyLoadedDataContext();
    context.getDataProvidersManager().addProvider((names, loader, manager) -> false);
    frame = context.getFrames().getGCRF();
    start = new AbsoluteDate(2026, 1, 1, context.getTimeScales().getTAI());
    position = new Vector3D(s[0], s[1], s[2]);
    velocity = new Vector3D(s[3] - Wgs84.OMEGA * s[1], s[4] + Wgs84.OMEGA * s[0], s[5]);
  }

  /** ECEF position (m) after {@code spanS}, with a tolerance on each position component (m). */
  double[] fly(double spanS, double toleranceM) {
    double[] absolute = new double[7];
    java.util.Arrays.fill(absolute, 0, 3, toleranceM);
    java.util.Arrays.fill(absolute, 3, 6, toleranceM * 1e-3);
    absolute[6] = 1;
    DormandPrince853Integrator integrator =
        new DormandPrince853Integrator(1e-3, spanS, absolute, new double[7]);
    integrator.setInitialStepSize(100);
    NumericalPropagator propagator = new NumericalPropagator(integrator);
    propagator.setOrbitType(OrbitType.CARTESIAN);
    propagator.setMu(Wgs84.GM);
    propagator.addForceModel(new J2OnlyPerturbation(Wgs84.GM, Wgs84.A_M, Wgs84.J2, frame));
    propagator.setInitialState(
        new SpacecraftState(
            new CartesianOrbit(new PVCoordinates(position, velocity), frame, start, Wgs84.GM)));
    Vector3D p = propagator.propagate(start.shiftedBy(spanS)).getPVCoordinates().getPosition();
    double c = Math.cos(Wgs84.OMEGA * spanS);
    double d = Math.sin(Wgs84.OMEGA * spanS);
    return new double[] {c * p.getX() + d * p.getY(), c * p.getY() - d * p.getX(), p.getZ()};
  }
}
