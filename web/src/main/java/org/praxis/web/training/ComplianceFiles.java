package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.DayEnd;
import org.praxis.training.overview.ComplianceQuery;
import org.praxis.training.overview.ComplianceReading;
import org.praxis.training.overview.Standing;
import org.praxis.training.overview.view.CompliancePerson;
import org.praxis.training.overview.view.ComplianceRow;
import org.praxis.training.overview.view.ComplianceTrack;
import org.praxis.training.overview.view.ComplianceView;
import org.praxis.web.api.Csv;
import org.praxis.web.api.Workbook;
import org.praxis.web.page.Moments;
import org.praxis.web.page.Viewer;

/**
 * How people stood, as files: values are named as in the API, a workbook is in its reader's
 * language.
 */
@RequestScoped
public class ComplianceFiles {
  private static final String[] TRACKS = {
    "track",
    "title",
    "required",
    "exempt",
    "asked",
    "valid",
    "to_be_renewed",
    "never_completed",
    "overdue",
    "completed_before",
    "lapsed",
    "valid_percent"
  };
  private static final String[] PEOPLE = {
    "name", "user", "office", "department", "standing", "due", "completed", "valid_until"
  };

  /** In a file of lines, the last column: the day as of whose end they are. */
  private static final String AS_OF = "as_of";

  @Inject ComplianceReading reading;
  @Inject CompanyTime time;
  @Inject Words words;
  @Inject Viewer viewer;
  @Inject Clock clock;

  static String csv(ComplianceView view) {
    Csv csv = new Csv(dated(TRACKS, AS_OF));
    view.tracks().items().forEach(row -> csv.add(dated(values(row), view.on())));
    return csv.text();
  }

  // A sheet of its own says it in a workbook; here each line does.
  static <T> T[] dated(T[] line, T day) {
    T[] dated = Arrays.copyOf(line, line.length + 1);
    dated[line.length] = day;
    return dated;
  }

  /**
   * What the file is called: of all tracks, or of the people of one.
   *
   * @param track address of the one track, or null
   * @param audience whom it is about; null for everybody
   * @param audienceName what they are called; where no plain letter says that, the file has the
   *     audience's identity, or it would look like everybody's
   * @param standing null for all
   */
  static String name(
      String track,
      LocalDate on,
      AudienceId audience,
      String audienceName,
      Standing standing,
      String type) {
    String about = Slugs.of(audienceName);
    String parts =
        Stream.of(
                track == null ? null : track + "-people",
                on.toString(),
                about.isEmpty() && audience != null ? audience.toString() : about,
                standing == null ? null : standing.name().toLowerCase(Locale.ROOT))
            .filter(part -> part != null && !part.isEmpty())
            .collect(Collectors.joining("-"));
    return "praxis-compliance-" + parts + "." + type;
  }

  private static Object[] values(ComplianceRow row) {
    return new Object[] {
      row.trackSlug(),
      row.trackTitle(),
      row.required(),
      row.exempt(),
      row.asked(),
      row.valid(),
      row.expiring(),
      row.neverCompleted(),
      row.overdue(),
      row.completedBefore(),
      row.lapsed(),
      row.percent()
    };
  }

  void write(ComplianceView view, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, viewer.getZone())) {
      about(book, view.audienceName(), view.on(), view.at(), view.exactFrom());
      sums(book, view.sum());
      book.sheet(words.of("training.compliance.sheet.tracks"), titles(TRACKS));
      for (ComplianceRow row : view.tracks().items()) {
        book.add(values(row));
      }
    }
  }

  // What was asked, by whom and when, and the sums: the file alone has to say what it is.
  private void about(Workbook book, String audience, LocalDate on, Instant at, Instant exactFrom)
      throws IOException {
    String zone = Moments.zone(viewer.getZone(), viewer.getLocale());
    book.sheet(words.of("training.compliance.sheet"))
        .add(words.of("training.compliance.title"))
        .add(
            words.of("training.compliance.audience"),
            audience == null ? words.of("training.compliance.everybody") : audience)
        .add(words.of("training.compliance.on"), on)
        .add(words.of("training.compliance.moment"), time.of(at), time.zone())
        .add(words.of("training.compliance.exact"), exactFrom, exactFrom == null ? null : zone)
        .add(words.of("training.compliance.author"), viewer.getProfile().chip().name())
        .add(words.of("training.compliance.made"), clock.instant(), zone);
  }

  private void sums(Workbook book, ComplianceRow sum) throws IOException {
    book.add()
        .add(words.of("training.compliance.required"), sum.required())
        .add(words.of("training.compliance.exempt"), sum.exempt())
        .add(words.of("training.compliance.valid"), sum.valid())
        .add(words.of("training.compliance.expiring"), sum.expiring())
        .add(words.of("training.compliance.never"), sum.neverCompleted())
        .add(words.of("training.compliance.overdue"), sum.overdue())
        .add(words.of("training.compliance.before"), sum.completedBefore())
        .add(words.of("training.compliance.lapsed"), sum.lapsed())
        .add(words.of("training.compliance.percent"), sum.percent());
  }

  private String[] titles(String... columns) {
    return Stream.of(columns)
        .map(column -> words.of("training.compliance.column." + column))
        .toArray(String[]::new);
  }

  private static Object[] values(CompliancePerson row, String standing) {
    return new Object[] {
      row.person().name(),
      row.user(),
      row.office(),
      row.department(),
      standing,
      until(row.due()),
      row.done(),
      until(row.expires())
    };
  }

  /** The day, where something ends with one: the same for every reader. */
  static Object until(Instant at) {
    return at == null ? null : DayEnd.day(at).<Object>map(day -> day).orElse(at);
  }

  // What the person reads themselves, as on the page.
  private String state(CompliancePerson row, Instant at) {
    boolean soon = row.due() != null && Words.isSoon(row.due(), at);
    return words.of("platform.state." + Words.state(row.standing(), row.begun(), soon));
  }

  private interface Sink {
    void take(CompliancePerson row) throws IOException;
  }

  private void each(
      String slug,
      ComplianceQuery query,
      Standing standing,
      Instant at,
      List<CompliancePerson> first,
      Sink sink)
      throws IOException {
    List<CompliancePerson> part = first;
    for (int next = 1; !part.isEmpty(); next++) {
      for (CompliancePerson row : part) {
        sink.take(row);
      }
      part = reading.exportPeople(slug, query, standing, at, next);
    }
  }

  void writePeople(
      ComplianceTrack track,
      String slug,
      ComplianceQuery query,
      Standing standing,
      List<CompliancePerson> first,
      OutputStream out)
      throws IOException {
    Csv csv = new Csv(dated(PEOPLE, AS_OF));
    each(
        slug,
        query,
        standing,
        track.at(),
        first,
        row -> {
          csv.add(dated(values(row, row.standing().name()), track.on()));
          out.write(csv.part().getBytes(StandardCharsets.UTF_8));
        });
    out.write(csv.part().getBytes(StandardCharsets.UTF_8));
  }

  void writeBook(
      ComplianceTrack track,
      String slug,
      ComplianceQuery query,
      Standing standing,
      List<CompliancePerson> first,
      OutputStream out)
      throws IOException {
    try (Workbook book = new Workbook(out, viewer.getZone())) {
      about(book, track.audienceName(), track.on(), track.at(), track.exactFrom());
      book.add(words.of("training.compliance.track"), track.track().trackTitle())
          .add(
              words.of("training.assign.filter.status"),
              words.of(
                  standing == null ? "training.cockpit.filter.all" : Words.standing(standing)));
      sums(book, track.track());
      book.sheet(words.of("training.compliance.sheet.people"), titles(PEOPLE));
      each(
          slug,
          query,
          standing,
          track.at(),
          first,
          row -> book.add(values(row, state(row, track.at()))));
    }
  }
}
