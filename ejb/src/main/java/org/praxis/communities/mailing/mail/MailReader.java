package org.praxis.communities.mailing.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.praxis.platform.content.Markup;

/** Makes of a message's bytes what members read. */
public final class MailReader {
  private static final Pattern ID = Pattern.compile("<([^<>\\s\\p{Cntrl}]{1,500})>");
  private static final int MOST_REFERENCES = 60;
  private static final int LONGEST_ID = 500;

  /** Stands where the rest of a long text stood. */
  static final String CUT = "\n\n*[The mail goes on; it is longer than a contribution can be.]*";

  private final MimeConfig config =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(-1)
          .setMaxHeaderCount(-1)
          .setMaxContentLen(-1)
          .build();
  private final Instant now;

  /**
   * @param now nothing was sent later
   */
  public MailReader(Instant now) {
    this.now = now;
  }

  /** The message, and what is odd about it; never fails. */
  public Mail read(RawMail raw, Instant otherwise) {
    if (raw.isCut()) {
      return unread(raw, otherwise, Oddity.Kind.TOO_LARGE);
    }
    try {
      return read(parsed(raw.content()), raw, otherwise);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return unread(raw, otherwise, Oddity.Kind.UNREADABLE);
    }
  }

  private Message parsed(byte[] content) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(config);
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    builder.setBodyFactory(new Bodies());
    return builder.parseMessage(new ByteArrayInputStream(content));
  }

  private Mail read(Message message, RawMail raw, Instant otherwise) throws IOException {
    Fields fields = new Fields(message.getHeader());
    List<Oddity> oddities = new ArrayList<>(more(raw));
    if (message.getHeader().getFields().isEmpty()) {
      oddities.add(Oddity.of(Oddity.Kind.UNREADABLE));
    }
    if (isPrivate(fields)) {
      oddities.add(Oddity.of(Oddity.Kind.NO_ARCHIVE));
    }
    Optional<Sender> sender = sender(fields);
    if (sender.isEmpty()) {
      oddities.add(Oddity.of(Oddity.Kind.NO_SENDER));
    }
    String date = fields.raw("Date");
    Sent.When sent = Sent.of(date, fields.all("Received"), raw.postmark(), otherwise, now);
    if (sent.odd()) {
      oddities.add(new Oddity(Oddity.Kind.BAD_DATE, shortened(date)));
    }
    return new Mail(
        messageId(fields).orElseGet(() -> made(said(fields, raw))),
        references(fields),
        Subject.of(fields.text("Subject"), list(fields)),
        sender.map(Sender::name).orElse(null),
        sender.map(Sender::address).orElse(null),
        sent.at(),
        text(message, oddities),
        oddities);
  }

  private static String text(Message message, List<Oddity> oddities) throws IOException {
    Content content = Content.of(message);
    if (content.isGuessed()) {
      oddities.add(new Oddity(Oddity.Kind.CHARSET, shortened(content.charset())));
    }
    Markup whole = new Markup(content.markdown());
    if (!Markup.isVisible(whole.source())) {
      oddities.add(Oddity.of(Oddity.Kind.EMPTY));
      return "";
    }
    if (whole.source().length() <= Markup.LONGEST) {
      return whole.source();
    }
    oddities.add(new Oddity(Oddity.Kind.TOO_LONG, String.valueOf(whole.source().length())));
    return cut(whole.source());
  }

  // At the end of a line, so that no mark is cut in two.
  private static String cut(String text) {
    int longest = Markup.LONGEST - CUT.length();
    int end = text.lastIndexOf('\n', longest);
    String kept =
        end > longest / 2
            ? text.substring(0, end)
            : text.substring(0, longest).replaceAll("\\\\+$", "");
    return new Markup(kept + CUT).source();
  }

  private static Optional<Sender> sender(Fields fields) {
    Optional<Sender> from =
        Sender.of(fields.text("From")).or(() -> Sender.of(fields.text("Sender")));
    Optional<Sender> other =
        Sender.of(fields.text("X-Original-From")).or(() -> Sender.of(fields.text("Reply-To")));
    return from.flatMap(one -> one.behindTheList(other)).or(() -> from);
  }

  private static boolean isPrivate(Fields fields) {
    String asked = fields.raw("X-No-Archive");
    return asked != null && asked.equalsIgnoreCase("yes");
  }

  private static Optional<String> messageId(Fields fields) {
    String said = fields.raw("Message-ID");
    if (said == null) {
      return Optional.empty();
    }
    Matcher id = ID.matcher(said);
    if (id.find()) {
      return Optional.of(id.group(1));
    }
    boolean bare = !said.isBlank() && said.length() <= LONGEST_ID && !said.contains(" ");
    return bare ? Optional.of(Markup.line(said.replaceAll("[<>]", ""))) : Optional.empty();
  }

  // The same message is the same one in another archive, whatever servers wrote above it.
  private static byte[] said(Fields fields, RawMail raw) {
    String whole = new String(raw.content(), StandardCharsets.ISO_8859_1);
    int body = Math.max(0, whole.replace("\r", "").indexOf("\n\n"));
    return (fields.raw("From")
            + fields.raw("Date")
            + fields.raw("Subject")
            + whole.replace("\r", "").substring(body).strip())
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String made(byte[] content) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(sum, 0, 16) + "@none.invalid";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  // RFC 5256, REFERENCES, 1: In-Reply-To only where there are no References.
  private static List<String> references(Fields fields) {
    List<String> references = ids(fields.raw("References"));
    if (references.isEmpty()) {
      references =
          ids(fields.raw("In-Reply-To")).stream().filter(id -> id.contains("@")).limit(1).toList();
    }
    int more = references.size() - MOST_REFERENCES;
    return more > 0 ? references.subList(more, references.size()) : references;
  }

  private static List<String> ids(String field) {
    return field == null
        ? List.of()
        : ID.matcher(field).results().map(id -> id.group(1)).distinct().toList();
  }

  // List-Id: Irish Linux Users' Group <ilug.linux.ie>
  private static String list(Fields fields) {
    String said = fields.raw("List-Id");
    Matcher id = ID.matcher(said == null ? "" : said);
    return id.find() ? id.group(1).split("\\.")[0] : null;
  }

  private static Mail unread(RawMail raw, Instant otherwise, Oddity.Kind kind) {
    List<Oddity> oddities = new ArrayList<>(more(raw));
    oddities.add(
        new Oddity(kind, kind == Oddity.Kind.TOO_LARGE ? String.valueOf(raw.size()) : null));
    return new Mail(
        made(raw.content()),
        List.of(),
        Subject.of(null, null),
        null,
        null,
        otherwise,
        "",
        oddities);
  }

  private static List<Oddity> more(RawMail raw) {
    return raw.marks() == 0
        ? List.of()
        : List.of(new Oddity(Oddity.Kind.MORE, String.valueOf(raw.marks())));
  }

  private static String shortened(String text) {
    String line = text == null ? "" : Markup.line(text);
    return line.isEmpty() ? null : line.substring(0, Math.min(line.length(), 100));
  }
}
