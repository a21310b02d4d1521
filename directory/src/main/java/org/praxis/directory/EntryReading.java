package org.praxis.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxis.directory.Oddity.Kind;

/** Reads one entry, and remembers what of it was odd. */
final class EntryReading {
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  // A day by itself, or with an hour and a zone behind it (generalizedTime, RFC 4517), which a
  // first day at work does not have: the day counts as it is written.
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})"
              + "|(\\d{4})(\\d{2})(\\d{2})(\\d{2,6}([.,]\\d+)?(Z|[+-]\\d{2}(\\d{2})?))?");

  private final Entry entry;
  private final List<Oddity> oddities = new ArrayList<>();

  EntryReading(Entry entry) {
    this.entry = entry;
  }

  List<Oddity> oddities() {
    return oddities;
  }

  String dn() {
    return normal(entry.getDN())
        .orElseGet(
            () -> {
              odd(Kind.ENCODING, "dn", PlainText.excerpt(entry.getDN()));
              return PlainText.cleaned(entry.getDN());
            });
  }

  /** What outlives a rename; null when there is nothing that does. */
  String id(String attribute) {
    Optional<String> id = EntryId.of(entry, attribute);
    if (id.isPresent() && isFitForAnId(id.get(), attribute)) {
      return id.get();
    }
    odd(Kind.NO_ID, attribute, id.map(PlainText::excerpt).orElse(null));
    return null;
  }

  // Two ids that are not valid UTF-8 may look like one.
  private boolean isFitForAnId(String id, String attribute) {
    if (id.indexOf('\ufffd') >= 0 || !PlainText.isClean(id)) {
      odd(Kind.ENCODING, attribute, PlainText.excerpt(id));
      return false;
    }
    if (id.length() > PlainText.LONGEST) {
      odd(Kind.TOO_LONG, attribute, PlainText.excerpt(id));
      return false;
    }
    return true;
  }

  /** All names to sign in with, as a sign-in would take them. */
  List<String> logins(String attribute) {
    List<String> logins = new ArrayList<>();
    for (byte[] value : values(attribute)) {
      Optional<String> decoded = PlainText.decoded(value).filter(PlainText::isClean);
      Optional<String> login = decoded.flatMap(Names::normal);
      if (decoded.isEmpty()) {
        odd(Kind.ENCODING, attribute, PlainText.excerpt(value));
      } else if (login.isEmpty() && !decoded.get().isBlank()) {
        odd(Kind.TOO_LONG, attribute, PlainText.excerpt(value));
      }
      login.filter(name -> !logins.contains(name)).ifPresent(logins::add);
    }
    if (logins.isEmpty()) {
      odd(Kind.NO_LOGIN, attribute, null);
    }
    return logins;
  }

  /** The first value that says something, made fit to be stored and shown. */
  Optional<String> text(String attribute) {
    return clean(attribute)
        .map(
            text -> {
              if (text.length() > PlainText.LONGEST) {
                odd(Kind.TOO_LONG, attribute, PlainText.excerpt(text));
              }
              return PlainText.cut(text);
            });
  }

  /** The same of what would be something else if it were cut or cleaned. */
  Optional<String> whole(String attribute) {
    for (byte[] value : values(attribute)) {
      Optional<String> text = PlainText.decoded(value).map(String::strip);
      if (text.isEmpty() || !PlainText.isClean(text.get())) {
        odd(Kind.ENCODING, attribute, PlainText.excerpt(value));
      } else if (text.get().length() > PlainText.LONGEST) {
        odd(Kind.TOO_LONG, attribute, PlainText.excerpt(value));
      } else if (!text.get().isEmpty()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private Optional<String> clean(String attribute) {
    for (byte[] value : values(attribute)) {
      Optional<String> decoded = PlainText.decoded(value);
      if (decoded.isEmpty() || !PlainText.isClean(decoded.get().strip())) {
        odd(Kind.ENCODING, attribute, PlainText.excerpt(value));
      }
      Optional<String> text = decoded.map(PlainText::cleaned).filter(some -> !some.isEmpty());
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /** DN in normal form; null where there is none. */
  String manager(String attribute) {
    Optional<String> said = whole(attribute);
    Optional<String> dn = said.flatMap(EntryReading::normal);
    if (said.isPresent() && dn.isEmpty()) {
      odd(Kind.BAD_MANAGER, attribute, PlainText.excerpt(said.get()));
    }
    return dn.orElse(null);
  }

  /** All values that are DNs of entries below the base, in normal form. */
  List<String> dnsBelow(DN base, String attribute) {
    List<String> dns = new ArrayList<>();
    for (byte[] value : values(attribute)) {
      try {
        DN dn = new DN(PlainText.decoded(value).orElse("?"));
        if (dn.isDescendantOf(base, false)) {
          dns.add(dn.toNormalizedString());
        }
      } catch (LDAPException e) {
        odd(Kind.ENCODING, attribute, PlainText.excerpt(value));
      }
    }
    return dns;
  }

  LocalDate day(String attribute) {
    Optional<String> said = whole(attribute);
    Optional<LocalDate> day = said.flatMap(EntryReading::dayIn);
    if (said.isPresent() && day.isEmpty()) {
      odd(Kind.BAD_DATE, attribute, PlainText.excerpt(said.get()));
    }
    return day.orElse(null);
  }

  private static Optional<LocalDate> dayOf(Matcher day, int group) {
    try {
      return Optional.of(
              LocalDate.of(
                  Integer.parseInt(day.group(group)),
                  Integer.parseInt(day.group(group + 1)),
                  Integer.parseInt(day.group(group + 2))))
          // 1601 is "never" in Active Directory, 9999 elsewhere.
          .filter(date -> date.getYear() >= 1900 && date.getYear() < 2200);
    } catch (DateTimeException e) {
      return Optional.empty(); // the 30th of February
    }
  }

  private static Optional<LocalDate> dayIn(String text) {
    Matcher day = DAY.matcher(text);
    return day.matches() ? dayOf(day, day.group(1) != null ? 1 : 4) : Optional.empty();
  }

  String zone(String attribute) {
    Optional<String> said = whole(attribute);
    Optional<String> zone = said.filter(ZONES::contains);
    if (said.isPresent() && zone.isEmpty()) {
      odd(Kind.BAD_ZONE, attribute, PlainText.excerpt(said.get()));
    }
    return zone.orElse(null);
  }

  Optional<byte[]> photo(String attribute) {
    Optional<byte[]> bytes =
        Optional.ofNullable(entry.getAttributeValueBytes(attribute))
            .filter(some -> some.length > 0);
    if (bytes.isPresent() && !Photo.isSmall(bytes.get())) {
      odd(Kind.PHOTO_TOO_LARGE, attribute, bytes.get().length / 1024 + " KB");
    } else if (bytes.isPresent() && !Photo.isJpeg(bytes.get())) {
      odd(Kind.PHOTO_NOT_JPEG, attribute, null);
    }
    return bytes.filter(Photo::isSmallJpeg);
  }

  void odd(Kind kind, String attribute, String detail) {
    oddities.add(new Oddity(kind, attribute, detail));
  }

  private List<byte[]> values(String attribute) {
    byte[][] values = entry.getAttributeValueByteArrays(attribute);
    return values == null ? List.of() : List.of(values);
  }

  static Optional<String> normal(String dn) {
    try {
      return Optional.of(DN.normalize(dn)).filter(some -> !some.isEmpty());
    } catch (LDAPException e) {
      return Optional.empty();
    }
  }
}
