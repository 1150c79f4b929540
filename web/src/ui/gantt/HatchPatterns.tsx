/** Hatching as SVG patterns, once a chart: browsers drop CSS backgrounds on paper. */
export function HatchPatterns() {
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <defs>
        <pattern id="gantt-hatch-late" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3" height="6" className="gantt-hatch-late" />
        </pattern>
        <pattern
          id="gantt-hatch-tentative"
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="1.5" height="8" className="gantt-hatch-tentative" />
        </pattern>
      </defs>
    </svg>
  );
}
