package org.praxis.platform.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.praxis.platform.json.Json;

/**
 * Writes a stretch of the chain as lines of JSON, a few hundred records at a time: however long it
 * is, it does not stand in memory. {@link AuditVerification} says what the lines are.
 */
public final class AuditExport {
  private static final int AT_A_TIME = 500;

  /** Where the records come from. */
  @FunctionalInterface
  public interface Source {
    List<AuditLine> after(long number, long last, int most);
  }

  /** The first line. */
  record Beginning(Integer praxisAudit, Long first, String anchor) {}

  /** The last line; the head is that of the whole log when the export was made. */
  record End(Long records, Long last, String hash, Long head, String headHash) {}

  private AuditExport() {}

  public static void write(AuditStretch stretch, Source source, Writer out) throws IOException {
    line(out, new Beginning(1, stretch.first(), stretch.anchor()));
    String hash = stretch.anchor();
    long records = 0;
    long number = stretch.first() - 1;
    while (stretch.first() > 0 && number < stretch.last()) {
      List<AuditLine> next = source.after(number, stretch.last(), AT_A_TIME);
      if (next.isEmpty()) {
        break; // the end tells how many there should have been
      }
      for (AuditLine one : next) {
        line(out, one);
        hash = one.hash();
        number = one.number();
        records++;
      }
    }
    line(out, new End(records, stretch.last(), hash, stretch.head(), stretch.headHash()));
    out.flush();
  }

  private static void line(Writer out, Object value) throws IOException {
    out.write(Json.write(value));
    out.write('\n');
  }
}
