package dev.nacre.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

import dev.nacre.processor.check.Checks;
import dev.nacre.processor.declare.DeclarationReader;
import dev.nacre.processor.declare.NetworkDeclaration;
import dev.nacre.processor.declare.VectorModule;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.emit.NetworkSources;
import dev.nacre.processor.emit.SourceFile;
import dev.nacre.processor.emit.StubSource;
import dev.nacre.processor.network.NetworkBuilder;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.network.NetworkPrinter;
import dev.nacre.processor.plan.PlanPrinter;
import dev.nacre.processor.plan.Planner;

/** The whole compiler on one screen: declare, network, check, plan, emit. */
final class NetworkCompiler {

    private final Elements elements;
    private final Set<String> sources;
    private final Options options;

    /**
     * A compiler for some interfaces.
     *
     * @param sources full names of the top-level types whose source is part of the compilation
     */
    NetworkCompiler(Elements elements, Set<String> sources, Options options) {
        this.elements = elements;
        this.sources = sources;
        this.options = options;
    }

    /**
     * What becomes of one interface.
     *
     * @param diagnostics all there is to say to the user
     * @param files source files; a stub of the model class if there are errors
     * @param dumps texts for {@code -Anacre.dump}, by file name
     * @param origins the interface and the blocks it leads to
     */
    record Result(Diagnostics diagnostics, List<SourceFile> files, Map<String, String> dumps,
            List<TypeElement> origins) {
        Result {
            origins = List.copyOf(origins);
        }
    }

    Result compile(TypeElement type) {
        var diagnostics = new Diagnostics();
        var reader = new DeclarationReader(elements, sources, diagnostics);
        var declaration = reader.read(type);
        var graph = declaration.flatMap(declared -> checked(declared, diagnostics));
        var origins = Stream.concat(Stream.of(type), reader.usedBlocks().stream()).toList();
        if (graph.isEmpty()) {
            return new Result(diagnostics, List.of(stub(type)), Map.of(), origins);
        }
        var plan = new Planner(options.passesOff(), options.kernelsOff()).plan(graph.get());
        var dumps = options.dumps()
                ? Map.of("graph", NetworkPrinter.print(graph.get()), "plan", PlanPrinter.print(plan),
                        "tiles", options.tiles().text())
                : Map.<String, String>of();
        return new Result(diagnostics, NetworkSources.write(plan, options.tiles()), dumps, origins);
    }

    /** What becomes of an interface on which the compiler itself has failed. */
    Result failure(TypeElement type, Diagnostics diagnostics) {
        return new Result(diagnostics, List.of(stub(type)), Map.of(), List.of(type));
    }

    /** All there is to say about a block by itself. */
    Diagnostics check(TypeElement type) {
        var diagnostics = new Diagnostics();
        var blocks = new DeclarationReader(elements, sources, diagnostics).readBlock(type);
        blocks.find(type.getQualifiedName().toString())
                .ifPresent(block -> new NetworkBuilder(diagnostics).check(block, blocks));
        return diagnostics;
    }

    private Optional<NetworkGraph> checked(NetworkDeclaration declaration, Diagnostics diagnostics) {
        VectorModule.check(elements, declaration.source(), diagnostics);
        var draft = new NetworkBuilder(diagnostics).build(declaration);
        Checks.run(draft, diagnostics);
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(draft.graph());
    }

    /** What stands in for the model of a network with errors. */
    SourceFile stub(TypeElement type) {
        var packageName = elements.getPackageOf(type).getQualifiedName().toString();
        return StubSource.write(packageName, type.getSimpleName().toString(), DeclarationReader.canBeImplemented(type));
    }
}
