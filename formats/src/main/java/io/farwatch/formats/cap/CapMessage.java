package io.farwatch.formats.cap;

/** What came of asking for a message. */
public sealed interface CapMessage {
  /**
   * A message.
   *
   * @param reference what later messages refer to it by
   * @param xml its bytes, valid CAP 1.2
   */
  record Written(CapReference reference, byte[] xml) implements CapMessage {
    public Written {
      xml = xml.clone();
    }

    @Override
    public byte[] xml() {
      return xml.clone();
    }
  }

  /** None, with the reason as a sentence. */
  record Refused(String why) implements CapMessage {}
}
