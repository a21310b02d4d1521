package org.praxis.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.praxis.directory.DirectorySettings.Membership;

/**
 * Reads one group. Active Directory shows at most 1500 members at once, as {@code
 * member;range=0-1499}; what follows is asked for until a range ends with an asterisk (MS-ADTS
 * 3.1.1.3.1.3.3).
 */
final class GroupReading {
  static final List<String> MEMBERS = List.of("member", "uniqueMember");
  static final String MEMBER_UID = "memberUid";

  private static final Logger LOG = Logger.getLogger(GroupReading.class);
  private static final Pattern RANGE = Pattern.compile("(?i)range=(\\d{1,9})-(\\d{1,9}|\\*)");

  // A uniqueMember may have a bit string behind its DN (RFC 4517, 3.3.21).
  private static final Pattern UNIQUE_IDENTIFIER = Pattern.compile("#'[01]*'B$");

  private final DirectorySettings settings;
  private final Entry entry;
  private final String id;
  private final String dn;
  private final String name;
  private final Set<String> memberDns = new HashSet<>();
  private final Set<String> memberUids = new HashSet<>();
  private Optional<String> rest;

  private GroupReading(DirectorySettings settings, Entry entry, DN dn) {
    this.settings = settings;
    this.entry = new Entry(entry.getDN(), attribute(entry, Groups.MEMBER_OF));
    this.dn = dn.toNormalizedString();
    this.id = id(entry);
    this.name = name(entry, dn);
    MEMBERS.forEach(attribute -> addMembers(entry.getAttributeValues(attribute)));
    String[] uids = entry.getAttributeValues(MEMBER_UID);
    for (String uid : uids == null ? new String[0] : uids) {
      Names.normal(uid).ifPresent(memberUids::add);
    }
    rest = addRange(entry);
  }

  /** Nothing when it is no group that counts: the base itself, or without a name. */
  static Optional<GroupReading> of(DirectorySettings settings, Entry entry) {
    try {
      DN dn = entry.getParsedDN();
      return dn.isDescendantOf(settings.groupsBase(), false)
          ? Optional.of(new GroupReading(settings, entry, dn)).filter(some -> !some.name.isEmpty())
          : Optional.empty();
    } catch (LDAPException e) {
      LOG.warnf("A group of the %s has a DN that is none: %s", settings, e.getMessage());
      return Optional.empty();
    }
  }

  private static Attribute attribute(Entry entry, String name) {
    Attribute found = entry.getAttribute(name);
    return found == null ? new Attribute(name) : found;
  }

  // Where people are known by a number of the staff's, a group has none.
  private String id(Entry entry) {
    return Objects.requireNonNullElse(new EntryReading(entry).id(settings.attributes().id()), dn);
  }

  // The same name as at a sign-in.
  private String name(Entry entry, DN dn) {
    return Optional.ofNullable(entry.getAttributeValue(settings.groupName()))
        .filter(some -> settings.membership() == Membership.SEARCH)
        .or(() -> Optional.of(dn.getRDN().getAttributeValues()[0]))
        .map(PlainText::cleaned)
        .map(PlainText::cut)
        .orElseThrow();
  }

  private void addMembers(String[] dns) {
    for (String member : dns == null ? new String[0] : dns) {
      Optional<String> normal =
          EntryReading.normal(UNIQUE_IDENTIFIER.matcher(member).replaceFirst(""));
      normal.ifPresentOrElse(
          memberDns::add,
          () -> LOG.debugf("%s has a member that is no DN: %s", dn, PlainText.excerpt(member)));
    }
  }

  /**
   * @return the attribute to ask for next; nothing when these were the last members
   */
  private Optional<String> addRange(Entry some) {
    for (Attribute attribute : some.getAttributes()) {
      for (String option : attribute.getOptions()) {
        Matcher range = RANGE.matcher(option);
        if (attribute.getBaseName().equalsIgnoreCase("member") && range.matches()) {
          addMembers(attribute.getValues());
          return "*".equals(range.group(2))
              ? Optional.empty()
              : Optional.of("member;range=" + (Integer.parseInt(range.group(2)) + 1) + "-*");
        }
      }
    }
    return Optional.empty();
  }

  boolean isComplete() {
    return rest.isEmpty();
  }

  /** Asks for the members that are missing. */
  void complete(LDAPConnection connection, Budget budget) throws LDAPException {
    while (rest.isPresent()) {
      Optional<SearchResultEntry> more =
          CensusLine.entry(connection, budget, entry.getDN(), rest.get());
      Optional<String> next = more.flatMap(this::addRange);
      if (next.equals(rest)) {
        throw new LDAPException(
            ResultCode.DECODING_ERROR, "the members of " + dn + " do not go on: " + rest.get());
      }
      rest = next; // a group that is gone by now has no more members
    }
  }

  CensusGroup group() {
    return new CensusGroup(
        settings.name(), id, dn, name, memberDns, memberUids, Set.copyOf(parents()));
  }

  private List<String> parents() {
    try {
      return settings.membership() == Membership.MEMBER_OF
          ? new EntryReading(entry).dnsBelow(new DN(settings.groupsBase()), Groups.MEMBER_OF)
          : List.of();
    } catch (LDAPException e) {
      throw new IllegalStateException(e); // it was looked at when the settings were read
    }
  }
}
