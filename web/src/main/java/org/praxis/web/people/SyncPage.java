package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.praxis.people.directory.AskedFrom;
import org.praxis.people.directory.CompanyDirectory;
import org.praxis.people.directory.DirectorySync;
import org.praxis.people.directory.MappingCheck;
import org.praxis.people.directory.SyncKind;
import org.praxis.people.directory.SyncRequest;
import org.praxis.people.directory.SyncSettings;
import org.praxis.people.directory.view.MappingLook;
import org.praxis.people.directory.view.SyncRunView;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/**
 * Following the directory: what came of it lately, doing it now, and whether the mapping is right.
 */
@Named
@RequestScoped
public class SyncPage {
  @Inject DirectorySync sync;
  @Inject MappingCheck mapping;
  @Inject CompanyDirectory directory;
  @Inject SyncSettings settings;
  @Inject Viewer viewer;
  @Inject Attempt attempt;
  @Inject Address address;
  @Inject HttpServletRequest request;

  private Page<SyncRunView> runs;
  private List<MappingLook> looks;

  public void load() {
    viewer.identify();
    if (!viewer.isAdmin()) {
      throw new NotOpen();
    }
    attempt.pressed("begin", this::begin);
    attempt.pressed(
        "check",
        button -> {
          looks = mapping.look(getName());
          return null;
        });
    if (!attempt.isOver()) {
      runs = sync.runs(address.page());
    }
  }

  // The button says which: FULL, CHANGES, or FULL-dry.
  private String begin(String which) {
    SyncKind kind = which.startsWith("FULL") ? SyncKind.FULL : SyncKind.CHANGES;
    return "/people/sync-run/"
        + sync.begin(new SyncRequest(kind, which.endsWith("-dry"), AskedFrom.PAGE));
  }

  public Page<SyncRunView> getRuns() {
    return runs;
  }

  /** The one that is under way, so that nobody begins another; null when none is. */
  public SyncRunView getUnderWay() {
    return runs.items().stream().filter(run -> !run.isOver()).findFirst().orElse(null);
  }

  public boolean isFollowed() {
    return directory.isUsed();
  }

  public SyncSettings getSettings() {
    return settings;
  }

  /** Null until a name was checked. */
  public List<MappingLook> getLooks() {
    return looks;
  }

  /** As typed, without what no page can show. */
  public String getName() {
    String name = request.getParameter("name");
    return name == null ? "" : name.replaceAll("\\p{Cntrl}", "\uFFFD");
  }
}
