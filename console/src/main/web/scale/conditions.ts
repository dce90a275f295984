/** How a sensor is: shape, word, colour. Worse is never shown by colour alone. */
export interface ConditionLook {
  word: string;
  path: string;
  filled: boolean;
  colour: string;
  reporting: boolean;
}

const LOOKS: Record<string, ConditionLook> = {
  WORKING: { word: "Working", path: "M8 3a5 5 0 1 0 .01 0Z", filled: true, colour: "--working", reporting: true },
  SATURATED: { word: "Saturated", path: "M3 3H13V13H3Z", filled: false, colour: "--caution", reporting: true },
  DEGRADED: { word: "Degraded", path: "M3 3H13V13H3Z", filled: false, colour: "--caution", reporting: true },
  LOST: { word: "Lost", path: "M3 3L13 13M13 3L3 13", filled: false, colour: "--lost", reporting: false },
};

const UNHEARD: ConditionLook = { word: "Not heard", path: "M4 8H12", filled: false, colour: "--lost", reporting: false };

export function conditionLook(condition: string | undefined): ConditionLook {
  return (condition && LOOKS[condition]) || UNHEARD;
}
