package dev.nacre.benchmarks.work;

import java.util.List;

import dev.nacre.benchmarks.measure.Measurement;

/** Works one after the other in one JVM. */
record SeveralWorks(List<Work> works) implements Work {

    SeveralWorks {
        works = List.copyOf(works);
    }

    @Override
    public List<Measurement> measure() {
        return works.stream().flatMap(work -> work.measure().stream()).toList();
    }
}
