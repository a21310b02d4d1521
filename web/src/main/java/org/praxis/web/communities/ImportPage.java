package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.praxis.communities.mailing.ArchiveCutOff;
import org.praxis.communities.mailing.ImportRequest;
import org.praxis.communities.mailing.ImportSettings;
import org.praxis.communities.mailing.MailingImport;
import org.praxis.communities.mailing.view.ImportRunView;
import org.praxis.communities.view.CommunityRow;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;

/** Moving a mailing list's archive into a community: sending it, and what came of others. */
@Named
@RequestScoped
public class ImportPage {
  @Inject MailingImport imports;
  @Inject ImportSettings settings;
  @Inject Viewer viewer;
  @Inject Attempt attempt;
  @Inject Address address;
  @Inject HttpServletRequest request;

  private CommunityRow community;
  private Page<ImportRunView> runs;

  public void load() {
    viewer.identify();
    community = imports.into(address.part());
    attempt.pressed("begin", this::begin);
    if (!attempt.isOver()) {
      runs = imports.runs(community.slug(), address.page());
    }
  }

  // The button says which: "dry" to look first, or "now".
  private String begin(String which) {
    try {
      Part archive = request.getPart("archive");
      if (archive == null || archive.getSize() == 0) {
        throw new InvalidInput("archive", "communities.import.noFile");
      }
      try (InputStream bytes = archive.getInputStream()) {
        ImportRequest wanted =
            new ImportRequest(name(archive), archive.getSize(), which.equals("dry"));
        return ImportRunPage.address(imports.begin(community.slug(), wanted, bytes));
      }
    } catch (IOException | ServletException e) {
      throw new ArchiveCutOff();
    }
  }

  private static String name(Part archive) {
    String name = archive.getSubmittedFileName();
    return name == null || name.isBlank() ? "archive.mbox" : name;
  }

  public CommunityRow getCommunity() {
    return community;
  }

  public Page<ImportRunView> getRuns() {
    return runs;
  }

  /** The one that is under way, so that nobody begins another; null when none is. */
  public ImportRunView getUnderWay() {
    return runs.items().stream().filter(run -> !run.isOver()).findFirst().orElse(null);
  }

  public ImportSettings getSettings() {
    return settings;
  }
}
