package org.praxis.communities.mailing.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.praxis.platform.content.Markup;

/**
 * What a message says, from all of its parts. Of alternatives the plain one is taken; attachments
 * are named, and left out.
 */
final class Content {
  private static final String LEFT_OUT = "*[Attachments left out: %s]*";
  private static final Pattern PARAMETER =
      Pattern.compile("(?i);\\s*(charset|format|delsp)\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]*))");
  private static final int DEEPEST = 20;
  private static final int MOST_NAMED = 20;

  private final List<String> texts = new ArrayList<>();
  private final List<String> attachments = new ArrayList<>();
  private boolean guessed;
  private String charset;

  private Content() {}

  static Content of(Message message) throws IOException {
    Content content = new Content();
    content.read(message, 0);
    return content;
  }

  /** Whether what it said of its charset could not be, or it said nothing. */
  boolean isGuessed() {
    return guessed;
  }

  /** What it said where that had to be guessed; null where it said nothing. */
  String charset() {
    return charset;
  }

  String markdown() {
    List<String> parts = new ArrayList<>(texts);
    if (!attachments.isEmpty()) {
      List<String> named =
          attachments.stream()
              .limit(MOST_NAMED)
              .map(name -> Escaped.words(Markup.line(name)))
              .toList();
      String more = attachments.stream().distinct().count() > MOST_NAMED ? ", …" : "";
      parts.add(LEFT_OUT.formatted(String.join(", ", named) + more));
    }
    return String.join("\n\n", parts);
  }

  private void read(Entity entity, int depth) throws IOException {
    Body body = entity.getBody();
    String type = entity.getMimeType() == null ? "text/plain" : entity.getMimeType();
    if (depth > DEEPEST || body == null) {
      return;
    }
    if (body instanceof Multipart parts) {
      if (type.equals("multipart/alternative")) {
        alternative(parts, depth);
      } else {
        for (Entity part : parts.getBodyParts()) {
          read(part, depth + 1);
        }
      }
    } else if (isAttached(entity) || !(body instanceof SingleBody single) || !isText(type)) {
      attach(entity, type, body);
    } else {
      String text = text(entity, single, type);
      if (!text.isBlank()) {
        texts.add(text);
      }
    }
  }

  // The plain one is the last but one in richness, and says the same; where it is empty, another.
  private void alternative(Multipart parts, int depth) throws IOException {
    for (String wanted : List.of("text/plain", "text/html", "")) {
      for (Entity part : parts.getBodyParts()) {
        if (wanted.isEmpty() ? part.isMultipart() : wanted.equals(part.getMimeType())) {
          int before = texts.size();
          read(part, depth + 1);
          if (texts.size() > before) {
            return;
          }
        }
      }
    }
  }

  private static boolean isText(String type) {
    return type.equals("text/plain") || type.equals("text/html") || type.equals("text/enriched");
  }

  private static boolean isAttached(Entity entity) {
    return "attachment".equalsIgnoreCase(entity.getDispositionType())
        || entity.getFilename() != null && !"inline".equalsIgnoreCase(entity.getDispositionType());
  }

  // A signature that programs check is nothing that anybody attached.
  private void attach(Entity entity, String type, Body body) {
    if (type.endsWith("-signature") || type.equals("application/pgp-encrypted")) {
      return;
    }
    String name = entity.getFilename();
    if (name == null && body instanceof Message forwarded) {
      name = Subject.of(new Fields(forwarded.getHeader()).text("Subject"), null).title();
    }
    attachments.add(name == null ? type : Fields.decoded(name));
  }

  private String text(Entity entity, SingleBody body, String type) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.writeTo(bytes);
    String said = new Fields(entity.getHeader()).raw("Content-Type");
    Charsets.Decoded decoded = Charsets.decode(bytes.toByteArray(), parameter(said, "charset"));
    if (decoded.guessed()) {
      guessed = true;
      charset = parameter(said, "charset");
    }
    boolean flowed = "flowed".equalsIgnoreCase(parameter(said, "format"));
    boolean delSp = "yes".equalsIgnoreCase(parameter(said, "delsp"));
    return type.equals("text/html")
        ? HtmlText.markdown(decoded.text())
        : PlainText.markdown(decoded.text(), flowed, delSp);
  }

  static String parameter(String contentType, String name) {
    Matcher parameter = PARAMETER.matcher(contentType == null ? "" : contentType);
    while (parameter.find()) {
      if (parameter.group(1).toLowerCase(Locale.ROOT).equals(name)) {
        String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
        return value.isBlank() ? null : value.strip();
      }
    }
    return null;
  }
}
