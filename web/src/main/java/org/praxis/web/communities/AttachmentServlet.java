package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.AttachmentReading;
import org.praxis.communities.attachment.view.AttachmentFile;
import org.praxis.communities.attachment.view.PreviewFile;
import org.praxis.platform.Failures;
import org.praxis.web.page.Kept;
import org.praxis.web.page.Range;
import org.praxis.web.problem.Problems;

/**
 * What people attached: {@code /communities/attachment/<id>}, {@code …/preview} of an image, and
 * {@code …/video} and {@code …/captions} for a page that plays them, also by parts. Whatever it is,
 * no browser runs it as a page of ours.
 */
@WebServlet("/communities/attachment/*")
public class AttachmentServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  /** Below the archive's own address; the identity follows. */
  static final String PATH = "communities/attachment/";

  private static final Pattern ADDRESS =
      Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(/preview|/video|/captions)?");

  // Browsers show images and PDF by themselves, also in a sandbox.
  private static final String ALONE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  @Inject transient AttachmentReading reading;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher wanted = ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
    if (!wanted.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    AttachmentId id = new AttachmentId(UUID.fromString(wanted.group(1)));
    String what = wanted.group(2) == null ? "" : wanted.group(2);
    try {
      // What a file is never changes; whether it may be read does, so that is asked each time.
      switch (what) {
        case "/preview" -> preview(reading.preview(id), wanted.group(), request, response);
        case "/video" -> file(reading.film(id), id, request, response);
        case "/captions" -> file(reading.captions(id), id, request, response);
        default -> file(reading.file(id), id, request, response);
      }
    } catch (RuntimeException e) {
      int status =
          Failures.refusal(e).map(refusal -> Problems.status(refusal.kind())).orElseThrow(() -> e);
      response.sendError(status);
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  private static void preview(
      PreviewFile preview, String tag, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Content-Security-Policy", ALONE);
    if (isKept(tag, request, response)) {
      return;
    }
    response.setContentType(preview.type());
    response.setContentLength(preview.bytes().length);
    if (!"HEAD".equals(request.getMethod())) {
      response.getOutputStream().write(preview.bytes());
    }
  }

  private void file(
      AttachmentFile file,
      AttachmentId id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setHeader("Content-Security-Policy", ALONE);
    if (isKept("/" + id, request, response)) {
      return;
    }
    response.setContentType(file.type());
    if (file.type().startsWith("text/")) {
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    }
    response.setHeader("Content-Disposition", disposition(file));
    response.setHeader("Accept-Ranges", "bytes");
    Optional<Range> part = part(request, "\"/" + id + '"', file.size());
    Range range = part.orElse(new Range(0, file.size() - 1));
    if (!range.isThere()) {
      response.setHeader("Content-Range", "bytes */" + file.size());
      response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    if (part.isPresent()) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader(
          "Content-Range", "bytes " + range.from() + "-" + range.to() + "/" + file.size());
    }
    response.setContentLengthLong(range.length());
    if (!"HEAD".equals(request.getMethod())) {
      write(id, range, response.getOutputStream());
    }
  }

  // No more than a part stands in memory, and each is asked for anew.
  private void write(AttachmentId id, Range range, OutputStream out) throws IOException {
    long at = range.from();
    while (at <= range.to()) {
      int number = (int) (at / AttachmentFile.PART);
      long begins = (long) number * AttachmentFile.PART;
      byte[] part = reading.part(id, number);
      int from = (int) (at - begins);
      int to = (int) Math.min(part.length, range.to() + 1 - begins);
      out.write(part, from, to - from);
      at = begins + to;
    }
  }

  // What a file is never changes, so its tag is the only condition that can hold.
  private static Optional<Range> part(HttpServletRequest request, String tag, long size) {
    String condition = request.getHeader("If-Range");
    return condition == null || condition.strip().equals(tag)
        ? Range.of(request.getHeader("Range"), size)
        : Optional.empty();
  }

  private static boolean isKept(
      String name, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    return Kept.isKept('"' + name + '"', request, response);
  }

  // RFC 6266: a plain name for old programs, and the true one in UTF-8.
  static String disposition(AttachmentFile file) {
    String plain = file.name().replaceAll("[^A-Za-z0-9 ._-]", "_");
    String whole = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return (file.inline() ? "inline" : "attachment")
        + "; filename=\""
        + plain
        + "\"; filename*=UTF-8''"
        + whole.replace("*", "%2A");
  }
}
