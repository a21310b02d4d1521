package org.praxis.directory;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a directory's configuration that a census alone needs.
 *
 * @param peopleFilter who counts as a person
 * @param groupsFilter what below the groups' base is a group
 * @param zone empty where the directory says no time zones
 * @param changed says when an entry was last changed; see {@link Marks}
 * @param departmentSeparator stands between the names in a department's path; nothing where an
 *     attribute has one name only
 * @param departmentFromDn whether the department is where the entry stands, and not an attribute
 */
record CensusSettings(
    String peopleFilter,
    String groupsFilter,
    String manager,
    String startDate,
    String zone,
    String changed,
    Optional<Pattern> departmentSeparator,
    boolean departmentFromDn) {

  private static final String KINDS_OF_GROUPS =
      "(|(objectClass=groupOfNames)(objectClass=groupOfUniqueNames)"
          + "(objectClass=posixGroup)(objectClass=group))";

  // A value that is left empty means the default, here as everywhere; "none" has to be said.
  private static final String NONE = "none";

  static CensusSettings from(Keys keys, String loginAttribute) {
    return new CensusSettings(
        keys.filter("people-filter", "(|(objectClass=person)(" + loginAttribute + "=*))"),
        keys.filter("groups-filter", KINDS_OF_GROUPS),
        keys.text("attribute-manager", "manager"),
        keys.text("attribute-start-date", "hireDate"),
        keys.text("attribute-time-zone", ""),
        keys.text("attribute-changed", "modifyTimestamp"),
        Optional.of(keys.text("department-separator", "/"))
            .filter(separator -> !separator.equals(NONE))
            .map(Pattern::quote)
            .map(Pattern::compile),
        keys.flag("department-from-dn"));
  }
}
