package org.praxis.notification.mail.model;

import java.util.List;
import java.util.Locale;
import org.praxis.notification.mail.model.Sheet.Entry;
import org.praxis.notification.mail.model.Sheet.Link;
import org.praxis.notification.mail.model.Sheet.Section;

/** A mail as plain text, for programs and people who read it so. */
public final class TextSheet {
  private static final String RULE = "-".repeat(60);

  private TextSheet() {}

  public static String of(Sheet sheet) {
    StringBuilder out = new StringBuilder();
    if (sheet.above() != null) {
      out.append("-- ").append(sheet.above()).append(" --\n\n");
    }
    if (sheet.place() != null) {
      out.append(sheet.place()).append('\n');
    }
    out.append(sheet.title()).append('\n');
    if (sheet.address() != null) {
      out.append(sheet.address()).append('\n');
    }
    for (Section section : sheet.sections()) {
      section(section, out);
    }
    for (String remark : sheet.remarks()) {
      out.append('\n').append(remark).append('\n');
    }
    out.append('\n').append(sheet.act().words()).append(": ").append(sheet.act().address());
    out.append("\n\n").append(RULE).append('\n');
    for (Link link : sheet.foot()) {
      out.append(link.words());
      if (link.address() != null) {
        out.append(": ").append(link.address());
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static void section(Section section, StringBuilder out) {
    if (section.heading() != null) {
      out.append('\n').append(section.heading().toUpperCase(Locale.ROOT)).append('\n');
    }
    for (Entry entry : section.entries()) {
      out.append('\n');
      if (entry.title() != null) {
        out.append("* ").append(entry.title()).append('\n');
      }
      List<String> facts = entry.facts();
      if (!facts.isEmpty()) {
        out.append(entry.title() == null ? "" : "  ")
            .append(String.join(" · ", facts))
            .append('\n');
      }
      entry.lines().forEach(line -> out.append(line).append('\n'));
      if (entry.text() != null && !entry.text().isBlank()) {
        String text = entry.text().strip();
        out.append(entry.title() != null ? "  " + text : facts.isEmpty() ? text : "\n" + text)
            .append('\n');
      }
      if (entry.address() != null && entry.title() != null) {
        out.append("  ").append(entry.address()).append('\n');
      }
    }
  }
}
