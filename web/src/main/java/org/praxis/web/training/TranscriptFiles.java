package org.praxis.web.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.praxis.training.transcript.view.DoneRow;
import org.praxis.training.transcript.view.EvidenceRow;
import org.praxis.training.transcript.view.ExemptionLine;
import org.praxis.training.transcript.view.TranscriptPaper;
import org.praxis.training.transcript.view.TranscriptView;
import org.praxis.web.api.Csv;
import org.praxis.web.pdf.Paper;
import org.praxis.web.pdf.Papers;
import org.praxis.web.problem.Texts;

/** A transcript to be taken along: as PDF in its owner's language, and as values. */
@ApplicationScoped
public class TranscriptFiles {
  @Inject Papers papers;

  public byte[] pdf(TranscriptPaper paper) {
    return papers.print(write(paper));
  }

  /**
   * Name of its file, without its ending: whose it is, as far as plain letters say it, and of which
   * day.
   */
  static String file(TranscriptPaper printed) {
    String name = Slugs.of(printed.transcript().person().name());
    return "praxis-transcript-"
        + (name.isEmpty() ? printed.transcript().person().id() : name)
        + "-"
        + LocalDate.ofInstant(printed.at(), printed.zone());
  }

  /** How the same is answered as values. */
  static String values(TranscriptPaper printed) {
    return "attachment; filename=\"" + file(printed) + ".csv\"";
  }

  private static String name(TranscriptPaper printed) {
    String name = printed.transcript().person().name();
    return name == null ? Texts.of("people.former", printed.locale(), printed.zone()) : name;
  }

  static Paper write(TranscriptPaper printed) {
    TranscriptView transcript = printed.transcript();
    String name = name(printed);
    Paper paper =
        new Paper(
                "transcript.css",
                text(printed, "of", name),
                CertificatePdf.language(printed.locale()))
            .add("p", "product", "Praxis")
            .add("h1", "name", text(printed, "of", name))
            .add("p", "soft", text(printed, "at", day(printed, printed.at())));
    table(
        paper,
        printed,
        "completed",
        List.of("track", "edition", "done", "until", "state", "certificate"),
        transcript.completed().stream().map(row -> completed(printed, row)).toList());
    table(
        paper,
        printed,
        "evidence",
        List.of("title", "provider", "done", "until", "number", "state"),
        transcript.evidence().stream().map(row -> evidence(printed, row)).toList());
    table(
        paper,
        printed,
        "exemptions",
        List.of("track", "from", "until", "reason"),
        transcript.exemptions().stream().map(row -> exemption(printed, row)).toList());
    return paper;
  }

  private static void table(
      Paper paper,
      TranscriptPaper printed,
      String section,
      List<String> columns,
      List<List<String>> rows) {
    paper.add("h2", "section", text(printed, section));
    if (rows.isEmpty()) {
      paper.add("p", "soft", text(printed, section + ".none"));
      return;
    }
    paper.add("<table><thead><tr>");
    columns.forEach(column -> paper.add("th", "head", text(printed, "column." + column)));
    paper.add("</tr></thead><tbody>");
    for (List<String> row : rows) {
      paper.add("<tr>");
      row.forEach(value -> paper.add("td", "value", value));
      paper.add("</tr>");
    }
    paper.add("</tbody></table>");
  }

  private static List<String> completed(TranscriptPaper printed, DoneRow row) {
    return List.of(
        row.title(),
        row.edition().toString(),
        day(printed, row.completedAt()),
        row.validUntil() == null ? text(printed, "forEver") : day(printed, row.validUntil()),
        state(printed, row.state()),
        row.certificate());
  }

  private static List<String> evidence(TranscriptPaper printed, EvidenceRow row) {
    return List.of(
        row.title(),
        row.provider(),
        day(printed, row.done()),
        row.validUntil() == null ? text(printed, "forEver") : day(printed, row.validUntil()),
        row.number() == null ? "" : row.number(),
        text(printed, "evidence." + row.state()));
  }

  private static List<String> exemption(TranscriptPaper printed, ExemptionLine row) {
    return List.of(
        row.title(),
        day(printed, row.from()),
        row.until() == null ? text(printed, "forEver") : day(printed, row.until()),
        row.reason());
  }

  private static String state(TranscriptPaper printed, Object state) {
    return Texts.of("platform.state." + state, printed.locale(), printed.zone());
  }

  private static String text(TranscriptPaper printed, String key, Object... arguments) {
    return Texts.of("training.transcript." + key, printed.locale(), printed.zone(), arguments);
  }

  private static String day(TranscriptPaper printed, Instant at) {
    return day(printed, LocalDate.ofInstant(at, printed.zone()));
  }

  private static String day(TranscriptPaper printed, LocalDate day) {
    Locale locale = CertificatePdf.language(printed.locale());
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /** Days as ISO 8601 has them, by their owner's clock; states by their names in the API. */
  static String csv(TranscriptPaper paper) {
    Csv csv =
        new Csv(
            "person",
            "person_id",
            "kind",
            "title",
            "provider",
            "edition",
            "cycle",
            "done",
            "valid_until",
            "number",
            "state",
            "reason");
    TranscriptView transcript = paper.transcript();
    LocalDate today = LocalDate.ofInstant(paper.at(), paper.zone());
    String name = name(paper);
    String id = transcript.person().id().toString();
    for (DoneRow row : transcript.completed()) {
      csv.add(
          name,
          id,
          "TRACK",
          row.title(),
          null,
          row.edition(),
          row.cycle(),
          LocalDate.ofInstant(row.completedAt(), paper.zone()),
          row.validUntil() == null ? null : LocalDate.ofInstant(row.validUntil(), paper.zone()),
          row.certificate(),
          row.state().name(),
          null);
    }
    for (EvidenceRow row : transcript.evidence()) {
      csv.add(
          name,
          id,
          "EVIDENCE",
          row.title(),
          row.provider(),
          null,
          null,
          row.done(),
          row.validUntil(),
          row.number(),
          row.state().name(),
          row.reason());
    }
    for (ExemptionLine row : transcript.exemptions()) {
      csv.add(
          name,
          id,
          "EXEMPTION",
          row.title(),
          null,
          null,
          null,
          row.from(),
          row.until(),
          null,
          row.over() ? "OVER" : row.from().isAfter(today) ? "AHEAD" : "HOLDS",
          row.reason());
    }
    return csv.text();
  }
}
