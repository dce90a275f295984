package io.farwatch.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every program of the guides says what the guide says it says: each java block is compiled and
 * run, and its output is the text block that follows it.
 */
class GuideTest {
  private static final Path GUIDES = Path.of("..", "docs", "guide");
  private static final Pattern EXAMPLE =
      Pattern.compile("```java\\n(.*?)```.*?```text\\n(.*?)```", Pattern.DOTALL);

  record Example(String name, String program, String output) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Example> examples() throws IOException {
    List<Example> list = new ArrayList<>();
    try (Stream<Path> guides = Files.list(GUIDES)) {
      for (Path guide : guides.sorted().toList()) {
        Matcher m = EXAMPLE.matcher(Files.readString(guide));
        for (int k = 1; m.find(); k++) {
          list.add(new Example(guide.getFileName() + " " + k, m.group(1), m.group(2)));
        }
      }
    }
    return list;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void programSaysWhatTheGuideSays(Example example, @TempDir Path folder) throws Exception {
    Path source = folder.resolve("Example.java");
    Files.writeString(source, example.program());
    compile(source, folder);
    assertThat(run(folder)).isEqualTo(example.output());
  }

  private static void compile(Path source, Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      List<String> options =
          List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
      boolean done =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      assertThat(done).as(said.toString()).isTrue();
    }
  }

  private static String run(Path folder) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    Locale locale = Locale.getDefault();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Locale.setDefault(Locale.ROOT);
      System.setOut(new PrintStream(bytes, true, UTF_8));
      Class<?> program = loader.loadClass("Example");
      var constructor = program.getDeclaredConstructor();
      constructor.setAccessible(true);
      Method main = program.getDeclaredMethod("main");
      main.setAccessible(true);
      main.invoke(constructor.newInstance());
    } finally {
      System.setOut(before);
      Locale.setDefault(locale);
    }
    return bytes.toString(UTF_8);
  }
}
