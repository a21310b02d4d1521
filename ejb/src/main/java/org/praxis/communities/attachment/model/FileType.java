package org.praxis.communities.attachment.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.praxis.communities.attachment.Unattachable;

/**
 * What a file is. Its content decides; its name only says which kind of text or of office document
 * it is.
 */
public record FileType(String mediaType) {
  private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

  /** What every browser shows as a picture, and the ending of its name. */
  private static final Map<String, String> IMAGES =
      Map.of("image/png", "png", "image/jpeg", "jpg", "image/gif", "gif", "image/webp", "webp");

  private static final String PDF = "application/pdf";

  /** What is said in a film, checked to be so. */
  public static final FileType CAPTIONS = new FileType("text/vtt");

  private static final Map<String, String> FILMS = Map.of("video/mp4", "mp4", "video/webm", "webm");

  // As Tika names them by their content; the name says which of the kind it is.
  private static final String OLD_OFFICE = "application/x-tika-msoffice";
  private static final Set<String> OF_OLD_OFFICE =
      Set.of("application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint");
  private static final Set<String> ARCHIVES =
      Set.of(
          "application/zip",
          "application/java-archive",
          "application/gzip",
          "application/x-tar",
          "application/x-gtar",
          "application/x-bzip2",
          "application/x-xz",
          "application/x-7z-compressed",
          "application/x-rar-compressed",
          "application/zstd",
          "application/vnd.ms-cab-compressed",
          "application/x-archive",
          "application/x-iso9660-image");
  private static final Set<String> PROGRAMS =
      Set.of(
          "application/x-msdownload",
          "application/x-dosexec",
          "application/x-elf",
          "application/x-executable",
          "application/x-sharedlib",
          "application/x-object",
          "application/x-mach-o-executable",
          "application/x-mach-o",
          "application/java-vm",
          "application/x-ms-shortcut",
          "application/x-shockwave-flash");

  /** Refuses what is not to be handed around among colleagues, saying what to do instead. */
  public static FileType of(Path file, String name) throws IOException {
    MediaType content = detect(file, null);
    String type = content.getBaseType().toString();
    if (ARCHIVES.contains(type) || isA(content, "application/zip")) {
      return new FileType(OfficeFile.in(file).orElseThrow(() -> new Unattachable("archive")));
    }
    if (PROGRAMS.contains(type) || isA(content, "application/x-msdownload")) {
      throw new Unattachable("program");
    }
    if (type.equals(OLD_OFFICE)) {
      String named = detect(file, name).getBaseType().toString();
      if (!OF_OLD_OFFICE.contains(named)) {
        throw new Unattachable("unknown");
      }
      return new FileType(named);
    }
    if (isText(content)) {
      return new FileType("text/plain");
    }
    if (!type.equals(PDF)
        && !type.startsWith("image/")
        && !type.startsWith("audio/")
        && !type.startsWith("video/")) {
      throw new Unattachable("unknown");
    }
    if (TwoInOne.isSuspected(file, type)) {
      throw new Unattachable("twoInOne");
    }
    return new FileType(type);
  }

  /** Of what is said to be a film; refuses all that not every browser plays. */
  public static FileType ofFilm(Path file) throws IOException {
    return Film.of(file);
  }

  private static MediaType detect(Path file, String name) throws IOException {
    Metadata metadata = new Metadata();
    if (name != null) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return KNOWN.detect(in, metadata);
    }
  }

  private static boolean isA(MediaType type, String other) {
    return KNOWN.getMediaTypeRegistry().isInstanceOf(type, MediaType.parse(other));
  }

  // SVG and HTML are text as well: something to read, and nothing for a browser to run.
  private static boolean isText(MediaType type) {
    return isA(type, "text/plain") || type.getType().equals("text");
  }

  /** Whether every browser shows it as a picture; others are files to download. */
  public boolean isImage() {
    return IMAGES.containsKey(mediaType);
  }

  /** Whether a browser shows it by itself, without anything in it that could act as us. */
  public boolean isShownInline() {
    return isImage() || isPdf();
  }

  private boolean isPdf() {
    return mediaType.equals(PDF);
  }

  private String ending() {
    if (isPdf()) {
      return "pdf";
    }
    return this.equals(CAPTIONS) ? "vtt" : IMAGES.getOrDefault(mediaType, FILMS.get(mediaType));
  }

  /** The name, ending as files of this type do. */
  String withEnding(String name) {
    String ending = ending();
    if (ending == null) {
      return name.isEmpty() ? "file" : name;
    }
    String own = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean fits = own.equals(ending) || ending.equals("jpg") && own.equals("jpeg");
    if (fits && name.contains(".") && name.length() > own.length() + 1) {
      return name;
    }
    return (name.isEmpty() ? "file" : name) + "." + ending;
  }
}
