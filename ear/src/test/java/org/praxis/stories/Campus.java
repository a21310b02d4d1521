package org.praxis.stories;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import java.util.List;
import java.util.Map;

/** A directory in memory with groups of both kinds that name no {@code member}. */
final class Campus implements AutoCloseable {
  static final List<String> PEOPLE = List.of("lina", "milo", "nora", "omar", "pia");

  private static final String BASE = "dc=campus,dc=example";
  private static final String ACCOUNT = "cn=praxis," + BASE;

  private final InMemoryDirectoryServer server;

  Campus() throws LDAPException, LDIFException {
    server = new InMemoryDirectoryServer(ActiveDirectory.configuration(BASE, ACCOUNT));
    server.add("dn: " + BASE, "objectClass: domain");
    server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit");
    server.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit");
    for (String uid : PEOPLE) {
      server.add("dn: " + dn(uid), "objectClass: inetOrgPerson", "cn: Student " + uid);
    }
    server.startListening();
  }

  /** Groups of both kinds side by side: nothing to set but where everything is. */
  Map<String, String> settings() {
    return Map.of(
        "PRAXIS_LDAP2_URL", "ldap://127.0.0.1:" + server.getListenPort(),
        "PRAXIS_LDAP2_BIND_DN", ACCOUNT,
        "PRAXIS_LDAP2_BIND_PASSWORD", "praxis",
        "PRAXIS_LDAP2_PEOPLE_BASE", "ou=people," + BASE,
        "PRAXIS_LDAP2_GROUPS_BASE", "ou=groups," + BASE);
  }

  static String dn(String uid) {
    return "uid=" + uid + ",ou=people," + BASE;
  }

  static String groupDn(String name) {
    return "cn=" + name + ",ou=groups," + BASE;
  }

  void group(String name, String kind, String attribute, String... members) throws LDAPException {
    Entry group = new Entry(groupDn(name));
    group.addAttribute("objectClass", kind);
    group.addAttribute(attribute, members);
    server.add(group);
  }

  void rename(String from, String to, String posixGroup) throws LDAPException {
    server.modifyDN(dn(from), "uid=" + to, true);
    server.modify(
        groupDn(posixGroup),
        new Modification(ModificationType.DELETE, "memberUid", from),
        new Modification(ModificationType.ADD, "memberUid", to));
  }

  @Override
  public void close() {
    server.shutDown(true);
  }
}
