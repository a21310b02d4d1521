package org.praxis.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.praxis.directory.DirectorySettings.Membership;

/** Reads one group, without its members. */
final class GroupReading {
  private static final Logger LOG = Logger.getLogger(GroupReading.class);

  private final DirectorySettings settings;
  private final Entry entry;
  private final DN dn;

  private GroupReading(DirectorySettings settings, Entry entry, DN dn) {
    this.settings = settings;
    this.entry = entry;
    this.dn = dn;
  }

  /** What is read of a group. */
  static List<String> attributes(DirectorySettings settings) {
    return List.of(settings.groupName(), settings.attributes().id(), Groups.MEMBER_OF);
  }

  /** Nothing when it is no group that counts: the base itself, or without a name. */
  static Optional<CensusGroup> of(DirectorySettings settings, Entry entry) {
    try {
      DN dn = entry.getParsedDN();
      return dn.isDescendantOf(settings.groupsBase(), false)
          ? Optional.of(new GroupReading(settings, entry, dn).group())
              .filter(group -> !group.name().isEmpty())
          : Optional.empty();
    } catch (LDAPException e) {
      LOG.warnf("A group of the %s has a DN that is none: %s", settings, e.getMessage());
      return Optional.empty();
    }
  }

  private CensusGroup group() {
    return new CensusGroup(
        settings.name(),
        id(),
        dn.toNormalizedString(),
        entry.getDN(),
        name(),
        Set.copyOf(parents()));
  }

  // Where people are known by a number of the staff's, a group has none.
  private String id() {
    return Objects.requireNonNullElse(
        new EntryReading(entry).id(settings.attributes().id()), dn.toNormalizedString());
  }

  // The same name as at a sign-in.
  private String name() {
    return Optional.ofNullable(entry.getAttributeValue(settings.groupName()))
        .filter(some -> settings.membership() == Membership.SEARCH)
        .or(() -> Optional.of(dn.getRDN().getAttributeValues()[0]))
        .map(PlainText::cleaned)
        .map(PlainText::cut)
        .orElseThrow();
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
