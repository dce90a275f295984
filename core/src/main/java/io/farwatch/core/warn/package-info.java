/**
 * Assessments to warnings: levels, raids, people's decisions; a pure state machine. Enters:
 * assessments, sensor states, decisions. Leaves: warning events. Nothing here reaches the public.
 */
package io.farwatch.core.warn;
