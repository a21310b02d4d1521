package org.praxis.directory;

/**
 * Somebody or something that is in a group: a person, a group, or nobody any more. One of the two
 * is null.
 *
 * @param dn in normal form (groupOfNames, groupOfUniqueNames, Active Directory)
 * @param uid user name in lower case (POSIX)
 */
public record CensusMember(String dn, String uid) {}
