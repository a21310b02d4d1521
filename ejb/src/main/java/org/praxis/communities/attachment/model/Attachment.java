package org.praxis.communities.attachment.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.people.PersonId;
import org.praxis.platform.content.AttachmentAddress;
import org.praxis.platform.content.Markup;

/** A file that somebody uploaded; its content stands in parts beside it. */
@Entity
@Table(name = "communities_attachment")
public class Attachment {
  private static final int LONGEST_NAME = 120;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private AttachmentId id;
  private PersonId uploader;
  private String name;
  private String type;
  private long size;
  private Integer width;
  private Integer height;
  private boolean film;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Version private long version;

  protected Attachment() {}

  /**
   * @param preview null where there is none
   */
  public Attachment(
      PersonId uploader, String name, FileType type, long size, Preview preview, Instant now) {
    this.id = AttachmentId.next();
    this.uploader = uploader;
    this.name = named(name, type);
    this.type = type.mediaType();
    this.size = size;
    this.width = preview == null ? null : preview.width();
    this.height = preview == null ? null : preview.height();
    this.uploadedAt = now;
  }

  /** What a page plays, or what is said in it. */
  public static Attachment ofFilm(
      PersonId uploader, String name, FileType type, long size, Instant now) {
    Attachment film = new Attachment(uploader, name, type, size, null, now);
    film.film = true;
    return film;
  }

  /**
   * A name that no file system and no header trips over, with the ending of what the file is: what
   * is called picture.html and is a picture would be opened as something else.
   */
  static String named(String name, FileType type) {
    String last = name == null ? "" : name.replaceAll("^.*[/\\\\]", "");
    String plain = Markup.line(last).replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*;%\\[\\]]", "").strip();
    String whole = type.withEnding(plain.replaceAll("^\\.+", ""));
    int points = whole.codePointCount(0, whole.length());
    return points <= LONGEST_NAME
        ? whole
        : whole.substring(whole.offsetByCodePoints(0, points - LONGEST_NAME));
  }

  public Long key() {
    return key;
  }

  public AttachmentId id() {
    return id;
  }

  public PersonId uploader() {
    return uploader;
  }

  public String name() {
    return name;
  }

  public String type() {
    return type;
  }

  public long size() {
    return size;
  }

  /** Whether it was checked to be a film that a page plays, or the captions of one. */
  public boolean film() {
    return film;
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }

  /** What makes it a part of a text. */
  public String markdown() {
    return markdown(name);
  }

  /** The same with other words for it. */
  public String markdown(String words) {
    String plain = Attached.escaped(Markup.line(words));
    FileType is = new FileType(type);
    if (film && !is.equals(FileType.CAPTIONS)) {
      return "![" + plain + "](" + Attached.address(id) + AttachmentAddress.FILM + ")";
    }
    if (width == null && is.isImage() && !words.equals(name)) {
      return "![" + plain + "](" + Attached.address(id) + AttachmentAddress.WHOLE + ")";
    }
    return width == null
        ? "[" + plain + "](" + Attached.address(id) + ")"
        : "![" + plain + "](" + Attached.address(id) + "/" + width + "x" + height + ")";
  }
}
