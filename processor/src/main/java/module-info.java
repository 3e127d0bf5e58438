/** The compiler: it is called by javac and shows nothing of itself. */
@SuppressWarnings("requires-automatic") // JavaPoet and AutoService bring a module name, but no descriptor.
module dev.nacre.processor {
    requires java.compiler;
    requires com.palantir.javapoet;
    requires static com.google.auto.service;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with dev.nacre.processor.NacreProcessor;
}
