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
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
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
 * <p>What came of an act is said in the card where it was asked for. Nothing of this page is stored
 * by a browser.
 */
@Named
@RequestScoped
public class MePage {
  private static final List<Integer> LIFETIMES = List.of(7, 30, 90, 365); // days
  private static final int USUAL_LIFETIME = 90;

  /** By the button that was pressed, or by the news of it. */
  private static final Map<String, String> CARDS =
      Map.ofEntries(
          Map.entry("add", "skills"),
          Map.entry("remove", "skills"),
          Map.entry("skillAdded", "skills"),
          Map.entry("skillThere", "skills"),
          Map.entry("skillRemoved", "skills"),
          Map.entry("choose", "choices"),
          Map.entry("chosen", "choices"),
          Map.entry("end", "sessions"),
          Map.entry("ended", "sessions"),
          Map.entry("create", "tokens"),
          Map.entry("revoke", "tokens"),
          Map.entry("revoked", "tokens"));

  @Inject Sessions sessions;
  @Inject AccessTokens tokens;
  @Inject MySignIns signIns;
  @Inject Viewer viewer;
  @Inject Attempt attempt;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private SecretOnce.Shown created;
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
          return "/people/me?done=revoked#tokens";
        });
    attempt.pressed(
        "end",
        id -> {
          sessions.end(Address.id(id, SessionId::new));
          return "/people/me?done=ended#sessions";
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
      created = SecretOnce.take(myTokens, request, Faces.getResponse()).orElse(null);
    }
  }

  private String create() {
    NewToken token =
        tokens.create(
            new TokenDraft(getLabel(), chosen(), clock.instant().plus(Duration.ofDays(days()))));
    SecretOnce.keep(token, request, Faces.getResponse());
    return "/people/me#tokens";
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

  /** With its secret, once after it was created; null otherwise. */
  public SecretOnce.Shown getCreated() {
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

  /** The card in which the last act was asked for; empty where none was. */
  public String getCard() {
    String done = request.getParameter("done");
    return CARDS.entrySet().stream()
        .filter(act -> act.getKey().equals(done) || request.getParameter(act.getKey()) != null)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** As typed in a form that was refused. */
  public String getLabel() {
    return request.getParameter("label");
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
