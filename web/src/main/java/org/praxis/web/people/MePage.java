package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.praxis.access.AccessTokens;
import org.praxis.access.MySignIns;
import org.praxis.access.Scope;
import org.praxis.access.SessionId;
import org.praxis.access.Sessions;
import org.praxis.access.TokenDraft;
import org.praxis.access.TokenId;
import org.praxis.access.view.NewToken;
import org.praxis.access.view.SessionRow;
import org.praxis.access.view.SignInRow;
import org.praxis.access.view.TokenRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;
import org.praxis.web.security.SignedInSession;

/**
 * My profile: what the directory says, where I am signed in, and what my programs come in with.
 *
 * <p>A new token is the one act that does not redirect. Its secret stands in the answer to the form
 * and nowhere else: to redirect, it would have to be kept in the address or in the session, which
 * may be copied to other nodes and to disk. Nothing of this page is stored by a browser.
 */
@Named
@RequestScoped
public class MePage {
  private static final List<Integer> LIFETIMES = List.of(7, 30, 90, 365); // days
  private static final int USUAL_LIFETIME = 90;

  @Inject Sessions sessions;
  @Inject AccessTokens tokens;
  @Inject MySignIns signIns;
  @Inject Viewer viewer;
  @Inject Attempt attempt;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private NewToken created;
  private List<SessionRow> mySessions = List.of();
  private List<TokenRow> myTokens = List.of();
  private List<SignInRow> mySignIns = List.of();

  public void load() {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseHeader("Cache-Control", "no-store");
    viewer.identify();
    attempt.pressed("create", button -> create());
    attempt.pressed(
        "revoke",
        id -> {
          tokens.revoke(Address.id(id, TokenId::new));
          return "/people/me?done=revoked";
        });
    attempt.pressed(
        "end",
        id -> {
          sessions.end(Address.id(id, SessionId::new));
          return "/people/me?done=ended";
        });
    attempt.pressed(
        "everywhere",
        button -> {
          sessions.endAll();
          return "/signin?goodbye=true";
        });
    if (!attempt.isOver()) {
      mySessions = sessions.mine(SignedInSession.id(request).orElse(null));
      myTokens = tokens.mine();
      mySignIns = signIns.latest();
    }
  }

  private String create() {
    created =
        tokens.create(
            new TokenDraft(getLabel(), chosen(), clock.instant().plus(Duration.ofDays(days()))));
    return null;
  }

  // What is no scope was not chosen on this page.
  private Set<Scope> chosen() {
    Set<Scope> chosen = EnumSet.noneOf(Scope.class);
    for (Scope scope : Scope.values()) {
      if (isChosen(scope)) {
        chosen.add(scope);
      }
    }
    return chosen;
  }

  public boolean isChosen(Scope scope) {
    String[] values = request.getParameterValues("scopes");
    return values != null && List.of(values).contains(scope.text());
  }

  // What is none of those that can be chosen makes the past, which is refused at its field.
  private int days() {
    Integer days = Numbers.whole(getExpires());
    return LIFETIMES.contains(days) ? days : 0;
  }

  /** With its secret, in the answer to the form alone; null otherwise. */
  public NewToken getCreated() {
    return created;
  }

  public List<SessionRow> getSessions() {
    return mySessions;
  }

  public List<TokenRow> getTokens() {
    return myTokens;
  }

  public List<SignInRow> getSignIns() {
    return mySignIns;
  }

  /** Those that the reader's roles can use. */
  public List<Scope> getScopes() {
    return Stream.of(Scope.values())
        .filter(scope -> scope.roles().stream().anyMatch(viewer.getProfile()::is))
        .toList();
  }

  public List<SelectItem> getLifetimes() {
    return LIFETIMES.stream()
        .map(days -> new SelectItem(days.toString(), text("access.token.days", days)))
        .toList();
  }

  /** As typed in a form that was refused; a new one is empty. */
  public String getLabel() {
    return created == null ? request.getParameter("label") : null;
  }

  /** In days, as chosen. */
  public String getExpires() {
    String chosen = request.getParameter("expires");
    return chosen == null ? Integer.toString(USUAL_LIFETIME) : chosen;
  }

  /** A browser and what it runs on, as far as both are known; the page's null comes as empty. */
  public String device(String browser, String system) {
    List<String> known =
        Stream.of(browser, system).filter(word -> word != null && !word.isEmpty()).toList();
    return switch (known.size()) {
      case 0 -> text("access.device.unknown");
      case 1 -> known.get(0);
      default -> text("access.device", browser, system);
    };
  }

  private String text(String key, Object... arguments) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone(), arguments);
  }
}
