package org.praxis.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.omnifaces.util.Faces;
import org.praxis.communities.Discovering;
import org.praxis.communities.view.CommunityRow;
import org.praxis.notification.hook.HookKeeping;
import org.praxis.notification.hook.HookNews;
import org.praxis.notification.hook.view.HookView;
import org.praxis.notification.hook.view.NewHook;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** The hooks of a community, and making one; for its owner. */
@Named
@RequestScoped
public class HooksPage {
  @Inject HookKeeping keeping;
  @Inject Discovering discovering;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private CommunityRow community;
  private List<HookView> hooks;

  static String address(String slug) {
    return "/notification/hooks/" + Address.encode(slug);
  }

  public void load() {
    attempt.pressed("make", button -> make());
    if (!attempt.isOver()) {
      hooks = keeping.hooks(address.part());
      community = discovering.brief(address.part());
    }
  }

  private String make() {
    NewHook made = keeping.make(address.part(), form().draft(null));
    HookSecretOnce.keep(made, request, Faces.getResponse());
    return HookPage.address(made.hook().id()) + "?done=hookMade";
  }

  private HookForm form() {
    return new HookForm(request, null);
  }

  public CommunityRow getCommunity() {
    return community;
  }

  public List<HookView> getHooks() {
    return hooks;
  }

  public List<HookNews> getNews() {
    return List.of(HookNews.values());
  }

  public boolean isChosen(HookNews news) {
    return form().isChosen(news);
  }

  public String getTyped() {
    return form().address();
  }

  public String state(HookView hook) {
    return HookForm.state(hook);
  }
}
