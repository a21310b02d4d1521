package org.praxis.stories;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A real browser: Debian's Chromium, driven by Playwright. Each person gets a profile of their own.
 */
final class Browser implements AutoCloseable {
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final com.microsoft.playwright.Browser chromium =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(
                      Path.of(System.getenv().getOrDefault("PRAXIS_CHROMIUM", "/usr/bin/chromium")))
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-background-networking",
                          "--disable-sync")));
  private final URI address;

  Browser(URI address) {
    this.address = address;
  }

  /** How a page is looked at. */
  record Screen(int width, int height, boolean dark) {
    static final Screen DESK = new Screen(1440, 900, false);
    static final Screen PHONE = new Screen(390, 844, false);
  }

  /** Somebody who has not signed in. */
  Visitor visitor(Screen screen) {
    BrowserContext profile =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale("en-GB")
                .setBaseURL(address.toString()));
    profile.setDefaultTimeout(10_000);
    return new Visitor(profile.newPage());
  }

  /** Somebody of the sample company, signed in by the form. */
  Visitor as(String name, Screen screen) {
    return visitor(screen).signIn(name, "praxis");
  }

  Visitor as(String name) {
    return as(name, Screen.DESK);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
