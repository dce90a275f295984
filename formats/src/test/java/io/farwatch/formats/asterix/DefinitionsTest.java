package io.farwatch.formats.asterix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our definition files against the published specifications (asterix-specs, BSD-3). */
class DefinitionsTest {
  @ParameterizedTest
  @CsvSource({"34, cat034_cat-1.29.ast, 14, 14", "48, cat048_cat-1.32.ast, 28, 28"})
  void everyItem_isThatOfThePublishedSpecification(int number, String spec, int items, int slots) {
    Category ours = Objects.requireNonNull(Editions.standard().of(number));
    Category published = AstSpec.read(spec);
    assertThat(ours.edition()).isEqualTo(published.edition());
    assertThat(ours.title()).isEqualTo(published.title());
    assertThat(ours.items().keySet()).isEqualTo(published.items().keySet()).hasSize(items);
    for (Map.Entry<String, Layout> item : published.items().entrySet()) {
      assertThat(ours.items().get(item.getKey())).as(item.getKey()).isEqualTo(item.getValue());
    }
    assertThat(ours.uap()).isEqualTo(published.uap()).hasSize(slots);
  }

  /**
   * Categories that have no file of ours yet need nothing but one: the decoder reads the samples by
   * the published definitions of 020, 021, 062 and 065 as they are.
   */
  @ParameterizedTest
  @CsvSource({
    "cat020ed1.5.bin, 20, 1",
    "cat062ed1.16.bin, 62, 1",
    "cat065ed1.3.bin, 65, 1",
    "cat062cat065.raw, 62, 3",
    "cat_062_065.pcap, 62, 3",
    "a4py_cat062.ast, 62, 1",
    "cat21_re.ast, 21, 1"
  })
  void otherCategories_needOnlyADefinition(String sample, int category, int records) {
    Editions editions =
        Editions.standard()
            .with(AstSpec.read("cat020_cat-1.11.ast"))
            .with(AstSpec.read("cat021_cat-2.7.ast"))
            .with(AstSpec.read("cat062_cat-1.18.ast"))
            .with(AstSpec.read("cat065_cat-1.6.ast"));
    List<AsterixEntry> entries = Samples.decode(Samples.octets(sample), editions);
    assertThat(Samples.faults(entries)).isEmpty();
    assertThat(Samples.records(entries)).hasSizeGreaterThanOrEqualTo(records);
    assertThat(Samples.records(entries).get(0).category()).isEqualTo(category);
  }

  @Test
  void anEditionThatIsNotKnown_isRefused() {
    assertThat(Editions.standard().with(48, "1.32")).isPresent();
    assertThat(Editions.standard().with(48, "9.9")).isEmpty();
    assertThat(Editions.known()).contains("034=1.29", "048=1.32");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "category 1 edition 1 \"x\" item 010 \"y\" 7t uap 010 | not of whole octets",
        "category 1 edition 1 \"x\" item 010 \"y\" 8t uap 020 | no such item: 020",
        "category 1 edition 1 \"x\" item 010 \"y\" 8z uap 010 | not an element",
        "category 1 edition 1 \"x\" item 010 \"y\" ( A 8t | ends too early",
        "category 1 edition 1 \"x\" item 010 \"y\" ( A explicit ) uap 010 | no fixed width",
        "category 1 edition 1 \"x\" item 010 \"y\" extended ( A 8t fx ) uap 010 | whole octets"
      })
  void aWrongDefinition_isNoticedWhenItIsRead(String text, String what) {
    assertThatThrownBy(() -> Definitions.read(text)).hasMessageContaining(what);
  }
}
