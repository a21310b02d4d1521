package org.praxis.stories.directories;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.dev.Folders;

/**
 * OpenLDAP's slapd on 127.0.0.1, with StartTLS on its port and LDAPS on the next one; whatever
 * comes in plain text is refused. It keeps its entries while it is stopped.
 */
final class Slapd implements AutoCloseable {

  /** The account that Praxis searches with: it reads everything but passwords. */
  static final String BIND_PASSWORD = "praxis";

  /** The names of a certificate for this machine. */
  static final String HERE = "IP:127.0.0.1,DNS:localhost";

  private static final String PASSWORD = "userPassword";
  private static final String MANAGER_PASSWORD = "manager";
  private static final Duration TO_START = Duration.ofSeconds(20);
  private static final List<String> SCHEMAS = List.of("core", "cosine", "inetorgperson");

  private final Path folder;
  private final int port;
  private final PrivateCa ca;
  private final String base;
  private ServerProcess process;

  /**
   * Loads the entries, the passwords hashed, and starts.
   *
   * @param folder which is emptied first
   * @param entries the first is the top of the tree
   * @param schema an entry {@code cn=schema} with what the entries need beyond inetOrgPerson
   */
  Slapd(Path folder, int port, PrivateCa ca, List<Entry> entries, Entry schema) {
    this.folder = folder.toAbsolutePath();
    this.port = port;
    this.ca = ca;
    this.base = entries.get(0).getDN();
    Folders.remove(this.folder);
    Folders.make(this.folder.resolve("data"));
    try {
      // A copy: where AppArmor knows the installed one, it may not leave its own folders.
      Files.copy(Path.of(Program.path("slapd")), program(), StandardCopyOption.COPY_ATTRIBUTES);
      Files.writeString(this.folder.resolve("company.schema"), definitions(schema));
      present(ca, HERE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String ldif =
        Stream.concat(entries.stream(), Stream.of(account()))
            .map(Slapd::withHashedPassword)
            .map(Entry::toLDIFString)
            .collect(Collectors.joining("\n"));
    slapd("-T", "add", "-f", configuration().toString()).succeed(ldif);
    start();
  }

  /** With the sample company in it. */
  static Slapd ofSampleCompany(Path folder, int port, PrivateCa ca) {
    SampleLdif company = SampleLdif.read();
    return new Slapd(folder, port, ca, company.entries(), company.schema());
  }

  /**
   * What tells Praxis of this directory.
   *
   * @param prefix of the variables: {@code PRAXIS_LDAP} for the first directory
   * @param encryption {@code starttls} or {@code ldaps}
   */
  Map<String, String> settings(String prefix, String encryption) {
    Map<String, String> settings = new HashMap<>();
    settings.put(prefix + "_URL", encryption.equals("ldaps") ? secureUrl() : url());
    settings.put(prefix + "_ENCRYPTION", encryption);
    settings.put(prefix + "_TRUST", ca.certificate().toString());
    settings.put(prefix + "_BIND_DN", bindDn());
    settings.put(prefix + "_BIND_PASSWORD", BIND_PASSWORD);
    settings.put(prefix + "_PEOPLE_BASE", peopleBase());
    settings.put(prefix + "_GROUPS_BASE", groupsBase());
    return settings;
  }

  /**
   * Its address for StartTLS. By name: some clients are less strict about a certificate's numbers.
   */
  String url() {
    return "ldap://localhost:" + port;
  }

  /**
   * Its address for OpenLDAP's own clients: these take "localhost" for the machine's own name and
   * look for that in the certificate.
   */
  String numericUrl() {
    return "ldap://127.0.0.1:" + port;
  }

  /** Its address for LDAPS. */
  String secureUrl() {
    return "ldaps://localhost:" + (port + 1);
  }

  String bindDn() {
    return "cn=praxis," + base;
  }

  String peopleBase() {
    return "ou=people," + base;
  }

  String groupsBase() {
    return "ou=groups," + base;
  }

  String dnOf(String uid) {
    return "uid=" + uid + "," + peopleBase();
  }

  /**
   * Takes effect with the next {@link #start()}.
   *
   * @param names of the certificate, such as {@link #HERE}
   */
  void present(PrivateCa authority, String names) {
    try {
      Files.writeString(configuration(), settings(authority.certify("slapd", names)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void start() {
    process =
        ServerProcess.start(
            folder,
            Map.of(),
            slapd("-d", "0", "-f", configuration().toString(), "-h", listeners()).command(),
            TO_START,
            this::answers);
  }

  void stop() {
    process.close();
  }

  /** It takes connections and answers nothing. */
  void pause() {
    process.pause();
  }

  void resume() {
    process.resume();
  }

  @Override
  public void close() {
    process.close();
  }

  /** An act of the directory's own administrators. */
  interface Act {
    void on(LDAPConnection connection) throws LDAPException;
  }

  void administrate(Act act) {
    try (LDAPConnection connection = new LDAPConnection("127.0.0.1", port)) {
      SSLUtil trust = new SSLUtil(new PEMFileTrustManager(ca.certificate().toFile()));
      connection.processExtendedOperation(
          new StartTLSExtendedRequest(trust.createSSLSocketFactory()));
      connection.bind(manager(), MANAGER_PASSWORD);
      act.on(connection);
    } catch (LDAPException e) {
      throw new IllegalStateException(e.getDiagnosticMessage(), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  void setPassword(String uid, String password) {
    change(dnOf(uid), new Modification(ModificationType.REPLACE, PASSWORD, hashed(password)));
  }

  void addMember(String group, String uid) {
    changeMembers(ModificationType.ADD, group, uid);
  }

  void removeMember(String group, String uid) {
    changeMembers(ModificationType.DELETE, group, uid);
  }

  private void changeMembers(ModificationType type, String group, String uid) {
    change("cn=" + group + "," + groupsBase(), new Modification(type, "member", dnOf(uid)));
  }

  private void change(String dn, Modification modification) {
    administrate(connection -> connection.modify(dn, modification));
  }

  // Whoever its certificate is from: it may be one that nobody should trust.
  private boolean answers() {
    return Program.of("ldapsearch", "-x", "-ZZ", "-H", numericUrl(), "-s", "base", "-b", "", "1.1")
        .in(Map.of("LDAPTLS_REQCERT", "never"))
        .run()
        .isGood();
  }

  /** What makes OpenLDAP's own clients trust an authority, and no other. */
  static Map<String, String> trust(Path authority) {
    return Map.of("LDAPTLS_CACERT", authority.toString(), "LDAPTLS_REQCERT", "demand");
  }

  private String listeners() {
    return "ldap://127.0.0.1:%d ldaps://127.0.0.1:%d".formatted(port, port + 1);
  }

  private Program slapd(String... arguments) {
    return new Program(Map.of(), List.of(program().toString())).with(arguments);
  }

  private Path program() {
    return folder.resolve("slapd");
  }

  private Path configuration() {
    return folder.resolve("slapd.conf");
  }

  private String manager() {
    return "cn=manager," + base;
  }

  private Entry account() {
    Entry account = new Entry(bindDn());
    account.addAttribute("objectClass", "organizationalRole", "simpleSecurityObject");
    account.addAttribute("cn", "praxis");
    account.addAttribute(PASSWORD, BIND_PASSWORD);
    return account;
  }

  private String settings(PrivateCa.Certificate certificate) {
    return SCHEMAS.stream()
            .map("include /etc/ldap/schema/%s.schema\n"::formatted)
            .collect(Collectors.joining())
        + """
        include %1$s/company.schema
        modulepath /usr/lib/ldap
        moduleload back_mdb
        TLSCertificateFile %2$s
        TLSCertificateKeyFile %3$s
        # Nothing in plain text: a connection without TLS may only ask for it.
        security tls=128
        database mdb
        suffix "%4$s"
        rootdn "%5$s"
        rootpw %6$s
        directory %1$s/data
        dbnosync
        # A map of the file, which grows only as far as it is filled: a whole company has room.
        maxsize 4294967296
        index objectClass,uid,member,entryUUID,modifyTimestamp eq
        # Who follows the directory reads all of it, a page at a time.
        limits dn.exact="%7$s" size.pr=unlimited size.prtotal=unlimited
        access to attrs=userPassword by anonymous auth
        access to * by dn.exact="%7$s" read
        """
            .formatted(
                folder,
                certificate.certificate(),
                certificate.key(),
                base,
                manager(),
                MANAGER_PASSWORD,
                bindDn());
  }

  private static String definitions(Entry schema) {
    return lines("attributetype", schema.getAttributeValues("attributeTypes"))
        + lines("objectclass", schema.getAttributeValues("objectClasses"));
  }

  private static String lines(String keyword, String[] definitions) {
    return Stream.of(definitions)
        .map(definition -> keyword + " " + definition + "\n")
        .collect(Collectors.joining());
  }

  private static Entry withHashedPassword(Entry entry) {
    if (!entry.hasAttribute(PASSWORD)) {
      return entry;
    }
    Entry hashed = entry.duplicate();
    hashed.setAttribute(PASSWORD, hashed(entry.getAttributeValue(PASSWORD)));
    return hashed;
  }

  /** Salted, as slapd itself hashes. */
  private static String hashed(String password) {
    try {
      byte[] salt = new byte[8];
      new SecureRandom().nextBytes(salt);
      MessageDigest sha = MessageDigest.getInstance("SHA-1");
      sha.update(password.getBytes(StandardCharsets.UTF_8));
      byte[] hash = sha.digest(salt);
      byte[] both = Arrays.copyOf(hash, hash.length + salt.length);
      System.arraycopy(salt, 0, both, hash.length, salt.length);
      return "{SSHA}" + Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
