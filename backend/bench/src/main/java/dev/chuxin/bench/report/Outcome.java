package dev.chuxin.bench.report;

import java.util.List;
import java.util.Map;

/**
 * What a comparison found.
 *
 * @param figures what the table shows
 * @param notes what stands beside it, such as rates and processor time
 * @param raw everything that was measured
 */
public record Outcome(List<Figure> figures, String notes, Map<String, Object> raw) {
}
