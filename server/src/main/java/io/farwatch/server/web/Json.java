package io.farwatch.server.web;

import io.farwatch.core.time.Epoch;
import java.io.StringWriter;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one JSON object; a number that is not finite becomes null. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  static String object(Consumer<Json> body) {
    StringWriter text = new StringWriter(4096);
    try (JsonGenerator g = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      g.writeStartObject();
      body.accept(new Json(g));
      g.writeEndObject();
    }
    return text.toString();
  }

  Json text(String name, @Nullable String value) {
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(value);
    }
    return this;
  }

  Json name(String name, @Nullable Enum<?> value) {
    return text(name, value == null ? null : value.name());
  }

  Json epoch(String name, @Nullable Epoch value) {
    return text(name, value == null ? null : UtcText.of(value));
  }

  Json flag(String name, boolean value) {
    out.writeBooleanProperty(name, value);
    return this;
  }

  Json whole(String name, long value) {
    out.writeNumberProperty(name, value);
    return this;
  }

  /** A number to a number of decimals. */
  Json number(String name, double value, int decimals) {
    out.writeName(name);
    item(value, decimals);
    return this;
  }

  /** An angle in degrees, to 1e-6: a decimetre on the ground. */
  Json degrees(String name, double rad) {
    return number(name, Math.toDegrees(rad), 6);
  }

  /** An item of the list that is open. */
  Json item(double value, int decimals) {
    if (!Double.isFinite(value)) {
      out.writeNull();
      return this;
    }
    double scale = Math.pow(10, decimals);
    double rounded = Math.rint(value * scale) / scale;
    if (rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15) {
      out.writeNumber((long) rounded);
    } else {
      out.writeNumber(rounded);
    }
    return this;
  }

  Json item(String value) {
    out.writeString(value);
    return this;
  }

  Json item(long value) {
    out.writeNumber(value);
    return this;
  }

  Json nothing(String name) {
    out.writeNullProperty(name);
    return this;
  }

  Json child(String name, Consumer<Json> body) {
    out.writeObjectPropertyStart(name);
    body.accept(this);
    out.writeEndObject();
    return this;
  }

  Json list(String name, Runnable items) {
    out.writeArrayPropertyStart(name);
    items.run();
    out.writeEndArray();
    return this;
  }

  Json texts(String name, Collection<String> values) {
    return list(name, () -> values.forEach(this::item));
  }

  /** An object in the list that is open. */
  Json element(Consumer<Json> body) {
    out.writeStartObject();
    body.accept(this);
    out.writeEndObject();
    return this;
  }

  /** A list in the list that is open. */
  Json row(Runnable items) {
    out.writeStartArray();
    items.run();
    out.writeEndArray();
    return this;
  }
}
