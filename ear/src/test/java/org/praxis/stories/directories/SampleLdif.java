package org.praxis.stories.directories;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The sample company, read from its LDIF file. */
record SampleLdif(List<Entry> all) {
  private static final Path FILE = Path.of("../wildfly-config/sample-company.ldif");
  private static final String SCHEMA = "cn=schema";

  static SampleLdif read() {
    try {
      return new SampleLdif(LDIFReader.readEntries(FILE.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (LDIFException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The company's own attribute types and object classes. */
  Entry schema() {
    return all.stream().filter(SampleLdif::isSchema).findFirst().orElseThrow();
  }

  /** Everything else, those above before those below. */
  List<Entry> entries() {
    return all.stream().filter(entry -> !isSchema(entry)).toList();
  }

  Stream<String> uids() {
    return all.stream().map(entry -> entry.getAttributeValue("uid")).filter(Objects::nonNull);
  }

  Entry person(String uid) {
    return all.stream().filter(e -> e.hasAttributeValue("uid", uid)).findFirst().orElseThrow();
  }

  /** The names of all groups that somebody is in, those included that another group is in. */
  Set<String> groupsOf(String uid) {
    Set<String> names = new HashSet<>();
    collectGroups(person(uid).getDN(), names);
    return names;
  }

  private void collectGroups(String member, Set<String> names) {
    groups()
        .filter(group -> group.hasAttributeValue("member", member))
        .filter(group -> names.add(group.getAttributeValue("cn")))
        .forEach(group -> collectGroups(group.getDN(), names));
  }

  private Stream<Entry> groups() {
    return all.stream().filter(entry -> entry.hasObjectClass("groupOfNames"));
  }

  private static boolean isSchema(Entry entry) {
    return SCHEMA.equalsIgnoreCase(entry.getDN());
  }
}
