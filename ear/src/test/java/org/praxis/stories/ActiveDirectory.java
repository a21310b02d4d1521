package org.praxis.stories;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldif.LDIFException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** A directory in memory that looks like one domain controller of Active Directory. */
final class ActiveDirectory implements AutoCloseable {
  static final String ACCOUNT = "CN=svc-praxis,OU=Service,DC=corp,DC=example";

  private static final String BASE = "DC=corp,DC=example";
  private static final String DISABLED = "(userAccountControl:1.2.840.113556.1.4.803:=2)";

  /** Who counts the changes. */
  volatile String controller = "CN=NTDS Settings,CN=DC1";

  private final InMemoryDirectoryServer server;

  // Without a schema numbers are compared as texts, so all have as many digits.
  private volatile int counted = 100_000;

  ActiveDirectory() throws LDAPException, LDIFException {
    var config = configuration(BASE, ACCOUNT);
    config.setGenerateOperationalAttributes(false); // neither entryUUID nor modifyTimestamp
    config.addInMemoryOperationInterceptor(new Controller());
    server = new InMemoryDirectoryServer(config);
    server.add("dn: " + BASE, "objectClass: domain");
    server.add("dn: OU=People," + BASE, "objectClass: organizationalUnit");
    server.add("dn: OU=Groups," + BASE, "objectClass: organizationalUnit");
    server.startListening();
  }

  /** Without a schema, so that an entry may have any attribute. */
  static InMemoryDirectoryServerConfig configuration(String base, String account)
      throws LDAPException {
    var config = new InMemoryDirectoryServerConfig(base);
    config.addAdditionalBindCredentials(account, "praxis");
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig("any", InetAddress.getLoopbackAddress(), 0, null));
    config.setSchema(null);
    return config;
  }

  int port() {
    return server.getListenPort();
  }

  static String dn(String name) {
    return "CN=" + name + ",OU=People," + BASE;
  }

  private static String group(String name) {
    return "CN=" + name + ",OU=Groups," + BASE;
  }

  /** The first three groups have their lowest byte first (MS-DTYP 2.3.4). */
  static byte[] bytes(UUID guid) {
    ByteBuffer mixed = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    mixed.putInt((int) (guid.getMostSignificantBits() >>> 32));
    mixed.putShort((short) (guid.getMostSignificantBits() >>> 16));
    mixed.putShort((short) guid.getMostSignificantBits());
    return mixed.order(ByteOrder.BIG_ENDIAN).putLong(guid.getLeastSignificantBits()).array();
  }

  /** A user who is not disabled, with further attributes as LDIF has them. */
  void hire(String name, String account, String... more) throws LDAPException {
    Entry user = new Entry(dn(name));
    user.addAttribute("objectClass", "top", "person", "organizationalPerson", "user");
    user.addAttribute("objectCategory", "person"); // what a filter may say for its DN
    user.addAttribute("displayName", name);
    user.addAttribute("sAMAccountName", account);
    user.addAttribute("userAccountControl", "512");
    user.addAttribute("userPassword", "praxis");
    for (String line : more) {
      String[] pair = line.split(": ", 2);
      user.setAttribute(pair[0], pair[1]);
    }
    add(user);
  }

  private void add(Entry entry) throws LDAPException {
    entry.addAttribute("objectGUID", bytes(UUID.randomUUID()));
    entry.addAttribute("uSNChanged", Integer.toString(++counted));
    server.add(entry);
  }

  void change(String name, String attribute, String value) throws LDAPException {
    modify(dn(name), new Modification(ModificationType.REPLACE, attribute, value));
  }

  void change(String name, String attribute, byte[] value) throws LDAPException {
    modify(dn(name), new Modification(ModificationType.REPLACE, attribute, value));
  }

  private void modify(String dn, Modification change) throws LDAPException {
    String number = Integer.toString(++counted);
    server.modify(dn, change, new Modification(ModificationType.REPLACE, "uSNChanged", number));
  }

  void group(String name, String... members) throws LDAPException {
    add(new Entry(group(name), new Attribute("objectClass", "top", "group")));
    for (String member : members) {
      join(member, name);
    }
  }

  void join(String member, String group) throws LDAPException {
    link(ModificationType.ADD, dn(member), group(group));
  }

  void part(String member, String group) throws LDAPException {
    link(ModificationType.DELETE, dn(member), group(group));
  }

  /** A group becomes a member of another. */
  void nest(String inner, String outer) throws LDAPException {
    link(ModificationType.ADD, group(inner), group(outer));
  }

  // The way back is computed: it does not count as a change of the member.
  private void link(ModificationType type, String member, String group) throws LDAPException {
    modify(group, new Modification(type, "member", member));
    server.modify(member, new Modification(type, "memberOf", group));
  }

  /** The entry is called otherwise, and its group names it so by itself. */
  void rename(String from, String to, String group) throws LDAPException {
    server.modifyDN(dn(from), "CN=" + to, true);
    change(to, "displayName", to);
    server.modify(
        group(group),
        new Modification(ModificationType.DELETE, "member", dn(from)),
        new Modification(ModificationType.ADD, "member", dn(to)));
  }

  @Override
  public void close() {
    server.shutDown(true);
  }

  private final class Controller extends InMemoryOperationInterceptor {
    // The server in memory knows no matching rule; these two values are what has the bit here.
    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest search) throws LDAPException {
      SearchRequest known = search.getRequest().duplicate();
      known.setFilter(
          known
              .getFilter()
              .toString()
              .replace(DISABLED, "(|(userAccountControl=514)(userAccountControl=66050))"));
      search.setRequest(known);
    }

    @Override
    public void processSearchEntry(InMemoryInterceptedSearchEntry found) {
      if (found.getSearchEntry().getDN().isEmpty()) {
        Entry root = found.getSearchEntry().duplicate();
        root.addAttribute("highestCommittedUSN", Integer.toString(counted));
        root.addAttribute("dsServiceName", controller);
        found.setSearchEntry(root);
      }
    }
  }
}
