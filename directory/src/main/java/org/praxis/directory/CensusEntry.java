package org.praxis.directory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody as a directory describes them to a {@link Census}. Texts are null where the directory
 * says nothing, have no signs that steer anything, and at most 200 others.
 *
 * @param directory by its name in the configuration
 * @param id what the directory never changes of an entry; null only with an oddity that says so
 * @param dn in LDAP's normal form, by which managers and members are compared
 * @param logins all names to sign in with, in lower case; the one that Praxis knows the person by
 *     comes first; empty only with an oddity that says so
 * @param name what people are called by; the first login where the directory has none
 * @param department from the top, with "/" between; a "/" within a name is written "∕" (U+2215)
 * @param managerDn in normal form; it may be nobody's
 * @param zone by its IANA name
 * @param photo a JPEG of reasonable size; only where photos were asked for
 * @param memberOf groups below the groups' base, in normal form; only where {@code
 *     group-membership} is {@code memberOf}
 * @param raw each attribute that is read and what it says, as text; only from {@link Census#entry}
 * @param counts whether {@code people-filter} takes it; {@link Census#entry} alone knows others
 */
public record CensusEntry(
    String directory,
    String id,
    String dn,
    List<String> logins,
    String name,
    String mail,
    String title,
    String office,
    String department,
    String language,
    String managerDn,
    LocalDate startedOn,
    String zone,
    Optional<byte[]> photo,
    List<String> memberOf,
    List<Oddity> oddities,
    Map<String, List<String>> raw,
    boolean counts) {

  public CensusEntry {
    logins = List.copyOf(logins);
    memberOf = List.copyOf(memberOf);
    oddities = List.copyOf(oddities);
    raw = Collections.unmodifiableMap(new LinkedHashMap<>(raw)); // in the order of the mapping
  }

  /** Whether it can be somebody's entry at all. */
  public boolean isUsable() {
    return oddities.stream().noneMatch(Oddity::leavesOut);
  }
}
