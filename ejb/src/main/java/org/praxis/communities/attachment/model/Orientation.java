package org.praxis.communities.attachment.model;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held. A JPEG says so beside its pixels (Exif 2.32, tag 0x0112), and whoever
 * draws it has to turn it.
 *
 * @param value as Exif counts them, 1 to 8; 1 is upright
 */
record Orientation(int value) {
  private static final Orientation UPRIGHT = new Orientation(1);
  private static final int JPEG = 0xFFD8;
  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final long EXIF = 0x457869660000L;
  private static final int TAG = 0x0112;

  static Orientation of(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readUnsignedShort() != JPEG) {
        return UPRIGHT;
      }
      for (int marker = in.readUnsignedShort();
          marker != START_OF_SCAN && marker >> 8 == 0xFF;
          marker = in.readUnsignedShort()) {
        byte[] segment = in.readNBytes(in.readUnsignedShort() - 2);
        if (marker == APP1) {
          Orientation said = inExif(ByteBuffer.wrap(segment));
          if (said != UPRIGHT) {
            return said;
          }
        }
      }
      return UPRIGHT;
    } catch (EOFException | IndexOutOfBoundsException | IllegalArgumentException odd) {
      return UPRIGHT;
    }
  }

  private static Orientation inExif(ByteBuffer segment) {
    if (segment.remaining() < 14 || segment.getLong(0) >>> 16 != EXIF) {
      return UPRIGHT;
    }
    ByteBuffer tiff = segment.slice(6, segment.capacity() - 6);
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + 12 * entry;
      if ((tiff.getShort(at) & 0xFFFF) == TAG) {
        int value = tiff.getShort(at + 8);
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  BufferedImage apply(BufferedImage image) {
    if (value == 1) {
      return image;
    }
    int w = image.getWidth();
    int h = image.getHeight();
    AffineTransform turn =
        switch (value) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    boolean lying = value > 4;
    BufferedImage turned = new BufferedImage(lying ? h : w, lying ? w : h, image.getType());
    Graphics2D pen = turned.createGraphics();
    pen.drawImage(image, turn, null);
    pen.dispose();
    return turned;
  }
}
