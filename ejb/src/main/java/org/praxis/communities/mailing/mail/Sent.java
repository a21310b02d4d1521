package org.praxis.communities.mailing.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.FieldParser;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.field.DefaultFieldParser;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.field.datetime.parser.TokenMgrError;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;

/**
 * When a message was sent. Clocks of senders are wrong now and then, so what the servers on its way
 * wrote is a second witness.
 */
final class Sent {
  /** Older than the format of mail itself (RFC 822 is of 1982), it was not sent then. */
  private static final Instant FIRST = Instant.parse("1980-01-01T00:00:00Z");

  /** Longer than moderation of a list, or a message's way, ever takes. */
  private static final Duration ON_ITS_WAY = Duration.ofDays(60);

  private static final Duration AHEAD = Duration.ofDays(1);

  // From joe@example.com  Thu Aug 22 12:36:23 2002
  private static final Pattern POSTMARK =
      Pattern.compile(
          "([A-Z][a-z]{2})\\s+(\\d{1,2})\\s+(\\d{2}:\\d{2}(?::\\d{2})?)\\s+.*?(\\d{4})");
  private static final DateTimeFormatter STAMP =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("MMM d HH:mm[:ss] yyyy")
          .toFormatter(Locale.ENGLISH);

  // Thu, 22 Aug 2002 18:26:25 +0200 (CEST)
  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

  private Sent() {}

  /**
   * @param odd whether what the sender's clock said is not what was taken
   */
  record When(Instant at, boolean odd) {}

  /**
   * @param date as the sender's program wrote it; null when it did not
   * @param received by servers, the last one first; each ends with its time
   * @param otherwise where nobody says when
   */
  static When of(
      String date, List<String> received, String postmark, Instant otherwise, Instant now) {
    Optional<Instant> said = parse(date).filter(at -> isPossible(at, now));
    Optional<Instant> witnessed =
        Stream.concat(
                received.stream().map(way -> parse(way.substring(way.lastIndexOf(';') + 1))),
                Stream.of(stamp(postmark)))
            .flatMap(Optional::stream)
            .filter(at -> isPossible(at, now))
            .findFirst();
    boolean believed =
        said.isPresent()
            && witnessed
                .map(at -> Duration.between(said.get(), at).abs().compareTo(ON_ITS_WAY) <= 0)
                .orElse(true);
    return believed
        ? new When(said.get(), false)
        : new When(witnessed.or(() -> said).orElse(otherwise), true);
  }

  private static boolean isPossible(Instant at, Instant now) {
    return at.isAfter(FIRST) && at.isBefore(now.plus(AHEAD));
  }

  private static Optional<Instant> parse(String text) {
    if (text == null || text.isBlank() || text.length() > 200) {
      return Optional.empty();
    }
    String field = "Date: " + COMMENT.matcher(text).replaceAll("").strip();
    return parse(field, DefaultFieldParser.getParser())
        .or(() -> parse(field, LenientFieldParser.getParser()));
  }

  private static Optional<Instant> parse(String field, FieldParser<? extends ParsedField> parser) {
    try {
      ByteSequence bytes = ContentUtil.encode(field);
      return parser.parse(RawFieldParser.DEFAULT.parseField(bytes), DecodeMonitor.SILENT)
                  instanceof DateTimeField date
              && date.getDate() != null
          ? Optional.of(date.getDate().toInstant())
          : Optional.empty();
    } catch (MimeException | RuntimeException | TokenMgrError e) {
      return Optional
          .empty(); // its grammar fails with an Error at a character that it does not know
    }
  }

  private static Optional<Instant> stamp(String postmark) {
    Matcher found = POSTMARK.matcher(postmark == null ? "" : postmark);
    if (!found.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.parse(
                  "%s %s %s %s"
                      .formatted(found.group(1), found.group(2), found.group(3), found.group(4)),
                  STAMP)
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
