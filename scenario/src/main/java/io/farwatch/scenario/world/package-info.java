/**
 * Truth: what really flies in a scenario. Enters: descriptions of objects. Leaves: states (ECEF) at
 * any epoch. Notional vehicles only; no real system is modelled.
 */
package io.farwatch.scenario.world;
