package org.praxis.communities.attachment.model;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.praxis.communities.attachment.Unattachable;

/**
 * An image drawn anew for pages: no larger than a page shows it, and without place, camera and
 * whatever else a file hides.
 *
 * @param type image/png where something shines through, else image/jpeg
 * @param bytes of the file
 */
public record Preview(String type, int width, int height, byte[] bytes) {
  /** Pixels; twice as wide as a page's text, for screens that have two for one. */
  private static final int LONGEST = 1280;

  private static final int LARGEST_READ = 4096;

  /**
   * Nothing where the image's format is none that we can draw.
   *
   * @param mostPixels a small file can claim to be a picture of any size
   */
  public static Optional<Preview> of(Path file, long mostPixels) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, false);
        return Optional.of(draw(reader, Orientation.of(file), mostPixels));
      } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
        throw new Unattachable("brokenImage");
      } finally {
        reader.dispose();
      }
    }
  }

  private static Preview draw(ImageReader reader, Orientation turned, long mostPixels)
      throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > mostPixels) {
      throw new Unattachable("tooManyPixels", mostPixels / 1_000_000);
    }
    // Every n-th pixel is enough to shrink from, so the whole never stands in memory.
    ImageReadParam coarse = reader.getDefaultReadParam();
    int step = (Math.max(width, height) + LARGEST_READ - 1) / LARGEST_READ;
    coarse.setSourceSubsampling(step, step, 0, 0);
    BufferedImage drawn = turned.apply(plain(shrunk(reader.read(0, coarse))));
    String format = drawn.getColorModel().hasAlpha() ? "png" : "jpeg";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(drawn, format, out)) {
      throw new IOException("no writer of " + format);
    }
    return new Preview("image/" + format, drawn.getWidth(), drawn.getHeight(), out.toByteArray());
  }

  // By halves: letters in a picture of a screen stay letters.
  private static BufferedImage shrunk(BufferedImage image) {
    int longest = Math.max(image.getWidth(), image.getHeight());
    if (longest <= LONGEST) {
      return image;
    }
    double scale = Math.max(0.5, (double) LONGEST / longest);
    return shrunk(
        redrawn(
            image,
            Math.max(1, (int) Math.round(image.getWidth() * scale)),
            Math.max(1, (int) Math.round(image.getHeight() * scale))));
  }

  // Palettes, grey and 16 bits become what every writer can write.
  private static BufferedImage plain(BufferedImage image) {
    return redrawn(image, image.getWidth(), image.getHeight());
  }

  private static BufferedImage redrawn(BufferedImage image, int width, int height) {
    BufferedImage target =
        new BufferedImage(
            width,
            height,
            image.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = target.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return target;
  }
}
