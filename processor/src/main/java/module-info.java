/** The compiler: it is called by javac and shows nothing of itself. */
module dev.nacre.processor {
    requires java.compiler;
    requires com.palantir.javapoet;
    requires static com.google.auto.service;
    requires static org.jspecify;
}
