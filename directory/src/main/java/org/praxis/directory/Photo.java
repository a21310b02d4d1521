package org.praxis.directory;

/** What is taken for somebody's photo. */
final class Photo {
  // A badge photo has tens of kilobytes; what is larger was not meant for a chip of 32 pixels.
  private static final int LARGEST = 512 * 1024;

  private Photo() {}

  static boolean isSmallJpeg(byte[] bytes) {
    return isSmall(bytes) && isJpeg(bytes);
  }

  static boolean isSmall(byte[] bytes) {
    return bytes.length <= LARGEST;
  }

  static boolean isJpeg(byte[] bytes) {
    return bytes.length > 3
        && (bytes[0] & 0xff) == 0xff
        && (bytes[1] & 0xff) == 0xd8
        && (bytes[2] & 0xff) == 0xff;
  }
}
