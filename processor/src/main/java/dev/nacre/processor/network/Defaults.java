package dev.nacre.processor.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.nacre.processor.declare.BlockDeclaration;
import dev.nacre.processor.declare.NetworkDeclaration;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.SourceRef;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.network.Annotations.LayerUse;
import dev.nacre.processor.network.Annotations.Meant;
import dev.nacre.processor.train.ActivityL1;
import dev.nacre.processor.train.BiasStart;
import dev.nacre.processor.train.Clipping;
import dev.nacre.processor.train.Initialiser;
import dev.nacre.processor.train.Loss;
import dev.nacre.processor.train.MaxNorm;
import dev.nacre.processor.train.Optimizer;
import dev.nacre.processor.train.Optimizers;
import dev.nacre.processor.train.Regulariser;

/**
 * What an interface says for all of its layers; remembers what was taken. What changes no formula reaches into the blocks that
 * are used there, behind what these say themselves; a block computes the same in every network.
 */
final class Defaults {

    private final Optional<Defaults> around;
    private final Optional<LayerUse> normalisation;
    private final Optional<LayerUse> activation;
    private final Optional<LayerUse> noise;
    private final Optional<Meant<Initialiser.Rule>> initialiser;
    private final Optional<Meant<BiasStart>> biasStart;
    private final List<Meant<Regulariser>> regularisers;
    private final Optional<Meant<MaxNorm>> maxNorm;
    private final Optional<Meant<ActivityL1>> activity;
    private final Optional<Meant<Loss>> loss;
    private final Optional<Meant<Optimizer>> optimizer;
    private final Optional<Meant<Clipping>> clipping;
    private final Set<String> taken = new HashSet<>();

    Defaults(NetworkDeclaration declaration, Diagnostics diagnostics) {
        this(Optional.empty(),
                new Annotations("The network " + declaration.name(), declaration.annotations(), diagnostics));
    }

    private Defaults(Optional<Defaults> around, Annotations annotations) {
        this.around = around;
        normalisation = annotations.layer(Role.NORMALISATION);
        activation = annotations.layer(Role.ACTIVATION);
        noise = annotations.layer(Role.NOISE);
        initialiser = annotations.initialiser();
        biasStart = annotations.biasStart();
        regularisers = annotations.regularisers();
        maxNorm = annotations.maxNorm();
        activity = annotations.activity();
        loss = annotations.loss();
        optimizer = annotations.optimizer();
        clipping = annotations.clipping();
    }

    /** No interface at all. */
    static Defaults none(Diagnostics diagnostics) {
        return new Defaults(Optional.empty(), new Annotations("", List.of(), diagnostics));
    }

    /** What holds in a block that is used here. */
    Defaults within(BlockDeclaration block, Diagnostics diagnostics) {
        return new Defaults(Optional.of(this),
                new Annotations("The block " + block.name(), block.annotations(), diagnostics));
    }

    boolean ofBlock() {
        return around.isPresent();
    }

    /** These, and those around. */
    List<Defaults> chain() {
        var chain = new ArrayList<>(List.of(this));
        around.ifPresent(outer -> chain.addAll(outer.chain()));
        return chain;
    }

    Optional<LayerUse> layer(Role role) {
        var found = switch (role) {
            case OPERATION -> Optional.<LayerUse>empty();
            case NORMALISATION -> normalisation;
            case ACTIVATION -> activation;
            case NOISE -> noise;
        };
        found.ifPresent(use -> taken.add(use.use().name()));
        return found;
    }

    Optional<Meant<Initialiser.Rule>> initialiser() {
        return taken(initialiser).or(() -> around.flatMap(Defaults::initialiser));
    }

    Optional<Meant<BiasStart>> biasStart() {
        return taken(biasStart).or(() -> around.flatMap(Defaults::biasStart));
    }

    /** All but those kinds that a layer says itself. */
    List<Meant<Regulariser>> regularisers(Set<String> own) {
        var others = regularisers.stream().filter(regulariser -> !own.contains(regulariser.use().name())).toList();
        others.forEach(regulariser -> taken.add(regulariser.use().name()));
        var known = new HashSet<>(own);
        others.forEach(regulariser -> known.add(regulariser.use().name()));
        return around.map(outer -> Stream.concat(others.stream(), outer.regularisers(known).stream()).toList())
                .orElse(others);
    }

    Optional<Meant<MaxNorm>> maxNorm() {
        return taken(maxNorm).or(() -> around.flatMap(Defaults::maxNorm));
    }

    Optional<Meant<ActivityL1>> activity() {
        return taken(activity).or(() -> around.flatMap(Defaults::activity));
    }

    Optional<Meant<Loss>> loss() {
        return taken(loss);
    }

    Optimizer optimizer() {
        return optimizer.flatMap(Meant::meaning).orElseGet(Optimizers::byDefault);
    }

    Optional<Clipping> clipping() {
        return clipping.flatMap(Meant::meaning);
    }

    /** Warns of defaults that no layer has taken; {@code takers} are the kinds of layers that the network has. */
    void reportUnused(Set<Takers> takers, Diagnostics diagnostics) {
        places().forEach((name, place) -> {
            if (!taken.contains(name)) {
                var why = takers.contains(place.takers()) ? "all of which declare their own"
                        : "of which there are none";
                diagnostics.report(DiagnosticId.UNUSED_DEFAULT, place.source(), name, words(place.takers()), why);
            }
        });
    }

    /** A block has no outputs, so that none of its layers is any more hidden than the others. */
    private String words(Takers takers) {
        return ofBlock() && takers == Takers.HIDDEN ? Takers.WEIGHTS.words : takers.words;
    }

    /** What a default is for. */
    enum Takers {
        HIDDEN("hidden layers with weights"), WEIGHTS("layers with weights"), OUTPUTS("outputs");

        private final String words;

        Takers(String words) {
            this.words = words;
        }
    }

    private record Place(SourceRef source, Takers takers) {}

    private Map<String, Place> places() {
        var places = new LinkedHashMap<String, Place>();
        normalisation.ifPresent(use -> places.put(use.use().name(), new Place(use.use().source(), Takers.HIDDEN)));
        activation.ifPresent(use -> places.put(use.use().name(), new Place(use.use().source(), Takers.HIDDEN)));
        noise.ifPresent(use -> places.put(use.use().name(), new Place(use.use().source(), Takers.HIDDEN)));
        initialiser.ifPresent(meant -> put(places, meant, Takers.WEIGHTS));
        biasStart.ifPresent(meant -> put(places, meant, Takers.WEIGHTS));
        regularisers.forEach(meant -> put(places, meant, Takers.WEIGHTS));
        maxNorm.ifPresent(meant -> put(places, meant, Takers.WEIGHTS));
        activity.ifPresent(meant -> put(places, meant, Takers.HIDDEN));
        loss.ifPresent(meant -> put(places, meant, Takers.OUTPUTS));
        return places;
    }

    private static void put(Map<String, Place> places, Meant<?> meant, Takers takers) {
        places.put(meant.use().name(), new Place(meant.use().source(), takers));
    }

    private <T> Optional<Meant<T>> taken(Optional<Meant<T>> meant) {
        meant.ifPresent(found -> taken.add(found.use().name()));
        return meant;
    }
}
