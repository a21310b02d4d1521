package org.praxis.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praxis.directory.DirectorySettings.Membership;

/**
 * The groups of one person: those that hold them, then those that hold these, a level at a time. A
 * group that was seen is not followed again, so groups that hold each other end somewhere. Only
 * groups below the groups' base count, wherever a membership is written, and without a base none
 * does: elsewhere, anybody who may make a group could call it like one of ours.
 */
final class Groups {
  static final String MEMBER_OF = "memberOf";

  /** Searched for at once. */
  static final int MANY = 50;

  /**
   * More than any person has; a directory that says so is set up wrongly and gets no more
   * questions.
   */
  private static final int MOST = 1000;

  /** Asks the directory; the time that this may take is the asker's business. */
  interface Search {
    List<SearchResultEntry> all(SearchRequest request) throws LDAPException;
  }

  private final DirectorySettings settings;
  private final Search search;
  private final int together;
  private final DN base;
  private final Map<DN, SignInTrace.Group> found = new LinkedHashMap<>();

  /**
   * @param together for how many groups of one level those above are searched for at once; by ones
   *     where it matters by way of which of them they were reached
   */
  Groups(DirectorySettings settings, Search search, int together) throws LDAPException {
    this.settings = settings;
    this.search = search;
    this.together = together;
    this.base = new DN(settings.groupsBase());
  }

  List<SignInTrace.Group> of(Entry person, String name) throws LDAPException {
    List<SignInTrace.Group> level =
        settings.membership() == Membership.MEMBER_OF
            ? named(person, Optional.empty())
            : matching(
                DirectorySettings.filled(settings.groupFilter(), person.getDN(), name),
                Optional.empty());
    for (int depth = 0;
        depth < settings.groupDepth() && !level.isEmpty() && found.size() < MOST;
        depth++) {
      level = above(level);
    }
    return List.copyOf(found.values());
  }

  private List<SignInTrace.Group> above(List<SignInTrace.Group> below) throws LDAPException {
    List<SignInTrace.Group> level = new ArrayList<>();
    if (settings.membership() == Membership.MEMBER_OF) {
      for (SignInTrace.Group group : below) {
        level.addAll(named(entry(group.dn()), Optional.of(group.name())));
      }
      return level;
    }
    for (int from = 0; from < below.size(); from += together) {
      List<SignInTrace.Group> some = below.subList(from, Math.min(below.size(), from + together));
      String through = some.stream().map(SignInTrace.Group::name).collect(Collectors.joining(", "));
      level.addAll(
          matching(
              some.stream().map(this::filter).collect(Collectors.joining("", "(|", ")")),
              Optional.of(through)));
    }
    return level;
  }

  // A group is a member by its DN; a name for {name} it has none, and its DN is nobody's.
  private String filter(SignInTrace.Group group) {
    return DirectorySettings.filled(settings.groupFilter(), group.dn(), group.dn());
  }

  private List<SignInTrace.Group> matching(String filter, Optional<String> through)
      throws LDAPException {
    List<SignInTrace.Group> level = new ArrayList<>();
    if (base.isNullDN()) {
      return level;
    }
    for (Entry group :
        search.all(
            new SearchRequest(
                settings.groupsBase(), SearchScope.SUB, filter, settings.groupName()))) {
      String name = group.getAttributeValue(settings.groupName());
      if (name != null) {
        add(level, group.getParsedDN(), name, through);
      }
    }
    return level;
  }

  private List<SignInTrace.Group> named(Entry member, Optional<String> through)
      throws LDAPException {
    List<SignInTrace.Group> level = new ArrayList<>();
    String[] dns = member.getAttributeValues(MEMBER_OF);
    for (String dn : dns == null || base.isNullDN() ? new String[0] : dns) {
      DN group = new DN(dn);
      if (!group.isNullDN() && group.isDescendantOf(base, false)) {
        add(level, group, group.getRDN().getAttributeValues()[0], through);
      }
    }
    return level;
  }

  private Entry entry(String dn) throws LDAPException {
    try {
      List<SearchResultEntry> entries =
          search.all(new SearchRequest(dn, SearchScope.BASE, "(objectClass=*)", MEMBER_OF));
      return entries.isEmpty() ? new Entry(dn) : entries.get(0);
    } catch (LDAPException e) {
      if (e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
        return new Entry(dn); // a group of another domain, which this directory only names
      }
      throw e;
    }
  }

  private void add(List<SignInTrace.Group> level, DN dn, String name, Optional<String> through) {
    SignInTrace.Group group = new SignInTrace.Group(name, dn.toString(), through);
    if (found.putIfAbsent(dn, group) == null) {
      level.add(group);
    }
  }
}
