package org.praxis.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ReadOnlySearchRequest;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldif.LDIFException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** A directory in memory for one test, and the configuration with which a realm asks it. */
final class TestDirectory implements AutoCloseable {
  static final String PEOPLE = "ou=people,dc=corp,dc=example";
  static final String GROUPS = "ou=groups,dc=corp,dc=example";

  private static final String ACCOUNT = "cn=praxis,dc=corp,dc=example";

  private final InMemoryDirectoryServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile long slowness;
  private volatile boolean withoutPages;
  private volatile int membersAtOnce = Integer.MAX_VALUE;
  private volatile int firstMember;

  private TestDirectory(InMemoryListenerConfig listener) throws LDAPException {
    var config = new InMemoryDirectoryServerConfig("dc=corp,dc=example");
    config.addAdditionalBindCredentials(ACCOUNT, "secret");
    config.setListenerConfigs(listener);
    config.setSchema(null); // so that an entry may have any attribute
    config.addInMemoryOperationInterceptor(new Listening());
    server = new InMemoryDirectoryServer(config);
    add("dc=corp,dc=example", "objectClass: domain", "dc: corp");
    add(PEOPLE, "objectClass: organizationalUnit", "ou: people");
    add(GROUPS, "objectClass: organizationalUnit", "ou: groups");
    server.startListening();
  }

  static TestDirectory plain() throws LDAPException {
    return new TestDirectory(
        InMemoryListenerConfig.createLDAPConfig(
            "plain", InetAddress.getLoopbackAddress(), 0, null));
  }

  static TestDirectory startTls(Certificates certificates) throws Exception {
    return new TestDirectory(
        InMemoryListenerConfig.createLDAPConfig(
            "starttls",
            InetAddress.getLoopbackAddress(),
            0,
            certificates.server().getSocketFactory()));
  }

  static TestDirectory ldaps(Certificates certificates) throws Exception {
    return new TestDirectory(
        InMemoryListenerConfig.createLDAPSConfig(
            "ldaps",
            InetAddress.getLoopbackAddress(),
            0,
            certificates.server().getServerSocketFactory(),
            null));
  }

  InMemoryDirectoryServer server() {
    return server;
  }

  /**
   * What was asked since the last call, but for binds of the account that searches: "search",
   * "bind".
   */
  List<String> asked() {
    List<String> all = List.copyOf(asked);
    asked.clear();
    return all;
  }

  /** From now on each answer takes so long. */
  void answerAfter(long millis) {
    slowness = millis;
  }

  /** From now on it knows nothing of simple paged results. */
  void knowNoPages() {
    withoutPages = true;
  }

  /** From now on it shows so many members of a group at once, as Active Directory does. */
  void showMembers(int atOnce) {
    membersAtOnce = atOnce;
  }

  private final class Listening extends InMemoryOperationInterceptor {
    private static final String RANGE = "member;range=";

    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest intercepted) {
      ReadOnlySearchRequest request = intercepted.getRequest();
      if (!request.getBaseDN().isEmpty()) { // which is a sign of life, not a question
        asked.add("search");
        dawdle();
      }
      if (withoutPages) {
        SearchRequest without = request.duplicate();
        without.setControls();
        intercepted.setRequest(without);
      }
      Optional<String> range =
          request.getAttributeList().stream().filter(some -> some.startsWith(RANGE)).findFirst();
      firstMember = range.map(Listening::firstOf).orElse(0);
      if (range.isPresent()) {
        SearchRequest ofAll = request.duplicate();
        ofAll.setAttributes("member");
        intercepted.setRequest(ofAll);
      }
    }

    private static int firstOf(String range) {
      return Integer.parseInt(range.substring(RANGE.length(), range.indexOf('-')));
    }

    @Override
    public void processSearchEntry(InMemoryInterceptedSearchEntry intercepted) {
      Entry entry = intercepted.getSearchEntry().duplicate();
      String[] members = entry.getAttributeValues("member");
      if (members != null && members.length > membersAtOnce) {
        int end = Math.min(members.length, firstMember + membersAtOnce);
        entry.setAttribute(new Attribute("member")); // with nothing in it
        entry.addAttribute(
            RANGE + firstMember + "-" + (end == members.length ? "*" : end - 1),
            Arrays.copyOfRange(members, firstMember, end));
        intercepted.setSearchEntry(entry);
      }
    }

    @Override
    public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
      if (!ACCOUNT.equals(request.getRequest().getBindDN())) {
        asked.add("bind");
        dawdle();
      }
    }

    private void dawdle() {
      try {
        Thread.sleep(slowness);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  int port() {
    return server.getListenPort();
  }

  TestDirectory add(String dn, String... attributes) throws LDAPException {
    String[] lines = new String[attributes.length + 1];
    lines[0] = "dn: " + dn;
    System.arraycopy(attributes, 0, lines, 1, attributes.length);
    try {
      server.add(lines);
    } catch (LDIFException e) {
      throw new IllegalArgumentException(e);
    }
    return this;
  }

  TestDirectory person(String uid, String password, String... more) throws LDAPException {
    String[] attributes = {
      "objectClass: inetOrgPerson",
      "uid: " + uid,
      "cn: " + uid,
      "sn: " + uid,
      "userPassword: " + password
    };
    return add(dn(uid), concat(attributes, more));
  }

  /** Somebody with an attribute of bytes that are no text. */
  TestDirectory person(String uid, String attribute, byte[] value) throws LDAPException {
    server.add(
        new Entry(
            dn(uid),
            new Attribute("objectClass", "inetOrgPerson"),
            new Attribute("uid", uid),
            new Attribute("cn", uid),
            new Attribute(attribute, value)));
    return this;
  }

  /** A groupOfNames with these members, each a DN. */
  TestDirectory group(String name, String... members) throws LDAPException {
    String[] attributes = {"objectClass: groupOfNames", "cn: " + name};
    String[] lines =
        IntStream.range(0, members.length)
            .mapToObj(i -> "member: " + members[i])
            .toArray(String[]::new);
    return add(groupDn(name), concat(attributes, lines));
  }

  static String dn(String uid) {
    return "uid=" + uid + "," + PEOPLE;
  }

  static String groupDn(String name) {
    return "cn=" + name + "," + GROUPS;
  }

  /** As a realm has it, for this directory alone; {@code more} are keys and values in turn. */
  Map<String, String> configuration(String... more) {
    var configuration = part("main", "ldap://127.0.0.1:" + port());
    for (int i = 0; i < more.length; i += 2) {
      configuration.put(more[i], more[i + 1]);
    }
    return configuration;
  }

  static Map<String, String> part(String name, String url) {
    var part = new HashMap<String, String>();
    part.put(name + ".url", url);
    part.put(name + ".bind-dn", ACCOUNT);
    part.put(name + ".bind-password", "secret");
    part.put(name + ".people-base", PEOPLE);
    part.put(name + ".groups-base", GROUPS);
    return part;
  }

  static Map<String, String> both(Map<String, String> some, Map<String, String> others) {
    var all = new HashMap<>(some);
    all.putAll(others);
    all.put("directories", "main second");
    return all;
  }

  private static String[] concat(String[] some, String[] more) {
    String[] all = new String[some.length + more.length];
    System.arraycopy(some, 0, all, 0, some.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  @Override
  public void close() {
    server.shutDown(true);
  }
}
