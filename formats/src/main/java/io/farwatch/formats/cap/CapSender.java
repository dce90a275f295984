package io.farwatch.formats.cap;

import java.util.List;

/**
 * Who sends, and to whom.
 *
 * @param sender globally unique, such as an address; no blanks or commas
 * @param senderName in words
 * @param contact whom to ask
 * @param restriction who may have it, in words; used when there are no addresses
 * @param addresses whom it goes to; when there are any the scope is Private
 */
public record CapSender(
    String sender, String senderName, String contact, String restriction, List<String> addresses) {
  public CapSender {
    addresses = List.copyOf(addresses);
  }
}
