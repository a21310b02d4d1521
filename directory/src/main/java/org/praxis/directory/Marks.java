package org.praxis.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.util.StaticUtils;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a directory has been read. An entry that is read once too often is harmless; one that is
 * missed stays wrong until everything is read again. So:
 *
 * <ul>
 *   <li><b>Times</b> ({@code modifyTimestamp}) are cut to the second, are given to an entry before
 *       it can be read, come late from another server of the same directory, and are of the
 *       server's clock. The mark is the server's own time where its root entry tells it ({@code
 *       currentTime}, Active Directory), else ours, each less an overlap of {@link #OVERLAP}; the
 *       newest time seen would be no mark, for an older one may still be on its way. A clock that
 *       is off by more than the overlap, and a replica that is later, lose changes to the next full
 *       reading.
 *   <li><b>Numbers</b> ({@code uSNChanged} of Active Directory) are counted by each domain
 *       controller for itself. The mark is its {@code highestCommittedUSN} and the controller's own
 *       name.
 * </ul>
 *
 * <p>A mark of another controller, of another kind, or of the future (a clock that was set back, a
 * controller restored from a copy) counts for nothing: everything counts as changed.
 */
final class Marks {
  static final Duration OVERLAP = Duration.ofMinutes(2);

  /** Of the root entry. */
  static final String[] ATTRIBUTES = {"currentTime", "highestCommittedUSN", "dsServiceName"};

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,18})( .*)?");

  // With a fraction: servers that compare such times as text sort "31.0Z" before "31.7Z", and "31Z"
  // behind it.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss'.0Z'").withZone(ZoneOffset.UTC);

  private final String attribute;
  private final Clock clock;

  /**
   * @param attribute says when, or as the how manieth, an entry was changed
   */
  Marks(String attribute, Clock clock) {
    this.attribute = attribute;
    this.clock = clock;
  }

  /**
   * @param root the directory's root entry
   * @return nothing where the directory does not tell
   */
  Optional<String> now(Entry root) {
    if (!isCounted()) {
      return Optional.of(TIME.format(time(root)));
    }
    return Optional.ofNullable(root.getAttributeValue("highestCommittedUSN"))
        .map(String::strip)
        .filter(number -> NUMBER.matcher(number).matches())
        .map(number -> number + controller(root));
  }

  /** Takes what changed at or after the mark. */
  Filter since(String mark, Entry root) {
    return (isCounted() ? number(mark, root) : time(mark, root))
        .map(from -> Filter.createGreaterOrEqualFilter(attribute, from))
        .orElse(Filter.createPresenceFilter("objectClass"));
  }

  private boolean isCounted() {
    return attribute.equalsIgnoreCase("uSNChanged");
  }

  private Instant time(Entry root) {
    return Optional.ofNullable(root.getAttributeValue("currentTime"))
        .flatMap(Marks::parsed)
        .orElse(clock.instant())
        .minus(OVERLAP);
  }

  private Optional<String> time(String mark, Entry root) {
    return parsed(mark).filter(then -> !then.isAfter(time(root))).map(TIME::format);
  }

  private Optional<String> number(String mark, Entry root) {
    Matcher then = NUMBER.matcher(mark);
    Matcher now = NUMBER.matcher(now(root).orElse(""));
    boolean isOfHere =
        then.matches()
            && now.matches()
            && controller(root).equals(Objects.toString(then.group(2), ""))
            && Long.parseLong(then.group(1)) <= Long.parseLong(now.group(1));
    return isOfHere ? Optional.of(then.group(1)) : Optional.empty();
  }

  private static String controller(Entry root) {
    String name = root.getAttributeValue("dsServiceName");
    return name == null ? "" : " " + name.strip();
  }

  private static Optional<Instant> parsed(String time) {
    try {
      return Optional.of(StaticUtils.decodeGeneralizedTime(time).toInstant());
    } catch (ParseException e) {
      return Optional.empty(); // a mark of another kind, or a server that tells no time
    }
  }
}
