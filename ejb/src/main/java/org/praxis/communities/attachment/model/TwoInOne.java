package org.praxis.communities.attachment.model;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A file that is one thing to us and another to somebody else's program: a picture that is also a
 * page, a PDF that is also an archive. Nobody makes these by accident.
 */
final class TwoInOne {
  private static final int HEAD = 1024;
  // The end of a ZIP's directory with the longest comment behind it.
  private static final int TAIL = 65_557;
  private static final int END_OF_DIRECTORY = 22;
  private static final List<String> PAGES =
      List.of("<script", "<html", "<!doctype", "<?php", "<svg", "%pdf-");

  private TwoInOne() {}

  static boolean isSuspected(Path file, String type) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      String head = read(in, 0, HEAD).toLowerCase(Locale.ROOT);
      boolean pdf = type.equals("application/pdf");
      boolean page = pdf ? !head.startsWith("%pdf-") : PAGES.stream().anyMatch(head::contains);
      return page || endsAsArchive(in);
    }
  }

  private static boolean endsAsArchive(RandomAccessFile in) throws IOException {
    String tail = read(in, Math.max(0, in.length() - TAIL), TAIL);
    for (int at = tail.lastIndexOf("PK\5\6"); at >= 0; at = tail.lastIndexOf("PK\5\6", at - 1)) {
      int rest = tail.length() - at - END_OF_DIRECTORY;
      if (rest >= 0 && rest >= (tail.charAt(at + 20) | tail.charAt(at + 21) << 8)) {
        return true;
      }
    }
    return false;
  }

  private static String read(RandomAccessFile in, long from, int most) throws IOException {
    byte[] bytes = new byte[(int) Math.min(most, in.length() - from)];
    in.seek(from);
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
