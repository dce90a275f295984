package io.farwatch.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page in a browser before a server that is not there ({@code src/dev/fake-feed.js}). */
final class Watch implements AutoCloseable {
  final Page page;
  final List<String> problems = new ArrayList<>();
  private final BrowserContext context;

  /**
   * @param settings of the fake feed, as JSON
   * @param light whether the machine prefers a light theme
   */
  Watch(Browser browser, Site site, String settings, boolean light, int width, int height) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(light ? ColorScheme.LIGHT : ColorScheme.DARK));
    page = context.newPage();
    page.setDefaultTimeout(8000);
    page.onPageError(problems::add);
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error")) {
            problems.add(m.text());
          }
        });
    page.onRequest(
        r -> {
          if (!r.url().startsWith(site.url())) {
            problems.add("asked elsewhere: " + r.url());
          }
        });
    page.addInitScript("window.fakeFeed = " + settings + ";");
    page.addInitScript(Path.of("src/dev/fake-feed.js"));
    page.navigate(site.url());
    page.waitForSelector("[data-feed=CONNECTED]");
  }

  /** The text of the first element found, spaces made plain. */
  String text(String selector) {
    return plain(page.locator(selector).first().innerText());
  }

  List<String> texts(String selector) {
    return page.locator(selector).allInnerTexts().stream().map(Watch::plain).toList();
  }

  /** Every kind and run of white space as one space. */
  static String plain(String text) {
    return text.replaceAll("[\\s\\u2009]+", " ");
  }

  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
  }

  @Override
  public void close() {
    context.close();
  }
}
