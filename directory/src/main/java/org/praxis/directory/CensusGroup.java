package org.praxis.directory;

import java.util.Set;

/**
 * A group, without its members: {@link Census#members} reads these, for there may be many.
 *
 * @param directory by its name in the configuration
 * @param id what the directory never changes of a group; its DN where it has no such attribute
 * @param dn in LDAP's normal form
 * @param place the DN as the directory writes it, by which it is asked for the members
 * @param parentDns groups that hold this one, in normal form; only where {@code group-membership}
 *     is {@code memberOf}
 */
public record CensusGroup(
    String directory, String id, String dn, String place, String name, Set<String> parentDns) {

  public CensusGroup {
    parentDns = Set.copyOf(parentDns);
  }
}
