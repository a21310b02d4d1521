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

  private final Back back;

  /** Whether an entry is also found by the name that Praxis would know it by. */
  interface Back {
    boolean leads(Entry entry, Budget budget) throws DirectoryUnavailable;
  }

  /**
   * @param password null or empty when it is not to be tried
   */
  Trial(Directory directory, String name, char[] password, Back back) {
    this.directory = directory;
    this.name = name;
    this.password = password;
    this.back = back;
  }

  static List<String> dns(List<SearchResultEntry> entries) {
    return entries.stream().map(Entry::getDN).toList();
  }

  SignInTrace.Look look(Budget budget) throws DirectoryUnavailable {
    List<SearchResultEntry> entries = directory.entries(name, false, budget);
    if (entries.isEmpty()) {
      return step(Optional.empty(), Optional.empty(), List.of(), SignInTrace.Password.NOT_ASKED);
    }
    if (entries.size() > 1) {
      return failed(Trouble.Kind.SEVERAL_ENTRIES, String.join(" ", dns(entries)));
    }
    Entry entry = entries.get(0);
    if (!directory.logins().areIn(entry)) {
      return failed(Trouble.Kind.NO_LOGIN, entry.getDN());
    }
    if (!back.leads(entry, budget)) {
      return failed(Trouble.Kind.NOT_BY_LOGIN, entry.getDN());
    }
    // One by one, so that each is seen with the group by way of which it was reached.
    List<SignInTrace.Group> groups =
        directory.groups(entry, directory.logins().of(entry), 1, budget);
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

  private SignInTrace.Look failed(Trouble.Kind kind, String detail) {
    return failed(new Trouble(kind, detail));
  }

  SignInTrace.Look failed(Trouble trouble) {
    return step(Optional.of(trouble), Optional.empty(), List.of(), SignInTrace.Password.NOT_ASKED);
  }

  private SignInTrace.Look step(
      Optional<Trouble> failure,
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
