package org.praxis.web.notification;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.notification.hook.view.HookView;
import org.praxis.notification.hook.view.NewHook;
import org.praxis.web.security.BriefCookie;

/**
 * Brings a hook's new secret from the form to the page that shows it, once: in a cookie of the one
 * browser that it is meant for, which scripts cannot read and which the next answer takes away.
 */
final class HookSecretOnce {
  private static final String NAME = "praxis-hook";
  private static final String PATH = "/notification/hook";
  private static final int SECONDS = 60;

  private HookSecretOnce() {}

  static void keep(NewHook made, HttpServletRequest request, HttpServletResponse response) {
    String secret =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(made.secret().getBytes(StandardCharsets.UTF_8));
    response.addCookie(
        BriefCookie.of(NAME, made.hook().id() + "." + secret, PATH, SECONDS, request));
  }

  /** What was kept, if it is of that hook and still its secret: anybody can write a cookie. */
  static Optional<String> take(
      HookView hook, HttpServletRequest request, HttpServletResponse response) {
    Optional<String[]> kept =
        Stream.ofNullable(request.getCookies())
            .flatMap(Stream::of)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .map(value -> value.split("\\.", 2))
            .filter(parts -> parts.length == 2 && parts[0].equals(hook.id().toString()))
            .findFirst();
    kept.ifPresent(parts -> response.addCookie(BriefCookie.of(NAME, "", PATH, 0, request)));
    return kept.flatMap(parts -> decoded(parts[1]))
        .filter(secret -> secret.endsWith(hook.secretEnd()));
  }

  private static Optional<String> decoded(String secret) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(secret), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
