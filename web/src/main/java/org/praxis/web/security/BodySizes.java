package org.praxis.web.security;

import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.server.handlers.form.FormData;
import io.undertow.server.handlers.form.FormDataParser;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.praxis.communities.attachment.AttachmentLimits;
import org.praxis.communities.mailing.ImportSettings;
import org.praxis.communities.mailing.MailingImport;
import org.praxis.platform.Failures;
import org.praxis.training.Drafting;

/**
 * How much a request may bring, now that it is known whose it is: a visitor a form's worth, whoever
 * signed in a form with files, who may move an archive into a community as much as archives may
 * have, and who designs a track a film's worth. The server itself has one limit for all, the
 * largest.
 */
@WebFilter(filterName = "bodySizes", asyncSupported = true)
public class BodySizes extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(BodySizes.class);

  /** Where archives are sent to. */
  static final Pattern ARCHIVES =
      Pattern.compile(
          "/communities/import(?:\\.xhtml)?/([^/]+)|/api/v1/communities/([^/]+)/imports");

  /** Where films are sent to: the page of a draft's step, and its files. */
  static final Pattern FILMS =
      Pattern.compile(
          "/training/draft-step(?:\\.xhtml)?/([^/]+)/[^/]+|/api/v1/training/tracks/([^/]+)/draft/steps/[^/]+/files");

  private static final String FILM_TOO_LARGE = "communities.attachment.tooLarge";

  private static final String ARCHIVE_TOO_LARGE = "communities.import.tooLarge";

  /** Bytes of what a form has beside an archive. */
  private static final long FORM = 1024L * 1024;

  @Inject
  @ConfigProperty(name = SmallBodies.USUAL, defaultValue = SmallBodies.USUAL_DEFAULT)
  transient long usual;

  @Inject transient ImportSettings settings;
  @Inject transient MailingImport imports;
  @Inject transient AttachmentLimits attachments;
  @Inject transient Drafting drafting;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServerExchange exchange = ServletRequestContext.requireCurrent().getExchange();
    boolean archive = isArchive(request);
    boolean film = !archive && isFilm(request);
    long largest =
        archive
            ? settings.largest() + FORM
            : film ? attachments.filmSize() + attachments.size() + FORM : usual(request);
    long announced = request.getContentLengthLong();
    if (announced > largest) {
      // The page that says so does not read the form. A browser shows it only when all is sent: of
      // whoever is known the rest is passed over, a visitor is cut off.
      exchange.putAttachment(FormDataParser.FORM_DATA, new FormData(1));
      SmallBodies.allow(exchange, isKnown(request) ? announced : SmallBodies.SMALL);
      refuse(request, response, archive, film);
      return;
    }
    SmallBodies.allow(exchange, largest);
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      // It did not say how much there is, as no browser does, and went on: the server has hung up.
      if (Failures.cause(e, RequestTooBigException.class).isEmpty()) {
        throw e;
      }
      LOG.debugf(e, "More than %d bytes came to %s", largest, request.getRequestURI());
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, boolean archive, boolean film)
      throws IOException {
    if (film) {
      refuseFilm(request, response);
    } else if (!archive) {
      AtTheDoor.refuse(request, response, SC_REQUEST_ENTITY_TOO_LARGE, key(request));
    } else if (AtTheDoor.isForTheApi(request)) {
      AtTheDoor.refuseField(
          request,
          response,
          SC_REQUEST_ENTITY_TOO_LARGE,
          "archive",
          ARCHIVE_TOO_LARGE,
          settings.largestMegabytes());
    } else {
      AtTheDoor.refuse(
          request,
          response,
          SC_REQUEST_ENTITY_TOO_LARGE,
          ARCHIVE_TOO_LARGE,
          settings.largestMegabytes());
    }
  }

  private void refuseFilm(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long most = attachments.filmSize() / 1_000_000;
    if (AtTheDoor.isForTheApi(request)) {
      AtTheDoor.refuseField(
          request, response, SC_REQUEST_ENTITY_TOO_LARGE, "file", FILM_TOO_LARGE, most);
    } else {
      AtTheDoor.refuse(request, response, SC_REQUEST_ENTITY_TOO_LARGE, FILM_TOO_LARGE, most);
    }
  }

  private long usual(HttpServletRequest request) {
    return isKnown(request)
        ? SmallBodies.usual(request.getContentType(), usual)
        : SmallBodies.SMALL;
  }

  private static String key(HttpServletRequest request) {
    return isKnown(request) ? "platform.bodyTooLarge" : "platform.bodyTooLarge.visitor";
  }

  private static boolean isKnown(HttpServletRequest request) {
    return request instanceof IdentifiedRequest;
  }

  // A form goes to the disk before its page is asked whether it may come: so that is asked here. Of
  // whoever signed in with the form, the server's single sign-on has read it already.
  private boolean isArchive(HttpServletRequest request) {
    // As it was asked for: where a page's address has no ending, the request says another by now.
    Matcher place =
        ARCHIVES.matcher(request.getRequestURI().substring(request.getContextPath().length()));
    if (!"POST".equals(request.getMethod()) || !isKnown(request) || !place.matches()) {
      return false;
    }
    boolean page = place.group(1) != null;
    return (!page || isFormWithFiles(request)) && isOpen(place.group(page ? 1 : 2));
  }

  private boolean isFilm(HttpServletRequest request) {
    Matcher place =
        FILMS.matcher(request.getRequestURI().substring(request.getContextPath().length()));
    if (!"POST".equals(request.getMethod()) || !isKnown(request) || !place.matches()) {
      return false;
    }
    boolean page = place.group(1) != null;
    return (!page || isFormWithFiles(request)) && isDesigned(place.group(page ? 1 : 2));
  }

  private boolean isDesigned(String track) {
    try {
      drafting.draft(track);
      return true;
    } catch (RuntimeException e) {
      return false; // as above
    }
  }

  /** Where more may come than usual, once it is known from whom. */
  static boolean isForLargeFiles(String path) {
    return ARCHIVES.matcher(path).matches() || FILMS.matcher(path).matches();
  }

  private static boolean isFormWithFiles(HttpServletRequest request) {
    return request.getContentType() != null
        && request.getContentType().startsWith("multipart/form-data");
  }

  private boolean isOpen(String community) {
    try {
      imports.into(community);
      return true;
    } catch (RuntimeException e) {
      return false; // why not, the page says, of a body of the usual size
    }
  }
}
