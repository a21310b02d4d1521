package org.praxis.directory;

import com.unboundid.ldap.sdk.Entry;

/** An entry and the directory that it is of. */
record Found(Directory directory, Entry entry) {
  String login() {
    return directory.logins().of(entry);
  }

  DirectoryPerson person(Budget budget) throws DirectoryUnavailable {
    return directory.person(entry, directory.groups(entry, login(), Groups.MANY, budget));
  }

  boolean isSame(Found other) {
    return directory == other.directory() && entry.getDN().equals(other.entry().getDN());
  }
}
