package org.praxis.web.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.praxis.notification.hook.HookDraft;
import org.praxis.notification.hook.HookNews;
import org.praxis.notification.hook.PauseReason;
import org.praxis.notification.hook.view.HookView;

/**
 * The fields of a hook: as they were typed, or as the hook has them.
 *
 * @param shown null where a new one is made
 */
record HookForm(HttpServletRequest request, HookView shown) {
  /** Whether it was sent, by that button. */
  private boolean isSent() {
    return request.getParameter("address") != null;
  }

  String address() {
    return isSent() ? request.getParameter("address") : shown == null ? "" : shown.address();
  }

  boolean isChosen(HookNews news) {
    return isSent() ? typed().contains(news) : shown != null && shown.news().contains(news);
  }

  HookDraft draft(Long version) {
    return new HookDraft(request.getParameter("address"), typed(), version);
  }

  // What is none of them was not chosen on this page.
  private Set<HookNews> typed() {
    List<String> values =
        Stream.ofNullable(request.getParameterValues("news")).flatMap(Stream::of).toList();
    Set<HookNews> chosen = EnumSet.noneOf(HookNews.class);
    for (HookNews news : HookNews.values()) {
      if (values.contains(news.text())) {
        chosen.add(news);
      }
    }
    return chosen;
  }

  /** By the names of their states. */
  static String state(HookView hook) {
    return state(hook.paused(), hook.failingSince(), hook.arrived());
  }

  static String state(PauseReason paused, Instant failingSince, Boolean arrived) {
    if (paused != null) {
      return "HOOK_PAUSED";
    }
    if (failingSince != null || Boolean.FALSE.equals(arrived)) {
      return "HOOK_FAILING";
    }
    return arrived == null ? "HOOK_UNTRIED" : "HOOK_ON";
  }
}
