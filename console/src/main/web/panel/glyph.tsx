/** A shape of one of the scales. The word beside it says the same, so it is hidden from readers. */
export function Glyph({ look }: { look: { path: string; filled: boolean; colour: string } }) {
  const ink = `var(${look.colour})`;
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      {look.filled ? (
        <path d={look.path} style={{ fill: ink }} />
      ) : (
        <path d={look.path} style={{ fill: "none", stroke: ink, strokeWidth: "2px" }} />
      )}
    </svg>
  );
}
