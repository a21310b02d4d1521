package org.praxis.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The members of one group, some thousands at a time: a group may have everybody in it. Active
 * Directory shows at most 1500 at once, as {@code member;range=0-1499}; what follows is asked for
 * until a range ends with an asterisk (MS-ADTS 3.1.1.3.1.3.3). Other servers send all of a group's
 * members in one answer; of these, only the pages are made anything of.
 *
 * <p>Who is there twice, by two attributes or since members left while they were read, comes twice.
 */
final class GroupMembers implements Pages<CensusMember> {
  static final int AT_ONCE = 5_000;

  private static final Logger LOG = Logger.getLogger(GroupMembers.class);
  private static final String MEMBER = "member";
  private static final String MEMBER_UID = "memberUid";
  private static final Pattern RANGE = Pattern.compile("(?i)range=(\\d{1,9})-(\\d{1,9}|\\*)");

  // A uniqueMember may have a bit string behind its DN (RFC 4517, 3.3.21).
  private static final Pattern UNIQUE_IDENTIFIER = Pattern.compile("#'[01]*'B$");

  private final CensusLine line;
  private final CensusGroup group;
  private final Queue<Values> waiting = new ArrayDeque<>();
  private String[] wanted = {MEMBER, "uniqueMember", MEMBER_UID};

  GroupMembers(CensusLine line, CensusGroup group) {
    this.line = line;
    this.group = group;
  }

  /** Values that came and are not read yet. */
  private static final class Values {
    private final boolean areUids;
    private final ASN1OctetString[] values;
    private int read;

    Values(boolean areUids, ASN1OctetString[] values) {
      this.areUids = areUids;
      this.values = values;
    }

    boolean areRead() {
      return read == values.length;
    }

    String next() {
      String value = values[read].stringValue();
      values[read] = null; // whoever holds a page does not need to hold all
      read++;
      return value;
    }
  }

  @Override
  public List<CensusMember> next() throws DirectoryUnavailable {
    List<CensusMember> page = new ArrayList<>();
    while (page.size() < AT_ONCE && (!waiting.isEmpty() || wanted.length > 0)) {
      if (waiting.isEmpty()) {
        ask();
      } else if (waiting.element().areRead()) {
        waiting.remove();
      } else {
        member(waiting.element()).ifPresent(page::add);
      }
    }
    return page;
  }

  private Optional<CensusMember> member(Values values) {
    String value = values.next();
    if (values.areUids) {
      return Names.normal(value).map(uid -> new CensusMember(null, uid));
    }
    Optional<String> dn = EntryReading.normal(UNIQUE_IDENTIFIER.matcher(value).replaceFirst(""));
    if (dn.isEmpty()) {
      LOG.debugf("%s has a member that is no DN: %s", group.dn(), PlainText.excerpt(value));
    }
    return dn.map(some -> new CensusMember(some, null));
  }

  private void ask() throws DirectoryUnavailable {
    Optional<SearchResultEntry> found = line.entry(group.place(), wanted);
    String[] next = {}; // a group that is gone by now has no more members
    if (found.isPresent()) {
      for (Attribute attribute : found.get().getAttributes()) {
        ASN1OctetString[] values = attribute.getRawValues().clone();
        waiting.add(new Values(attribute.getBaseName().equalsIgnoreCase(MEMBER_UID), values));
        next = rest(attribute).map(rest -> new String[] {rest}).orElse(next);
      }
    }
    if (next.length > 0 && next[0].equals(wanted[0])) {
      throw line.failed("the members of " + group.dn() + " do not go on: " + next[0]);
    }
    wanted = next;
  }

  /**
   * @return the attribute to ask for next; nothing when these were the last members
   */
  private static Optional<String> rest(Attribute attribute) {
    if (!attribute.getBaseName().equalsIgnoreCase(MEMBER)) {
      return Optional.empty();
    }
    return attribute.getOptions().stream()
        .map(RANGE::matcher)
        .filter(Matcher::matches)
        .map(range -> range.group(2))
        .filter(end -> !"*".equals(end))
        .map(end -> MEMBER + ";range=" + (Integer.parseInt(end) + 1) + "-*")
        .findFirst();
  }

  @Override
  public void close() {
    waiting.clear();
    wanted = new String[0];
  }
}
