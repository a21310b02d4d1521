package org.praxis.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.praxis.directory.DirectoryPerson;
import org.praxis.people.Role;
import org.wildfly.security.http.oidc.JsonWebToken;
import org.wildfly.security.http.oidc.OidcSecurityContext;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/**
 * What the company's OpenID provider says of somebody: its claims take the place of the directory's
 * entry and groups. They are as fresh as the access token, which the server renews when it runs
 * out.
 */
@ApplicationScoped
public class OpenId {
  @Inject
  @ConfigProperty(name = "praxis.oidc.groups.claim", defaultValue = "groups")
  String groupsClaim;

  @Inject GroupRoles groupRoles;

  /**
   * A person's standing by their groups; as in the directory, a group that is not named here grants
   * nothing.
   */
  Set<String> roles(HttpServletRequest request) {
    Set<String> groups = new HashSet<>();
    claims(request).map(this::groups).forEach(groups::addAll);
    Set<String> roles =
        groupRoles.byGroup().entrySet().stream()
            .filter(role -> groups.contains(role.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.toCollection(HashSet::new));
    roles.add(Role.MEMBER);
    return roles;
  }

  /** The claims as the entry of a directory would have them. */
  DirectoryPerson person(String uid, HttpServletRequest request) {
    return new DirectoryPerson(
        DirectoryPerson.OPENID,
        claim(request, JsonWebToken.SUB).orElse(null),
        claim(request, JsonWebToken.SUB).orElse(uid),
        uid,
        Set.of(),
        claim(request, JsonWebToken.NAME).orElse(uid),
        claim(request, JsonWebToken.EMAIL).orElse(null),
        claim(request, "title").orElse(null),
        claim(request, "office").orElse(null),
        claim(request, "department").orElse(null),
        claim(request, "locale").orElse(null),
        Optional.empty());
  }

  /**
   * Where signing out goes on, so that the provider forgets the person too (OpenID Connect
   * RP-Initiated Logout 1.0); nothing when it offers no such address.
   */
  public Optional<String> signOutAddress(HttpServletRequest request, String back) {
    return context(request)
        .filter(RefreshableOidcSecurityContext.class::isInstance)
        .map(RefreshableOidcSecurityContext.class::cast)
        .filter(context -> context.getOidcClientConfiguration() != null)
        .flatMap(
            context ->
                Optional.ofNullable(context.getOidcClientConfiguration().getLogoutUrl())
                    .map(
                        end ->
                            end
                                + (end.contains("?") ? "&" : "?")
                                + "id_token_hint="
                                + encode(context.getIDTokenString())
                                + "&post_logout_redirect_uri="
                                + encode(back)));
  }

  // Some providers write a group with its path: /praxis-moderators.
  private Set<String> groups(JsonWebToken token) {
    Object claim = token.getClaimValue(groupsClaim);
    Stream<?> named = claim instanceof List<?> list ? list.stream() : Stream.ofNullable(claim);
    return named
        .map(String::valueOf)
        .map(group -> group.startsWith("/") ? group.substring(1) : group)
        .collect(Collectors.toSet());
  }

  private static Optional<String> claim(HttpServletRequest request, String name) {
    return claims(request)
        .filter(token -> token.hasClaim(name))
        .map(token -> token.getClaimValueAsString(name))
        .filter(value -> value != null && !value.isBlank())
        .findFirst();
  }

  // The access token is the one that is renewed; a provider may leave claims out of it that the
  // identity token has.
  private static Stream<JsonWebToken> claims(HttpServletRequest request) {
    return context(request).stream()
        .flatMap(
            context ->
                Stream.of(
                    Optional.ofNullable(context.getToken()),
                    Optional.ofNullable(context.getIDToken())))
        .flatMap(Optional::stream)
        .map(JsonWebToken.class::cast);
  }

  private static Optional<OidcSecurityContext> context(HttpServletRequest request) {
    return Optional.ofNullable(
        (OidcSecurityContext) request.getAttribute(OidcSecurityContext.class.getName()));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
