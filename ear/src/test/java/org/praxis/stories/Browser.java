package org.praxis.stories;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real browser: Debian's Chromium, driven by Playwright. Each person gets a profile of their own.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> ARGUMENTS =
      List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync");

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final com.microsoft.playwright.Browser chromium;
  private final URI address;
  private boolean hurried;

  public Browser(URI address) {
    this(address, Map.of());
  }

  /**
   * @param environment that the browser finds on this machine, added to ours
   * @param more of its arguments
   */
  public Browser(URI address, Map<String, String> environment, String... more) {
    Map<String, String> all = new HashMap<>(System.getenv());
    all.putAll(environment);
    this.address = address;
    this.chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(
                            System.getenv().getOrDefault("PRAXIS_CHROMIUM", "/usr/bin/chromium")))
                    .setEnv(all)
                    .setArgs(Stream.concat(ARGUMENTS.stream(), Stream.of(more)).toList()));
  }

  /** From now on, people's time can be moved on: see {@link Visitor#pause}. */
  Browser hurried() {
    hurried = true;
    return this;
  }

  /** How a page is looked at. */
  public record Screen(int width, int height) {
    public static final Screen DESK = new Screen(1440, 900);
    public static final Screen PHONE = new Screen(390, 844);
  }

  /** Somebody who has not signed in. */
  public Visitor visitor(Screen screen) {
    return visitor(screen, true);
  }

  private Visitor visitor(Screen screen, boolean scripts) {
    BrowserContext profile =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setLocale("en-GB")
                .setJavaScriptEnabled(scripts)
                .setBaseURL(address.toString()));
    profile.setDefaultTimeout(10_000);
    if (hurried) {
      profile.clock().install();
    }
    return new Visitor(profile.newPage());
  }

  /** Somebody whose browser runs no scripts. */
  public Visitor withoutScripts(String name) {
    return visitor(Screen.DESK, false).signIn(name, "praxis");
  }

  /** Somebody of the sample company, signed in by the form. */
  public Visitor as(String name, Screen screen) {
    return visitor(screen).signIn(name, "praxis");
  }

  public Visitor as(String name) {
    return as(name, Screen.DESK);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
