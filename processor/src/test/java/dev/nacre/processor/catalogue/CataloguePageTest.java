package dev.nacre.processor.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of the catalogue says what the annotations' Javadocs say; {@code -Dnacre.golden=refresh} writes it anew. */
final class CataloguePageTest {

    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
    private static final Path LANGUAGE = MODULE.resolve("../annotations/src/main/java/dev/nacre/annotations");
    private static final Path PAGE = MODULE.resolve("../docs/catalogue.md");

    @Test
    void saysWhatTheJavadocsSay() throws IOException {
        var page = CataloguePage.of(CataloguePage.byName(LanguageSource.in(LANGUAGE)));
        if ("refresh".equals(System.getProperty("nacre.golden"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).as("%s; run with -Dnacre.golden=refresh where a Javadoc has changed", PAGE)
                .isEqualTo(page);
    }

    @Test
    void hasEachAnnotationOnce() throws IOException {
        var page = Files.readString(PAGE);
        var sources = LanguageSource.in(LANGUAGE);
        assertThat(sources).hasSizeGreaterThan(60);
        assertThat(sources).allSatisfy(source -> assertThat(page.split("\\[`@" + source.name() + "`]", -1))
                .as(source.name()).hasSize(2));
    }

    @Test
    void readsASource() {
        assertThat(LanguageSource.parse("""
                import java.lang.annotation.Target;

                /**
                 * A step: {@code y = 1.5 x} unless {@link Other} says
                 * {@code {1, 2}}. More.
                 */
                @Target({ElementType.TYPE, ElementType.METHOD})
                public @interface Step {

                    /** How far. */
                    double value();

                    /** From where. */
                    Side side() default Side.LEFT;

                    /** How much of it. */
                    double share() default 0.5;

                    /** Sides. */
                    enum Side {
                        /** Left. */
                        LEFT
                    }
                }
                """)).contains(new LanguageSource("Step", " `(value, side = LEFT, share = 0.5)`",
                "A step: `y = 1.5 x` unless `@Other` says `{1, 2}`."));
    }

    @Test
    void takesTheFormulasBelowASentenceWithoutOne() {
        assertThat(LanguageSource.parse("""
                /**
                 * Walks.
                 *
                 * <p>
                 * With steps s:
                 * <pre>{@code  v = m v + s
                 *   p = p - v     at last
                 * }</pre>
                 *
                 * <pre>{@code  @Walk
                 * }</pre>
                 */
                public @interface Walk {}
                """)).contains(new LanguageSource("Walk", "", "Walks. `v = m v + s; p = p - v at last`"));
    }

    @Test
    void leavesOutWhatOnlyHoldsOthers() {
        assertThat(LanguageSource.parse("/**\n * Several.\n */\npublic @interface Steps {\n\n    Step[] value();\n}\n"))
                .isEmpty();
    }
}
