package org.praxis.communities.mailing.store;

import java.io.InputStream;
import java.util.function.IntFunction;

/** An archive's bytes, part by part. */
class ArchiveStream extends InputStream {
  private final IntFunction<byte[]> parts;
  private int number;
  private int at;
  private byte[] part;

  ArchiveStream(IntFunction<byte[]> parts, long position) {
    this.parts = parts;
    this.number = (int) (position / Archives.PART);
    this.at = (int) (position % Archives.PART);
    this.part = parts.apply(number);
  }

  @Override
  public int read() {
    return isOver() ? -1 : part[at++] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (isOver()) {
      return -1;
    }
    int some = Math.min(length, part.length - at);
    System.arraycopy(part, at, into, offset, some);
    at += some;
    return some;
  }

  private boolean isOver() {
    while (part != null && at >= part.length) {
      part = parts.apply(++number);
      at = 0;
    }
    return part == null;
  }
}
