package io.farwatch.cli.report;

/** A page that needs nothing but itself: no script, no font, no picture from elsewhere. */
final class Page {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--paper:#fbfbf9;--ink:#1d2329;--soft:#66707a;--line:#d9dcd8;
      --c0:#1b6ca8;--c1:#c2571a;--c2:#2e7d4f;--c3:#8a3f9c;--c4:#a8841b;--c5:#b3304d;--c6:#2f8f8f;--c7:#5a5fb0}
      @media (prefers-color-scheme:dark){:root{--paper:#14181c;--ink:#e4e7e9;--soft:#98a2ab;--line:#2c343b;
      --c0:#6db3e8;--c1:#f09a5f;--c2:#74c795;--c3:#cf8fdd;--c4:#e0c05f;--c5:#f07f98;--c6:#74cfcf;--c7:#a3a8f0}}
      body{background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif;max-width:64rem;
      margin:2rem auto;padding:0 1rem}
      h1{font-size:1.5rem;margin:0}h2{font-size:1.05rem;margin:2.2rem 0 .6rem}p{margin:.3rem 0}
      .soft{color:var(--soft)}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
      th,td{text-align:left;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}
      th{font-weight:600;color:var(--soft)}td.n,th.n{text-align:right}td.t{white-space:nowrap}
      .wide{overflow-x:auto}svg{width:100%;height:auto;display:block}svg text{fill:var(--soft);font:11px system-ui,sans-serif}
      .warn{border-left:3px solid var(--c5);padding-left:.8rem}
      """;

  private Page() {}

  static String of(String title, String body) {
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
        + "<title>"
        + text(title)
        + "</title><style>"
        + STYLE
        + "</style></head><body>\n"
        + body
        + "</body></html>\n";
  }

  /** Foreign text made fit to stand in a page. */
  static String text(String foreign) {
    return foreign
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The colour of the k-th object. */
  static String colour(int k) {
    return "var(--c" + k % 8 + ")";
  }
}
