package org.praxis.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a browser asks for that has never been here, as it counts itself.
 *
 * @param requests all that go over the line, those that are sent on too; not what the browser has
 *     kept
 * @param bytes of the answers as they come over the line, with their heads
 */
record FirstVisit(int requests, long bytes) {
  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu");

  /** From the address that somebody types to the first page after they have signed in. */
  static FirstVisit of(URI server, String login, String password) {
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser chromium =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv("PRAXIS_CHROMIUM")))
                        .setArgs(ARGUMENTS));
        BrowserContext profile = chromium.newContext()) {
      Page page = profile.newPage();
      AtomicInteger requests = new AtomicInteger();
      Set<String> kept = new HashSet<>();
      AtomicLong bytes = new AtomicLong();
      count(profile.newCDPSession(page), requests, kept, bytes);
      page.navigate(server.toString());
      page.locator("input[type=password]").fill(password);
      page.locator("input[autocomplete=username]").fill(login);
      page.locator("input[type=password]").press("Enter");
      page.waitForSelector("#main");
      page.waitForLoadState(LoadState.LOAD);
      return new FirstVisit(requests.get() - kept.size(), bytes.get());
    }
  }

  private static void count(
      CDPSession browser, AtomicInteger requests, Set<String> kept, AtomicLong bytes) {
    browser.on("Network.requestWillBeSent", event -> requests.incrementAndGet());
    browser.on("Network.requestServedFromCache", event -> kept.add(id(event)));
    browser.on(
        "Network.responseReceived",
        event -> {
          if (event.getAsJsonObject("response").get("fromDiskCache").getAsBoolean()) {
            kept.add(id(event));
          }
        });
    browser.on("Network.loadingFinished", event -> bytes.addAndGet(length(event)));
    browser.on(
        "Network.requestWillBeSent",
        event -> {
          if (event.has("redirectResponse")) {
            bytes.addAndGet(length(event.getAsJsonObject("redirectResponse")));
          }
        });
    browser.send("Network.enable");
  }

  private static String id(JsonObject event) {
    return event.get("requestId").getAsString();
  }

  private static long length(JsonObject event) {
    return event.get("encodedDataLength").getAsLong();
  }
}
