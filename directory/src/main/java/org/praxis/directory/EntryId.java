package org.praxis.directory;

import com.unboundid.ldap.sdk.Entry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a directory never changes of an entry, as text. */
final class EntryId {
  private static final int GUID_BYTES = 16;

  private EntryId() {}

  /**
   * @param attribute {@code entryUUID} is text (RFC 4530); {@code objectGUID} of Active Directory
   *     is sixteen bytes, of which the first three groups have their lowest byte first (MS-DTYP
   *     2.3.4)
   */
  static Optional<String> of(Entry entry, String attribute) {
    if (attribute.equalsIgnoreCase("objectGUID")) {
      return Optional.ofNullable(entry.getAttributeValueBytes(attribute))
          .filter(bytes -> bytes.length == GUID_BYTES)
          .map(EntryId::guid);
    }
    return Optional.ofNullable(entry.getAttributeValue(attribute))
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .filter(value -> !value.isEmpty());
  }

  private static String guid(byte[] bytes) {
    ByteBuffer mixed = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long high =
        (mixed.getInt() & 0xffffffffL) << 32
            | (mixed.getShort() & 0xffffL) << 16
            | (mixed.getShort() & 0xffffL);
    return new UUID(high, mixed.order(ByteOrder.BIG_ENDIAN).getLong()).toString();
  }
}
