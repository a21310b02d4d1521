package org.praxis.communities.attachment.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.praxis.communities.attachment.Unattachable;

/**
 * Today's office documents are archives inside. They are told from others by what has to be in
 * them, whatever the name says.
 */
final class OfficeFile {
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final Map<String, String> BY_MAIN_PART =
      Map.of(
          "word/document.xml", OOXML + "wordprocessingml.document",
          "xl/workbook.xml", OOXML + "spreadsheetml.sheet",
          "ppt/presentation.xml", OOXML + "presentationml.presentation");
  private static final Set<String> OPEN_DOCUMENT =
      Set.of(
          "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/vnd.oasis.opendocument.presentation",
          "application/vnd.oasis.opendocument.graphics");
  private static final int LONGEST_TYPE = 100;

  private OfficeFile() {}

  /** Its media type, or nothing where it is another archive; refuses what brings macros. */
  static Optional<String> in(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
        throw new Unattachable("macros");
      }
      if (zip.getEntry("[Content_Types].xml") != null) {
        return BY_MAIN_PART.entrySet().stream()
            .filter(part -> zip.getEntry(part.getKey()) != null)
            .map(Map.Entry::getValue)
            .findFirst();
      }
      ZipEntry said = zip.getEntry("mimetype");
      if (said == null) {
        return Optional.empty();
      }
      byte[] type = zip.getInputStream(said).readNBytes(LONGEST_TYPE);
      return Optional.of(new String(type, StandardCharsets.US_ASCII).strip())
          .filter(OPEN_DOCUMENT::contains);
    } catch (ZipException broken) {
      return Optional.empty();
    }
  }
}
