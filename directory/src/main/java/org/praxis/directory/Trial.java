package org.praxis.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.List;
import java.util.Optional;

/** One directory's part in what an administrator is told of a sign-in. */
final class Trial {
  private final Directory directory;
  private final String name;
  private final char[] password;

  /**
   * @param password null or empty when it is not to be tried
   */
  Trial(Directory directory, String name, char[] password) {
    this.directory = directory;
    this.name = name;
    this.password = password;
  }

  SignInTrace.Look look(Budget budget) throws DirectoryUnavailable {
    List<SearchResultEntry> entries = directory.entries(name, false, budget);
    if (entries.isEmpty()) {
      return step(Optional.empty(), Optional.empty(), List.of(), SignInTrace.Password.NOT_ASKED);
    }
    if (entries.size() > 1) {
      return failed("more than one entry has this name: " + Directories.dns(entries));
    }
    Entry entry = entries.get(0);
    if (!directory.isOfAPerson(entry)) {
      return failed(
          "%s has no attribute %s".formatted(entry.getDN(), directory.settings().loginAttribute()));
    }
    // One by one, so that each is seen with the group by way of which it was reached.
    List<SignInTrace.Group> groups = directory.groups(entry, name, 1, budget);
    return step(Optional.empty(), Optional.of(entry.getDN()), groups, tried(entry.getDN(), budget));
  }

  private SignInTrace.Password tried(String dn, Budget budget) throws DirectoryUnavailable {
    if (password == null || password.length == 0) {
      return SignInTrace.Password.NOT_ASKED;
    }
    return Names.isPassword(password) && directory.opens(dn, password, budget)
        ? SignInTrace.Password.ACCEPTED
        : SignInTrace.Password.REFUSED;
  }

  SignInTrace.Look failed(String reason) {
    return step(Optional.of(reason), Optional.empty(), List.of(), SignInTrace.Password.NOT_ASKED);
  }

  private SignInTrace.Look step(
      Optional<String> failure,
      Optional<String> dn,
      List<SignInTrace.Group> groups,
      SignInTrace.Password password) {
    return new SignInTrace.Look(
        directory.settings().name(),
        directory.settings().peopleBase(),
        directory.filter(name),
        failure,
        dn,
        groups,
        password);
  }
}
