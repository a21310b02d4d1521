package org.praxis.dev;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.schema.Schema;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An LDAP directory in memory, filled from an LDIF file: what a company's directory is to Praxis in
 * production. Nothing is kept: every start reads the file again.
 */
public final class Directory implements AutoCloseable {

  /** The account that Praxis searches with. */
  public static final String BIND_DN = "cn=praxis,dc=corp,dc=example";

  public static final String BIND_PASSWORD = "praxis";

  private static final String BASE = "dc=corp,dc=example";
  private static final String SCHEMA = "cn=schema";

  private final InMemoryDirectoryServer server;

  private Directory(InMemoryDirectoryServer server) {
    this.server = server;
  }

  /**
   * Starts on 127.0.0.1 with the entries of {@code ldif}. An entry {@code cn=schema} in it adds
   * attribute types and object classes to the standard ones, as a company's own schema does.
   *
   * @throws StartRefused when the file cannot be read or breaks its own schema
   */
  public static Directory start(int port, Path ldif) {
    try {
      var own = new ArrayList<Entry>();
      var entries = new ArrayList<Entry>();
      for (var entry : LDIFReader.readEntries(ldif.toFile())) {
        (SCHEMA.equalsIgnoreCase(entry.getDN()) ? own : entries).add(entry);
      }
      var config = new InMemoryDirectoryServerConfig(BASE);
      config.addAdditionalBindCredentials(BIND_DN, BIND_PASSWORD);
      config.setListenerConfigs(
          InMemoryListenerConfig.createLDAPConfig(
              "praxis", InetAddress.getLoopbackAddress(), port, null));
      config.setSchema(withStandard(own));
      var server = new InMemoryDirectoryServer(config);
      server.addEntries(entries);
      server.startListening();
      return new Directory(server);
    } catch (LDAPException | LDIFException | IOException e) {
      throw new StartRefused(
          "The directory cannot be started from %s: %s".formatted(ldif, e.getMessage()), e);
    }
  }

  /** The address for a realm, such as {@code ldap://127.0.0.1:10389}. */
  public String url() {
    return "ldap://127.0.0.1:" + server.getListenPort();
  }

  /** The server itself, so that a test can change an entry or look one up. */
  public InMemoryDirectoryServer server() {
    return server;
  }

  /** The names by which all its people sign in. */
  public List<String> logins() {
    try {
      return server.search(BASE, SearchScope.SUB, "(uid=*)", "uid").getSearchEntries().stream()
          .map(entry -> entry.getAttributeValue("uid"))
          .toList();
    } catch (LDAPException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As when the directory is restarted: nobody reaches it until it comes back. */
  public void goAway() {
    server.shutDown(true);
  }

  /** It is there again, as it was. */
  public void comeBack() {
    try {
      server.startListening();
    } catch (LDAPException e) {
      throw new StartRefused("The directory does not come back: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    server.shutDown(true);
  }

  private static Schema withStandard(List<Entry> own) throws LDAPException {
    var schema = Schema.getDefaultStandardSchema();
    for (var entry : own) {
      schema = Schema.mergeSchemas(schema, new Schema(entry));
    }
    return schema;
  }
}
