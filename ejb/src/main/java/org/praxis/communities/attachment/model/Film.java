package org.praxis.communities.attachment.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.praxis.communities.attachment.Unattachable;

/**
 * Looks into a file that is said to be a film: an MP4 (ISO/IEC 14496-12) whose pictures are H.264,
 * or a WebM. Every browser plays these. Nothing is read but where things stand.
 */
final class Film {
  private static final Set<String> ABOVE = Set.of("moov", "trak", "mdia", "minf", "stbl");
  private static final Set<String> H264 = Set.of("avc1", "avc3");
  private static final Set<String> SOUND = Set.of("mp4a", "Opus", "ac-3", "ec-3", ".mp3");
  private static final int EBML = 0x1A45DFA3;
  private static final int DOC_TYPE = 0x4282;
  private static final int MOST_BOXES = 10_000;

  private final RandomAccessFile in;
  private final Set<String> formats = new HashSet<>();
  private int boxes;

  private Film(RandomAccessFile in) {
    this.in = in;
  }

  static FileType of(Path file) throws IOException {
    String type;
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      type = new Film(in).type();
    } catch (EOFException cut) {
      throw new Unattachable("noFilm");
    }
    if (TwoInOne.isSuspected(file, type)) {
      throw new Unattachable("twoInOne");
    }
    return new FileType(type);
  }

  private String type() throws IOException {
    int first = in.readInt();
    if (first == EBML) {
      expect(docType().equals("webm"), "noFilm");
      return "video/webm";
    }
    expect(name().equals("ftyp"), "noFilm");
    look(0, in.length());
    expect(!formats.isEmpty(), "noFilm");
    expect(formats.stream().anyMatch(H264::contains), "notH264");
    expect(formats.stream().allMatch(one -> H264.contains(one) || SOUND.contains(one)), "notH264");
    return "video/mp4";
  }

  private static void expect(boolean fine, String why) {
    if (!fine) {
      throw new Unattachable(why);
    }
  }

  private void look(long from, long end) throws IOException {
    for (long at = from; at + 8 <= end; ) {
      expect(++boxes <= MOST_BOXES, "noFilm");
      in.seek(at);
      long size = Integer.toUnsignedLong(in.readInt());
      String name = name();
      long head = 8;
      if (size == 1) {
        size = in.readLong();
        head = 16;
      } else if (size == 0) {
        size = end - at;
      }
      expect(size >= head && size <= end - at, "noFilm");
      if (ABOVE.contains(name)) {
        look(at + head, at + size);
      } else if (name.equals("stsd")) {
        described(at + head, at + size);
      }
      at += size;
    }
  }

  // What is there besides pictures and sound, such as chapters, a browser passes over.
  private void described(long from, long end) throws IOException {
    in.seek(from + 4);
    int entries = in.readInt();
    long at = from + 8;
    for (int i = 0; i < entries && at + 8 <= end; i++) {
      in.seek(at);
      long size = Integer.toUnsignedLong(in.readInt());
      String name = name();
      if (!Set.of("text", "tx3g", "tmcd", "rtmd", "mett").contains(name)) {
        formats.add(name);
      }
      expect(size >= 8, "noFilm");
      at += size;
    }
  }

  private String name() throws IOException {
    byte[] name = new byte[4];
    in.readFully(name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  // RFC 8794: an element is an identity, a length and content; both of the first say by their
  // leading bits how long they are.
  private String docType() throws IOException {
    long size = number(true);
    long end = in.getFilePointer() + Math.min(size, 4096);
    while (in.getFilePointer() < end) {
      long id = number(false);
      long length = number(true);
      if (id == DOC_TYPE && length <= 16) {
        byte[] type = new byte[(int) length];
        in.readFully(type);
        return new String(type, StandardCharsets.US_ASCII).replace("\0", "");
      }
      expect(length >= 0 && length <= 4096, "noFilm");
      in.seek(in.getFilePointer() + length);
    }
    return "";
  }

  private long number(boolean length) throws IOException {
    int first = in.readUnsignedByte();
    int more = Integer.numberOfLeadingZeros(first) - 24;
    expect(more < 8, "noFilm");
    long value = length ? first & (0x7F >> more) : first;
    for (int i = 0; i < more; i++) {
      value = value << 8 | in.readUnsignedByte();
    }
    return value;
  }
}
