/** What the data are. Each provenance has its own words, colour and pattern; only ACTUAL is plain. */
export interface ProvenanceLook {
  word: string;
  /** Said beside the word. */
  meaning: string;
  /** The class that styles the band. */
  style: string;
  /** What the clock counts. */
  clock: string;
}

const LOOKS: Record<string, ProvenanceLook> = {
  ACTUAL: { word: "Actual", meaning: "Live data. This is not an exercise", style: "actual", clock: "UTC" },
  EXERCISE: { word: "Exercise", meaning: "No real-world data", style: "exercise", clock: "UTC · exercise" },
  TEST: { word: "Test", meaning: "Equipment test, no real-world data", style: "test", clock: "UTC · test" },
  SIMULATED: { word: "Simulated", meaning: "Made-up data", style: "simulated", clock: "UTC · simulated" },
  REPLAY: { word: "Replay", meaning: "Recorded data, raises no alarm", style: "replay", clock: "UTC · replay" },
};

export function provenanceLook(name: string | undefined): ProvenanceLook {
  if (name === undefined) {
    return { word: "No data yet", meaning: "Waiting for the server", style: "none", clock: "UTC" };
  }
  return LOOKS[name] ?? { word: name, meaning: "Unknown provenance", style: "none", clock: "UTC" };
}
