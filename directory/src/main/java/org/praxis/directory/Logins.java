package org.praxis.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * By which name Praxis knows the person of an entry: one, however many the entry has, and whichever
 * was typed. It is the one in the entry's own DN, where that has one.
 *
 * @param attribute has the names
 */
record Logins(String attribute) {
  private static final Logger LOG = Logger.getLogger(Logins.class);

  /** Whether there is a name to sign in with in it. */
  boolean areIn(Entry entry) {
    return all(entry).findAny().isPresent();
  }

  String of(Entry entry) {
    List<String> all = all(entry).sorted().toList();
    return ofDn(entry).filter(all::contains).orElseGet(() -> all.get(0));
  }

  private Stream<String> all(Entry entry) {
    return Stream.ofNullable(entry.getAttributeValues(attribute))
        .flatMap(Stream::of)
        .map(Logins::plain)
        .filter(login -> !login.isEmpty());
  }

  private Optional<String> ofDn(Entry entry) {
    try {
      RDN own = entry.getRDN();
      return IntStream.range(0, own == null ? 0 : own.getValueCount())
          .filter(i -> own.getAttributeNames()[i].equalsIgnoreCase(attribute))
          .mapToObj(i -> plain(own.getAttributeValues()[i]))
          .findFirst();
    } catch (LDAPException e) {
      LOG.debugf(e, "An entry is named by what is no DN");
      return Optional.empty();
    }
  }

  private static String plain(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }
}
