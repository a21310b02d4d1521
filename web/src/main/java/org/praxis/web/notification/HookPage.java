package org.praxis.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Consumer;
import org.omnifaces.util.Faces;
import org.praxis.notification.hook.DeliveryId;
import org.praxis.notification.hook.HookId;
import org.praxis.notification.hook.HookKeeping;
import org.praxis.notification.hook.HookLog;
import org.praxis.notification.hook.HookNews;
import org.praxis.notification.hook.view.DeliveryRow;
import org.praxis.notification.hook.view.HookView;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/** One hook: what it is told of, its secret once, and what became of each message. */
@Named
@RequestScoped
public class HookPage {
  @Inject HookKeeping keeping;
  @Inject HookLog log;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private HookView hook;
  private String secret;
  private Page<DeliveryRow> deliveries;

  static String address(HookId id) {
    return "/notification/hook/" + id;
  }

  /** Nothing of this page is stored by a browser: it may show a secret. */
  public void load() {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseHeader("Cache-Control", "no-store");
    HookId id = address.id(HookId::new);
    pressed("save", id, "hookChanged", button -> change(id));
    pressed("pause", id, "hookPaused", button -> keeping.pause(id));
    pressed("resume", id, "hookResumed", button -> keeping.resume(id));
    pressed("test", id, "hookTested", button -> log.test(id));
    pressed(
        "again",
        id,
        "hookAgain",
        delivery -> log.sendAgain(id, Address.id(delivery, DeliveryId::new)));
    pressed(
        "replace",
        id,
        "hookReplaced",
        button -> HookSecretOnce.keep(keeping.replaceSecret(id), request, Faces.getResponse()));
    attempt.pressed("remove", button -> remove(id));
    if (!attempt.isOver()) {
      hook = keeping.hook(id);
      deliveries = log.deliveries(id, address.page());
      secret = HookSecretOnce.take(hook, request, Faces.getResponse()).orElse(null);
    }
  }

  private void pressed(String button, HookId id, String done, Consumer<String> act) {
    attempt.pressed(
        button,
        value -> {
          act.accept(value);
          return address(id) + "?done=" + done;
        });
  }

  private void change(HookId id) {
    Integer shown = Numbers.whole(request.getParameter("version"));
    keeping.change(id, new HookForm(request, null).draft(shown == null ? null : shown.longValue()));
  }

  private String remove(HookId id) {
    String community = keeping.hook(id).slug();
    keeping.remove(id);
    return HooksPage.address(community) + "?done=hookRemoved";
  }

  public HookView getHook() {
    return hook;
  }

  /** Once after it was made; null otherwise. */
  public String getSecret() {
    return secret;
  }

  public Page<DeliveryRow> getDeliveries() {
    return deliveries;
  }

  public List<HookNews> getNews() {
    return List.of(HookNews.values());
  }

  public boolean isChosen(HookNews news) {
    return new HookForm(request, hook).isChosen(news);
  }

  public String getTyped() {
    return new HookForm(request, hook).address();
  }

  public String getState() {
    return HookForm.state(hook);
  }

  public String state(DeliveryRow delivery) {
    return "HOOK_" + delivery.state();
  }
}
