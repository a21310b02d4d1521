package org.praxis.people.directory.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.directory.CensusEntry;
import org.praxis.directory.Oddity;
import org.praxis.people.directory.store.Staging;

/**
 * An entry as it was read.
 *
 * @param rank of its directory, from 0
 * @param withPhoto whether its photo, or that it has none, was read too
 */
record Reading(CensusEntry entry, int rank, boolean withPhoto) {

  /** An entry that is of no use is staged as well, left out: whoever it is of is still there. */
  Staging.Entry staged() {
    byte[] photo = entry.photo().orElse(null);
    return new Staging.Entry(
        entry.directory(),
        entry.id() == null ? entry.dn() : entry.id(),
        rank,
        entry.dn(),
        entry.logins().isEmpty() ? "" : entry.logins().get(0),
        entry.logins(),
        entry.name(),
        entry.mail(),
        entry.title(),
        entry.office(),
        entry.zone(),
        entry.department(),
        entry.language(),
        entry.managerDn(),
        entry.startedOn(),
        withPhoto,
        photo == null ? null : Base64.getEncoder().encodeToString(photo),
        photo == null ? null : hash(photo),
        digest(),
        !entry.isUsable());
  }

  Stream<Staging.Problem> problems() {
    return entry.oddities().stream().map(this::problem);
  }

  private Staging.Problem problem(Oddity oddity) {
    String detail =
        Stream.of(oddity.attribute(), oddity.detail())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(": "));
    return new Staging.Problem(
        entry.directory(),
        entry.dn(),
        oddity.kind().name(),
        detail.isEmpty() ? null : detail,
        oddity.leavesOut());
  }

  // Without the photo, which is not always read, and the user name, which is compared by itself.
  private String digest() {
    String all =
        Stream.of(
                entry.dn(),
                entry.name(),
                entry.mail(),
                entry.title(),
                entry.office(),
                entry.department(),
                entry.language(),
                entry.managerDn(),
                entry.startedOn())
            .map(value -> value == null ? "\u0000" : value.toString())
            .collect(Collectors.joining("\u0001"));
    return hash(all.getBytes(StandardCharsets.UTF_8));
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
