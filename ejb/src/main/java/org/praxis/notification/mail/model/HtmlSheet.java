package org.praxis.notification.mail.model;

import java.util.List;
import java.util.stream.Collectors;
import org.praxis.notification.mail.model.Sheet.Entry;
import org.praxis.notification.mail.model.Sheet.Link;
import org.praxis.notification.mail.model.Sheet.Section;

/**
 * A mail as HTML that mail programs show: one column, styles where they understand them, nothing
 * loaded from anywhere, and the colours of Praxis by day and in the dark.
 */
public final class HtmlSheet {
  private static final String FONT =
      "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

  private static final String HEAD =
      "<p class=\"soft\" style=\"max-width:600px;margin:0 auto 10px;padding:0"
          + " 16px;font-size:13px;color:#565c63;text-align:left\">";

  private static final int PREVIEWED = 3;
  private static final int SHORT = 30;

  private static final String STYLE =
      """
      body{margin:0;padding:0;background:#f6f4ef;color:#1c2126;-webkit-text-size-adjust:100%}
      a{color:#0f5c63}
      .said p{margin:0 0 12px}.said h3,.said h4,.said h5,.said h6{margin:16px 0 8px;font-size:16px}
      .said pre{background:#efece5;padding:12px;border-radius:6px;white-space:pre-wrap;word-break:break-word;font-size:14px}
      .said code{font-family:ui-monospace,Consolas,monospace;font-size:14px}
      .said blockquote{margin:0 0 12px;padding-left:12px;border-left:3px solid #e2ddd3;color:#565c63}
      .said table{border-collapse:collapse}.said td,.said th{border:1px solid #e2ddd3;padding:4px 8px;text-align:left}
      @media (prefers-color-scheme:dark){
      body,.paper{background:#14171a!important;color:#e9e7e2!important}
      .card{background:#1b1f23!important;border-color:#2f353b!important}
      .ink,.said{color:#e9e7e2!important}.soft,.said blockquote{color:#a8aeb5!important}
      a,.title{color:#78c9c6!important}.line{border-color:#2f353b!important}
      .said pre{background:#23282d!important}.said td,.said th,.said blockquote{border-color:#2f353b!important}
      .act{background:#78c9c6!important;color:#06272a!important}}
      @media (max-width:600px){.card{border-radius:0!important;border-left:0!important;border-right:0!important;padding:20px 16px!important}.paper td.around{padding:14px 0!important}}
      """;

  private final StringBuilder out = new StringBuilder();

  private HtmlSheet() {}

  public static String of(Sheet sheet) {
    HtmlSheet page = new HtmlSheet();
    page.write(sheet);
    return page.out.toString();
  }

  private void write(Sheet sheet) {
    out.append("<!DOCTYPE html><html lang=\"")
        .append(sheet.locale().getLanguage())
        .append(
            "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width,initial-scale=1\">")
        .append(
            "<meta name=\"color-scheme\" content=\"light dark\"><meta"
                + " name=\"supported-color-schemes\" content=\"light dark\"><title>")
        .append(escaped(sheet.subject()))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body>");
    out.append(
            "<table role=\"presentation\" class=\"paper\" width=\"100%\" cellpadding=\"0\""
                + " cellspacing=\"0\" style=\"background:#f6f4ef;")
        .append(FONT)
        .append("\"><tr><td class=\"around\" align=\"center\" style=\"padding:24px 12px\">");
    if (sheet.above() == null) {
      preview(sheet);
    } else {
      out.append(HEAD).append(escaped(sheet.above())).append("</p>");
    }
    out.append(HEAD)
        .append("<strong class=\"ink\" style=\"color:#1c2126;font-size:15px\">Praxis</strong></p>");
    out.append(
        "<table role=\"presentation\" class=\"card\" width=\"100%\" cellpadding=\"0\""
            + " cellspacing=\"0\" style=\"max-width:600px;background:#fffefc;border:1px solid"
            + " #e2ddd3;border-radius:10px;padding:28px 32px;text-align:left\"><tr><td>");
    heading(sheet);
    sheet.sections().forEach(section -> section(section));
    sheet.remarks().forEach(remark -> paragraph(remark, "margin:16px 0 0;font-size:14px"));
    act(sheet.act());
    out.append("</td></tr></table>");
    foot(sheet);
    out.append("</td></tr></table></body></html>");
  }

  // What lists of mails show beside the subject. Where one replies the first words have to be those
  // above which one does, or they would come back as part of the reply.
  private void preview(Sheet sheet) {
    out.append(
        "<div style=\"display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px\""
            + " aria-hidden=\"true\">");
    out.append(
        escaped(
            sheet.sections().stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> !isBare(entry))
                .map(entry -> entry.title() == null ? entry.facts().get(0) : entry.title())
                .limit(PREVIEWED)
                .collect(Collectors.joining(" · "))));
    out.append("</div>");
  }

  private void heading(Sheet sheet) {
    if (sheet.place() != null) {
      paragraph(sheet.place(), "margin:0 0 4px;font-size:14px");
    }
    out.append(
        "<h1 class=\"ink\" style=\"margin:0 0"
            + " 16px;font-size:22px;line-height:1.3;color:#1c2126\">");
    linked(sheet.title(), sheet.address(), "color:#0f5c63;text-decoration:none");
    out.append("</h1>");
  }

  private void section(Section section) {
    if (section.heading() != null) {
      out.append("<h2 class=\"ink\" style=\"margin:28px 0 4px;font-size:15px;color:#1c2126\">")
          .append(escaped(section.heading()))
          .append("</h2>");
    }
    section.entries().forEach(this::entry);
  }

  private void entry(Entry entry) {
    out.append(
        isBare(entry)
            ? "<div style=\"padding:4px 0 0\">"
            : "<div class=\"line\" style=\"border-top:1px solid #e2ddd3;padding:14px 0 4px\">");
    if (entry.title() != null) {
      out.append("<p style=\"margin:0 0 2px;font-size:16px;font-weight:600\">");
      linked(entry.title(), entry.address(), "color:#0f5c63;text-decoration:none");
      out.append("</p>");
    }
    facts(entry);
    if (!entry.lines().isEmpty()) {
      out.append(
              "<p class=\"ink\" style=\"margin:8px 0;color:#1c2126;font-size:15px;line-height:1.6\">")
          .append(
              entry.lines().stream().map(HtmlSheet::escaped).collect(Collectors.joining("<br>")))
          .append("</p>");
    }
    if (entry.html() != null) {
      out.append(
              "<div class=\"said\""
                  + " style=\"font-size:16px;line-height:1.55;color:#1c2126;overflow-wrap:anywhere\">")
          .append(entry.html())
          .append("</div>");
    }
    out.append("</div>");
  }

  // Words alone, which the heading above them introduces.
  private static boolean isBare(Entry entry) {
    return entry.title() == null && entry.facts().isEmpty();
  }

  // Where nothing has a title what happened is the news, and the rest stands beside it.
  private void facts(Entry entry) {
    List<String> rest = entry.facts();
    if (entry.title() == null && !rest.isEmpty()) {
      out.append("<p class=\"ink\" style=\"margin:0 0 2px;color:#1c2126;line-height:1.5;")
          .append(entry.html() == null ? "font-size:17px\">" : "font-size:15px;font-weight:600\">")
          .append(escaped(rest.get(0)))
          .append("</p>");
      rest = rest.subList(1, rest.size());
    }
    if (!rest.isEmpty()) {
      out.append("<p class=\"soft\" style=\"color:#565c63;margin:0 0 8px;font-size:14px\">")
          .append(rest.stream().map(HtmlSheet::whole).collect(Collectors.joining(" · ")))
          .append("</p>");
    }
  }

  // What is short is not broken into two lines: a date least of all.
  private static String whole(String fact) {
    return fact.length() > SHORT
        ? escaped(fact)
        : "<span style=\"white-space:nowrap\">" + escaped(fact) + "</span>";
  }

  private void act(Link act) {
    out.append("<p style=\"margin:20px 0 0\"><a class=\"act\" href=\"")
        .append(escaped(act.address()))
        .append(
            "\" style=\"display:inline-block;background:#0f5c63;color:#ffffff;padding:10px"
                + " 18px;border-radius:6px;font-weight:600;font-size:15px;text-decoration:none\">")
        .append(escaped(act.words()))
        .append("</a></p>");
  }

  private void foot(Sheet sheet) {
    out.append(
        "<p class=\"soft\" style=\"max-width:600px;margin:16px auto 0;padding:0"
            + " 16px;font-size:13px;line-height:1.6;color:#565c63;text-align:left\">");
    for (Link link : sheet.foot()) {
      if (link.address() == null) {
        out.append(escaped(link.words())).append("<br>");
      } else {
        linked(link.words(), link.address(), "color:#0f5c63");
        out.append("<br>");
      }
    }
    out.append("</p>");
  }

  private void paragraph(String words, String style) {
    out.append("<p class=\"soft\" style=\"color:#565c63;")
        .append(style)
        .append("\">")
        .append(escaped(words))
        .append("</p>");
  }

  private void linked(String words, String address, String style) {
    if (address == null) {
      out.append(escaped(words));
    } else {
      out.append("<a class=\"title\" href=\"")
          .append(escaped(address))
          .append("\" style=\"")
          .append(style)
          .append("\">")
          .append(escaped(words))
          .append("</a>");
    }
  }

  /** As text within HTML. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
