package org.praxis.communities.mailing.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** Reads a mail that was sent to us, in whatever way programs write those. */
public final class ReplyReader {
  private static final List<String> AUTOMATIC =
      List.of("X-Autoreply", "X-Autorespond", "X-Auto-Reply", "List-Id", "X-Loop");

  /** Of a mail's header all that is ever looked at. */
  public static final List<String> FIELDS =
      Stream.of(
              List.of("From", "Message-ID", "Subject", "Content-Type"),
              List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"),
              List.of("Auto-Submitted", "Precedence", "Return-Path"),
              AUTOMATIC)
          .flatMap(List::stream)
          .toList();

  private static final int DEEPEST = 20;
  private static final int MOST_FILES = 10;

  // Nobody writes so much; what a machine writes to keep us busy ends there.
  private static final int MOST_FIELDS = 1_000;
  private static final int LONGEST_FIELD = 100_000;
  private static final int LONGEST_TEXT = 500_000;
  private static final int LONGEST_REPORT = 20_000;
  private static final int LONGEST_NAME = 1_000;

  /** Smaller images within a text belong to signatures. */
  private static final int ORNAMENT = 8_000;

  private final MimeConfig config =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(LONGEST_FIELD)
          .setMaxHeaderCount(MOST_FIELDS)
          .setMaxContentLen(-1)
          .build();
  private final Unquoted unquoted;

  /**
   * @param markers what our own line above a quoted mail says, in each language
   */
  public ReplyReader(List<String> markers) {
    unquoted = new Unquoted(markers);
  }

  /**
   * @throws IOException when it is no mail
   */
  public ReplyMail read(byte[] content) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(config);
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    builder.setBodyFactory(new Bodies());
    Message message = builder.parseMessage(new ByteArrayInputStream(content));
    Fields fields = new Fields(message.getHeader());
    Found found = new Found();
    collect(message, 0, found);
    Optional<String> from = Sender.of(begin(fields.text("From"))).map(Sender::address);
    return new ReplyMail(
        from.orElse(null),
        isAutomatic(message, fields, from.orElse("")),
        bounce(message),
        String.join("\n\n", found.texts),
        found.files);
  }

  /** What a mail says, and how much more of it is read. */
  private static final class Found {
    private final List<String> texts = new ArrayList<>();
    private final List<ReplyMail.File> files = new ArrayList<>();
    private int left = LONGEST_TEXT;
  }

  // Who cannot be told from so much is nobody.
  private static String begin(String text) {
    return begin(text, LONGEST_NAME);
  }

  private static String begin(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }

  private static boolean isAutomatic(Message message, Fields fields, String from) {
    String submitted = fields.raw("Auto-Submitted");
    String precedence = fields.raw("Precedence");
    String path = fields.raw("Return-Path");
    return submitted != null && !submitted.strip().equalsIgnoreCase("no")
        || precedence != null && precedence.strip().matches("(?i)bulk|junk|list|auto_reply")
        || path != null && path.strip().equals("<>")
        || AUTOMATIC.stream().anyMatch(fields::isThere)
        || "multipart/report".equals(message.getMimeType())
        || from.matches("(mailer-daemon|postmaster|no-?reply)@.*")
        || fields.text("Subject") != null
            && fields
                .text("Subject")
                .matches("(?i)(automatic reply|automatische antwort|out of office|abwesenheit).*");
  }

  private static ReplyMail.Bounce bounce(Message message) throws IOException {
    if (!"multipart/report".equals(message.getMimeType())
        || !(message.getBody() instanceof Multipart parts)) {
      return null;
    }
    for (Entity part : parts.getBodyParts()) {
      if ("message/delivery-status".equals(part.getMimeType())
          && part.getBody() instanceof SingleBody body) {
        String status = begin(new String(bytes(body), StandardCharsets.UTF_8), LONGEST_REPORT);
        String action = field(status, "Action");
        String code = field(status, "Status");
        return new ReplyMail.Bounce(
            "failed".equalsIgnoreCase(action),
            code == null || !code.matches("[245]\\.\\d{1,3}\\.\\d{1,3}.*")
                ? "5.0.0"
                : code.replaceAll("\\s.*", ""),
            field(status, "Diagnostic-Code"));
      }
    }
    return null;
  }

  private static String field(String block, String name) {
    Matcher found =
        Pattern.compile("(?im)^" + name + ":[ \\t]*(.*(?:\\r?\\n[ \\t]+.*)*)").matcher(block);
    return found.find() ? found.group(1).replaceAll("\\s+", " ").strip() : null;
  }

  private void collect(Entity entity, int depth, Found found) throws IOException {
    Body body = entity.getBody();
    String type = entity.getMimeType() == null ? "text/plain" : entity.getMimeType();
    if (depth > DEEPEST || body == null) {
      return;
    }
    if (body instanceof Multipart parts) {
      if (type.equals("multipart/alternative")) {
        alternative(parts, depth, found);
      } else {
        for (Entity part : parts.getBodyParts()) {
          collect(part, depth + 1, found);
        }
      }
    } else if (body instanceof SingleBody single) {
      boolean attached =
          "attachment".equalsIgnoreCase(entity.getDispositionType())
              || entity.getFilename() != null;
      if (!attached && (type.equals("text/plain") || type.equals("text/html"))) {
        String text = text(entity, single, type, found);
        if (!text.isBlank()) {
          found.texts.add(text);
        }
      } else {
        file(entity, single, type, found.files);
      }
    }
  }

  // The plain one, and what the others have besides text: an image that was pasted.
  private void alternative(Multipart parts, int depth, Found found) throws IOException {
    int before = found.texts.size();
    for (String wanted : List.of("text/plain", "text/html", "")) {
      for (Entity part : parts.getBodyParts()) {
        if (wanted.isEmpty() ? part.isMultipart() : wanted.equals(part.getMimeType())) {
          boolean said = found.texts.size() > before;
          int there = found.texts.size();
          collect(part, depth + 1, found);
          if (said) {
            found.texts.subList(there, found.texts.size()).clear();
          }
        }
      }
    }
  }

  private static void file(Entity entity, SingleBody body, String type, List<ReplyMail.File> files)
      throws IOException {
    if (type.endsWith("-signature")
        || type.startsWith("message/delivery-status")
        || type.equals("text/rfc822-headers")
        || files.size() >= MOST_FILES) {
      return;
    }
    byte[] content = bytes(body);
    boolean inText = !"attachment".equalsIgnoreCase(entity.getDispositionType());
    if (content.length == 0 || inText && type.startsWith("image/") && content.length < ORNAMENT) {
      return;
    }
    String name = entity.getFilename();
    files.add(
        new ReplyMail.File(
            name == null ? type.replaceAll("[^a-z0-9.+-]+", ".") : Fields.decoded(name), content));
  }

  private String text(Entity entity, SingleBody body, String type, Found found) throws IOException {
    String said = begin(new Fields(entity.getHeader()).raw("Content-Type"));
    String text =
        begin(Charsets.decode(bytes(body), Content.parameter(said, "charset")).text(), found.left);
    found.left -= text.length();
    if (type.equals("text/html")) {
      return HtmlText.markdown(unquoted.html(text));
    }
    return PlainText.markdown(
        unquoted.text(text),
        "flowed".equalsIgnoreCase(Content.parameter(said, "format")),
        "yes".equalsIgnoreCase(Content.parameter(said, "delsp")));
  }

  private static byte[] bytes(SingleBody body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.writeTo(bytes);
    return bytes.toByteArray();
  }
}
