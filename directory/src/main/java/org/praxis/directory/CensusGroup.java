package org.praxis.directory;

import java.util.Set;

/**
 * A group with all its members, who may be people, groups, or nobody any more.
 *
 * @param directory by its name in the configuration
 * @param id what the directory never changes of a group; its DN where it has no such attribute
 * @param dn in LDAP's normal form
 * @param memberDns in normal form (groupOfNames, groupOfUniqueNames, Active Directory)
 * @param memberUids user names in lower case (POSIX)
 * @param parentDns groups that hold this one, in normal form; only where {@code group-membership}
 *     is {@code memberOf}
 */
public record CensusGroup(
    String directory,
    String id,
    String dn,
    String name,
    Set<String> memberDns,
    Set<String> memberUids,
    Set<String> parentDns) {

  public CensusGroup {
    memberDns = Set.copyOf(memberDns);
    memberUids = Set.copyOf(memberUids);
    parentDns = Set.copyOf(parentDns);
  }
}
