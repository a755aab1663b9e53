import type { SimulationResult } from "../planning/simulate.ts";
import type { ReportContext } from "../rendering/context.ts";
import type { Format } from "./commandLine.ts";

/**
 * Writes a result in one of its forms.
 *
 * @param result of the run
 * @param format asked for
 * @param context of the report
 * @returns the whole text
 */
export async function formatResult(
  result: SimulationResult,
  format: Format,
  context: ReportContext,
): Promise<string> {
  switch (format) {
    case "table": {
      const { textReport } = await import("../rendering/textReport.ts");
      return textReport(result, context);
    }
    case "json": {
      const { jsonReport } = await import("../rendering/jsonReport.ts");
      return jsonReport(result, context);
    }
    case "csv": {
      const { csvRows } = await import("../rendering/csvRows.ts");
      const { csvText } = await import("./csvText.ts");
      return csvText(csvRows(result, context), context.language);
    }
  }
}
