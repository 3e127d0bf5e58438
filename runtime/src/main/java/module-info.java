/** What generated networks stand on. */
module dev.nacre.runtime {
    requires transitive dev.nacre.annotations;
    requires transitive jdk.incubator.vector;
    requires static org.jspecify;
    requires de.siegmar.fastcsv;
    requires java.desktop;

    exports dev.nacre.runtime.data;
    exports dev.nacre.runtime.io;
    exports dev.nacre.runtime.metric;
    exports dev.nacre.runtime.model;
    exports dev.nacre.runtime.parallel;
    exports dev.nacre.runtime.report;
    exports dev.nacre.runtime.schedule;
    exports dev.nacre.runtime.simd;
    exports dev.nacre.runtime.train;
}
