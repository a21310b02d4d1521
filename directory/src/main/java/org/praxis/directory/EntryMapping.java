package org.praxis.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.directory.DirectorySettings.Membership;
import org.praxis.directory.Oddity.Kind;

/** What an entry's attributes mean in this directory. */
final class EntryMapping {
  private static final String ANOTHER_SLASH = "\u2215";

  private final DirectorySettings settings;
  private final DirectorySettings.Attributes names;
  private final CensusSettings census;
  private final DN peopleBase;
  private final DN groupsBase;

  EntryMapping(DirectorySettings settings) {
    this.settings = settings;
    this.names = settings.attributes();
    this.census = settings.census();
    try {
      this.peopleBase = new DN(settings.peopleBase());
      this.groupsBase = new DN(settings.groupsBase());
    } catch (LDAPException e) {
      throw new IllegalStateException(e); // they were looked at when the settings were read
    }
  }

  /** All that is read of a person. */
  List<String> attributes(boolean withPhoto) {
    Set<String> wanted =
        new LinkedHashSet<>(
            List.of(
                names.id(),
                settings.loginAttribute(),
                names.name(),
                "cn",
                names.mail(),
                names.title(),
                names.office(),
                names.department(),
                names.language(),
                census.manager(),
                census.startDate()));
    if (!census.zone().isEmpty()) {
      wanted.add(census.zone());
    }
    if (isByMemberOf()) {
      wanted.add(Groups.MEMBER_OF);
    }
    if (withPhoto) {
      wanted.add(names.photo());
    }
    return List.copyOf(wanted);
  }

  CensusEntry entry(Entry entry) {
    return entry(entry, Map.of(), true);
  }

  /**
   * With the values behind it.
   *
   * @param counts whether {@code people-filter} takes it
   */
  CensusEntry entryWithValues(Entry entry, boolean counts) {
    Map<String, List<String>> raw = new LinkedHashMap<>();
    Stream.concat(attributes(true).stream(), Stream.of(census.changed()))
        .forEach(attribute -> raw.put(attribute, shown(entry, attribute)));
    return entry(entry, raw, counts);
  }

  // The one that a sign-in knows the person by comes first.
  private List<String> inOrder(List<String> logins, Entry entry) {
    if (logins.size() < 2) {
      return logins;
    }
    String first = new Logins(settings.loginAttribute()).of(entry);
    return Stream.concat(
            logins.stream().filter(first::equals),
            logins.stream().filter(login -> !login.equals(first)))
        .toList();
  }

  private CensusEntry entry(Entry entry, Map<String, List<String>> raw, boolean counts) {
    EntryReading reading = new EntryReading(entry);
    String id = reading.id(names.id());
    List<String> logins = inOrder(reading.logins(settings.loginAttribute()), entry);
    return new CensusEntry(
        settings.name(),
        id,
        reading.dn(),
        logins,
        Stream.of(names.name(), "cn")
            .map(reading::text)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(logins.isEmpty() ? null : logins.get(0)),
        reading.whole(names.mail()).orElse(null),
        reading.text(names.title()).orElse(null),
        reading.text(names.office()).orElse(null),
        department(reading, entry),
        reading.text(names.language()).orElse(null),
        reading.manager(census.manager()),
        reading.day(census.startDate()),
        census.zone().isEmpty() ? null : reading.zone(census.zone()),
        reading.photo(names.photo()),
        isByMemberOf() ? reading.dnsBelow(groupsBase, Groups.MEMBER_OF) : List.of(),
        reading.oddities(),
        raw,
        counts);
  }

  private String department(EntryReading reading, Entry entry) {
    if (!census.departmentFromDn()) {
      return reading.text(names.department()).map(this::parts).map(EntryMapping::path).orElse(null);
    }
    String path = path(units(entry));
    if (path != null && path.length() > PlainText.LONGEST) {
      reading.odd(Kind.TOO_LONG, "dn", PlainText.excerpt(path));
      return PlainText.cut(path);
    }
    return path;
  }

  private List<String> parts(String department) {
    return census
        .departmentSeparator()
        .map(separator -> List.of(separator.split(department)))
        .orElse(List.of(department));
  }

  // A slash within a name would make two departments of one.
  private static String path(Collection<String> names) {
    String path =
        names.stream()
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(name -> name.replace("/", ANOTHER_SLASH))
            .collect(Collectors.joining("/"));
    return path.isEmpty() ? null : path;
  }

  /** The organisational units between the people's base and the entry, from the top. */
  private List<String> units(Entry entry) {
    List<String> units = new ArrayList<>();
    try {
      DN above = entry.getParentDN();
      while (above != null && above.isDescendantOf(peopleBase, false)) {
        unit(above.getRDN()).map(PlainText::cleaned).ifPresent(units::add);
        above = above.getParent();
      }
    } catch (LDAPException e) {
      return List.of(); // reported as a DN that is none
    }
    Collections.reverse(units);
    return units;
  }

  private static Optional<String> unit(RDN rdn) {
    String[] attributes = rdn.getAttributeNames();
    for (int i = 0; i < attributes.length; i++) {
      if (attributes[i].equalsIgnoreCase("ou")) {
        return Optional.of(rdn.getAttributeValues()[i]);
      }
    }
    return Optional.empty();
  }

  private boolean isByMemberOf() {
    return settings.membership() == Membership.MEMBER_OF;
  }

  private List<String> shown(Entry entry, String attribute) {
    if (attribute.equalsIgnoreCase(names.id())) {
      return EntryId.of(entry, attribute).map(PlainText::excerpt).stream().toList();
    }
    byte[][] values = entry.getAttributeValueByteArrays(attribute);
    return Stream.of(values == null ? new byte[0][] : values)
        .map(value -> attribute.equalsIgnoreCase(names.photo()) ? size(value) : shown(value))
        .toList();
  }

  private static String size(byte[] photo) {
    return photo.length / 1024 + " KB";
  }

  private static String shown(byte[] value) {
    return PlainText.decoded(value)
        .filter(PlainText::isClean)
        .map(PlainText::cut)
        .orElseGet(() -> PlainText.excerpt(value));
  }
}
