package org.praxis.people.directory.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
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
  /**
   * So many bytes of photos are written at once. On its way to the database a photo is there some
   * ten times over, as bytes and as text.
   */
  static final int PHOTOS_AT_ONCE = 2 * 1024 * 1024;

  /** Parts of a page that are small enough to be written at once, in their order. */
  static List<List<Reading>> batches(List<Reading> page) {
    List<List<Reading>> batches = new ArrayList<>();
    int from = 0;
    int bytes = 0;
    for (int i = 0; i < page.size(); i++) {
      bytes += page.get(i).entry().photo().map(photo -> photo.length).orElse(0);
      if (bytes >= PHOTOS_AT_ONCE || i == page.size() - 1) {
        batches.add(page.subList(from, i + 1));
        from = i + 1;
        bytes = 0;
      }
    }
    return batches;
  }

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
        base64(photo),
        hashOrNull(photo),
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

  static String base64(byte[] photo) {
    return photo == null ? null : Base64.getEncoder().encodeToString(photo);
  }

  static String hashOrNull(byte[] photo) {
    return photo == null ? null : hash(photo);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
