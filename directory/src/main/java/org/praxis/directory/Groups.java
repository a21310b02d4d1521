package org.praxis.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praxis.directory.DirectorySettings.Membership;

/**
 * The groups of one person: those that hold them, then those that hold these, a level at a time. A
 * group that was seen is not followed again, so groups that hold each other end somewhere.
 */
final class Groups {
  static final String MEMBER_OF = "memberOf";

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
  private final Map<String, SignInTrace.Group> found = new LinkedHashMap<>();

  Groups(DirectorySettings settings, Search search) {
    this.settings = settings;
    this.search = search;
  }

  List<SignInTrace.Group> of(Entry person, String name) throws LDAPException {
    Map<String, SignInTrace.Group> level = new LinkedHashMap<>();
    if (settings.membership() == Membership.MEMBER_OF) {
      add(level, values(person), Optional.empty());
    } else {
      for (SearchResultEntry group :
          matching(DirectorySettings.filled(settings.groupFilter(), person.getDN(), name))) {
        add(level, group, Optional.empty());
      }
    }
    for (int depth = 0;
        depth < settings.groupDepth() && !level.isEmpty() && found.size() < MOST;
        depth++) {
      level = above(level.values());
    }
    return List.copyOf(found.values());
  }

  private Map<String, SignInTrace.Group> above(Collection<SignInTrace.Group> below)
      throws LDAPException {
    Map<String, SignInTrace.Group> level = new LinkedHashMap<>();
    if (settings.membership() == Membership.MEMBER_OF) {
      for (SignInTrace.Group group : below) {
        add(level, values(entry(group.dn())), Optional.of(group.name()));
      }
      return level;
    }
    if (below.size() == 1) {
      SignInTrace.Group only = below.iterator().next();
      for (SearchResultEntry group : matching(filter(only))) {
        add(level, group, Optional.of(only.name()));
      }
      return level;
    }
    String any = below.stream().map(this::filter).collect(Collectors.joining("", "(|", ")"));
    String names = below.stream().map(SignInTrace.Group::name).collect(Collectors.joining(", "));
    for (SearchResultEntry group : matching(any)) {
      add(level, group, Optional.of(names));
    }
    return level;
  }

  // A group is a member by its DN; a name for {name} it has none, and its DN is nobody's.
  private String filter(SignInTrace.Group group) {
    return DirectorySettings.filled(settings.groupFilter(), group.dn(), group.dn());
  }

  private List<SearchResultEntry> matching(String filter) throws LDAPException {
    return search.all(
        new SearchRequest(settings.groupsBase(), SearchScope.SUB, filter, settings.groupName()));
  }

  private Entry entry(String dn) throws LDAPException {
    try {
      List<SearchResultEntry> entries =
          search.all(new SearchRequest(dn, SearchScope.BASE, "(objectClass=*)", MEMBER_OF));
      return entries.isEmpty() ? new Entry(dn) : entries.get(0);
    } catch (LDAPSearchException e) {
      if (e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
        return new Entry(dn); // a group of another domain, which this directory only names
      }
      throw e;
    }
  }

  private static List<String> values(Entry entry) {
    String[] values = entry.getAttributeValues(MEMBER_OF);
    return values == null ? List.of() : List.of(values);
  }

  private void add(Map<String, SignInTrace.Group> level, List<String> dns, Optional<String> through)
      throws LDAPException {
    for (String dn : dns) {
      add(level, new Entry(dn), through);
    }
  }

  private void add(Map<String, SignInTrace.Group> level, Entry group, Optional<String> through)
      throws LDAPException {
    DN dn = new DN(group.getDN());
    List<String> names = new ArrayList<>();
    String attribute = group.getAttributeValue(settings.groupName());
    if (attribute != null) {
      names.add(attribute);
    } else if (!dn.isNullDN()) {
      RDN rdn = dn.getRDN();
      names.add(rdn.getAttributeValues()[0]);
    }
    if (!names.isEmpty() && !found.containsKey(dn.toNormalizedString())) {
      SignInTrace.Group known = new SignInTrace.Group(names.get(0), group.getDN(), through);
      found.put(dn.toNormalizedString(), known);
      level.put(dn.toNormalizedString(), known);
    }
  }
}
