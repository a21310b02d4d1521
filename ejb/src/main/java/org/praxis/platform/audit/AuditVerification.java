package org.praxis.platform.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Proves an export of the audit log with nothing but the export: {@code ./praxis audit verify
 * FILE}. Uses the JDK alone and stands in one file, so that {@code java AuditVerification.java
 * FILE} runs it where no Praxis is.
 *
 * <p>An export has a line of JSON for its beginning (the number of its first record, and the
 * anchor: the hash of the record before it), one for each record, and one for its end (how many
 * records, number and hash of the last one). A record's hash is the SHA-256 over the 32 bytes of
 * the hash before it (zeros before the first record there ever was) and the UTF-8 bytes of its
 * canonical form: number, at, action, actor, subject, place, address, before, after, reason,
 * details, each as its length in bytes, a colon and its text, or a hyphen where it is null. With
 * their lengths before them no two records have one form.
 *
 * <p>What an export cannot prove by itself is that it is the company's: whoever can change records
 * can compute a chain anew. So note a number and its hash from time to time where Praxis cannot
 * reach, and name it here.
 */
public final class AuditVerification {
  private static final List<String> FIELDS =
      List.of(
          "number", "at", "action", "actor", "subject", "place", "address", "before", "after",
          "reason", "details");
  private static final String ZEROS = "0".repeat(64);

  /** Says what is broken, first the number of the record. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String what) {
      super(what);
    }
  }

  private final Map<Long, String> noted;
  private long first;
  private long last;
  private String hash;
  private long found;

  /**
   * @param noted hashes by number that were written down elsewhere
   */
  AuditVerification(Map<Long, String> noted) {
    this.noted = noted;
  }

  /** Ends with 0 when the export is whole, 1 when it is broken, 2 when it could not be read. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    Map<Long, String> noted = new HashMap<>();
    Path file = null;
    try {
      for (int i = 0; i < args.length; i++) {
        if (args[i].equals("--noted") && i + 1 < args.length) {
          String[] parts = args[++i].split(":", 2);
          noted.put(Long.valueOf(parts[0]), parts[1].toLowerCase(Locale.ROOT));
        } else if (file == null && !args[i].startsWith("-")) {
          file = Path.of(args[i]);
        } else {
          file = null;
          break;
        }
      }
    } catch (RuntimeException e) {
      file = null;
    }
    if (file == null) {
      System.err.println(
          "audit verify takes a FILE, and --noted NUMBER:HASH as often as you like.");
      return 2;
    }
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      System.out.println(new AuditVerification(noted).verify(lines));
      return 0;
    } catch (Broken e) {
      System.out.println("BROKEN: " + e.getMessage());
      return 1;
    } catch (IOException e) {
      System.err.println("\"" + file + "\" cannot be read: " + e);
      return 2;
    }
  }

  /**
   * @return what was proved
   */
  String verify(BufferedReader lines) throws IOException, Broken {
    Map<String, String> beginning = line(lines.readLine(), "the first line");
    if (!"1".equals(beginning.get("praxisAudit"))) {
      throw new Broken(
          "it does not begin as an export of the audit log does; its beginning is cut.");
    }
    first = number(beginning, "first");
    hash = beginning.getOrDefault("anchor", "");
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new Broken("its first line has no anchor.");
    }
    if (first == 1 && !hash.equals(ZEROS)) {
      throw new Broken("record 1 follows on a record before it, which there cannot be.");
    }
    check(first - 1, hash);
    last = first - 1;
    while (true) {
      String text = lines.readLine();
      if (text == null) {
        throw new Broken("it is cut after record " + last + ".");
      }
      Map<String, String> line = line(text, "what follows record " + last);
      if (line.containsKey("records")) {
        end(line);
        break;
      }
      record(line);
    }
    if (lines.readLine() != null) {
      throw new Broken("something stands after its end.");
    }
    return found == 0
        ? "Whole: there is no record in this time."
        : "Whole: records %d to %d.%s%nLast record %d has the hash %s"
            .formatted(
                first,
                last,
                first == 1
                    ? " It begins where the log began."
                    : " It follows on record " + (first - 1) + ".",
                last,
                hash);
  }

  private void record(Map<String, String> line) throws Broken {
    long next = last + 1;
    long number = number(line, "number");
    if (number != next) {
      throw new Broken(
          "record "
              + next
              + " is missing or out of its place; where it belongs stands "
              + number
              + ".");
    }
    String computed = hash(hash, line);
    if (!computed.equals(line.get("hash"))) {
      throw new Broken(
          "record "
              + number
              + " was changed: what stands there does not have the hash that it had.");
    }
    check(number, computed);
    hash = computed;
    last = number;
    found++;
  }

  private void end(Map<String, String> line) throws Broken {
    long told = number(line, "last");
    if (found != number(line, "records") || found > 0 && told != last) {
      throw new Broken(
          "record " + (last + 1) + " is missing: the export had them up to " + told + ".");
    }
    if (found > 0 && !hash.equals(line.get("hash"))) {
      throw new Broken(
          "record " + last + " does not have the hash that the end of the export names.");
    }
  }

  private void check(long number, String is) throws Broken {
    String wanted = noted.get(number);
    if (wanted != null && !wanted.equals(is)) {
      throw new Broken("record " + number + " does not have the hash that was noted.");
    }
  }

  static String hash(String before, Map<String, String> record) {
    StringBuilder canonical = new StringBuilder();
    for (String field : FIELDS) {
      String text = record.get(field);
      if (text == null) {
        canonical.append('-');
      } else {
        canonical.append(text.getBytes(StandardCharsets.UTF_8).length).append(':').append(text);
      }
    }
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(HexFormat.of().parseHex(before));
      sha.update(canonical.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static long number(Map<String, String> line, String field) throws Broken {
    try {
      return Long.parseLong(line.getOrDefault(field, ""));
    } catch (NumberFormatException e) {
      throw new Broken("a line says no " + field + ".");
    }
  }

  private static Map<String, String> line(String text, String which) throws Broken {
    if (text == null) {
      throw new Broken("it is empty.");
    }
    try {
      return new FlatJson(text).read();
    } catch (RuntimeException e) {
      throw new Broken(which + " is no line of an export.");
    }
  }

  /** One object of texts, numbers and nulls: all that an export has in a line. */
  private static final class FlatJson {
    private final String text;
    private int at;

    FlatJson(String text) {
      this.text = text;
    }

    Map<String, String> read() {
      Map<String, String> fields = new HashMap<>();
      expect('{');
      do {
        String name = string();
        expect(':');
        if (fields.containsKey(name)) {
          throw new IllegalArgumentException("twice: " + name);
        }
        fields.put(name, value());
      } while (text.charAt(at++) == ',');
      at--;
      expect('}');
      if (at != text.length()) {
        throw new IllegalArgumentException("more than one object");
      }
      return fields;
    }

    private String value() {
      if (text.charAt(at) == '"') {
        return string();
      }
      if (text.startsWith("null", at)) {
        at += 4;
        return null;
      }
      int begin = at;
      while (Character.isDigit(text.charAt(at))) {
        at++;
      }
      if (begin == at) {
        throw new IllegalArgumentException("no value");
      }
      return text.substring(begin, at);
    }

    private String string() {
      expect('"');
      StringBuilder read = new StringBuilder();
      while (text.charAt(at) != '"') {
        char c = text.charAt(at++);
        read.append(c == '\\' ? escaped() : c);
      }
      at++;
      return read.toString();
    }

    private char escaped() {
      char c = text.charAt(at++);
      switch (c) {
        case 'b':
          return '\b';
        case 'f':
          return '\f';
        case 'n':
          return '\n';
        case 'r':
          return '\r';
        case 't':
          return '\t';
        case 'u':
          at += 4;
          return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        default:
          return c;
      }
    }

    private void expect(char wanted) {
      if (text.charAt(at++) != wanted) {
        throw new IllegalArgumentException("no " + wanted + " at " + at);
      }
    }
  }
}
