package org.praxis.communities.mailing.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.stream.Field;

/**
 * The fields of a message's header as text: bytes that should not be there are read all the same.
 */
final class Fields {
  private final Header header;

  Fields(Header header) {
    this.header = header;
  }

  boolean isThere(String name) {
    return header.getField(name) != null;
  }

  /** As it stands, in one line; null when there is none. */
  String raw(String name) {
    Field field = header.getField(name);
    return field == null ? null : raw(field);
  }

  List<String> all(String name) {
    return header.getFields(name).stream().map(Fields::raw).toList();
  }

  /** With what is encoded in it (RFC 2047) decoded; null when there is none. */
  String text(String name) {
    String raw = raw(name);
    return raw == null ? null : decoded(raw);
  }

  static String decoded(String raw) {
    try {
      return DecoderUtil.decodeEncodedWords(
          raw, DecodeMonitor.SILENT, StandardCharsets.UTF_8, Map.of());
    } catch (RuntimeException e) {
      return raw;
    }
  }

  private static String raw(Field field) {
    String whole = Charsets.decode(field.getRaw().toByteArray(), null).text();
    return whole.substring(whole.indexOf(':') + 1).replaceAll("\\r?\\n[ \\t]*", " ").strip();
  }
}
