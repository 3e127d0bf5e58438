package dev.nacre.runtime.train;

import java.io.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.data.InvalidDataException;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.schedule.LearningRateSchedule;

/**
 * How to train, where it shall differ from the declaration. Options do not change: each setting gives new ones.
 * {@snippet :
 * model.train(data, validation, TrainingOptions.defaults().epochs(3).threads(2).progress(false));
 * }
 *
 * <p>
 * Threads, progress and listeners never change the resulting numbers.
 */
public final class TrainingOptions {

    /** System property that switches progress on ({@code on}) or off ({@code off}) where the options leave it open. */
    public static final String PROGRESS_PROPERTY = "nacre.progress";

    private static final int DECLARED = 0;
    // Below this many operations a step is over before a second thread has done anything useful.
    private static final long FLOPS_FOR_TWO = 2_000_000;
    private static final TrainingOptions DEFAULTS = new TrainingOptions();

    private int threads = DECLARED;
    private int epochs = DECLARED;
    private int batch = DECLARED;
    private boolean shuffle = true;
    private boolean dropLast;
    private double learningRate = DECLARED;
    private @Nullable LearningRateSchedule schedule;
    private @Nullable EarlyStopping earlyStopping;
    private boolean allEpochs;
    private Display progress = Display.AUTOMATIC;
    private List<TrainingListener> listeners = List.of();

    private enum Display {
        ON, OFF, AUTOMATIC
    }

    private TrainingOptions() {}

    /** What the declaration says; threads by the size of the network, progress where a person is watching. */
    public static TrainingOptions defaults() {
        return DEFAULTS;
    }

    private TrainingOptions copy() {
        var copy = new TrainingOptions();
        copy.threads = threads;
        copy.epochs = epochs;
        copy.batch = batch;
        copy.shuffle = shuffle;
        copy.dropLast = dropLast;
        copy.learningRate = learningRate;
        copy.schedule = schedule;
        copy.earlyStopping = earlyStopping;
        copy.allEpochs = allEpochs;
        copy.progress = progress;
        copy.listeners = listeners;
        return copy;
    }

    /**
     * Sets the number of threads, the caller included. If not set: two when there are two cores and a step is worth it,
     * else one.
     *
     * @throws IllegalArgumentException when it is not at least 1
     */
    public TrainingOptions threads(int count) {
        var copy = copy();
        copy.threads = atLeastOne("threads", count);
        return copy;
    }

    /**
     * Sets the number of passes over the data. If not set: as declared.
     *
     * @throws IllegalArgumentException when it is not at least 1
     */
    public TrainingOptions epochs(int count) {
        var copy = copy();
        copy.epochs = atLeastOne("epochs", count);
        return copy;
    }

    /**
     * Sets the rows of a step, at most the declared batch, which the network was compiled for. If not set: the declared
     * batch.
     *
     * @throws IllegalArgumentException when it is not at least 1; one that is too large is refused when training starts
     */
    public TrainingOptions batch(int rows) {
        var copy = copy();
        copy.batch = atLeastOne("batch", rows);
        return copy;
    }

    /** Sets whether each epoch takes the rows in a new order, decided by seed and epoch; true if not set. */
    public TrainingOptions shuffle(boolean wanted) {
        var copy = copy();
        copy.shuffle = wanted;
        return copy;
    }

    /** Sets whether rows that do not fill a last batch are left out of the epoch; false if not set, as in PyTorch. */
    public TrainingOptions dropLast(boolean wanted) {
        var copy = copy();
        copy.dropLast = wanted;
        return copy;
    }

    /**
     * Sets the optimizer's rate, from which the schedule starts. If not set: as declared.
     *
     * @throws IllegalArgumentException when it is not above 0 or no float holds it
     */
    public TrainingOptions learningRate(double rate) {
        if (!((float) rate > 0 && Float.isFinite((float) rate))) {
            throw new IllegalArgumentException("learningRate must be above 0, not " + rate);
        }
        var copy = copy();
        copy.learningRate = rate;
        return copy;
    }

    /**
     * Sets how the rate moves; {@code new Constant()} for not at all. If not set: as declared. A schedule that also
     * moves the momentum does so only where the declaration has one that does, because the momentum is compiled in
     * otherwise.
     */
    public TrainingOptions schedule(LearningRateSchedule wanted) {
        var copy = copy();
        copy.schedule = wanted;
        return copy;
    }

    /** Sets when to end before the last epoch. If not set: as declared. */
    public TrainingOptions earlyStopping(EarlyStopping wanted) {
        var copy = copy();
        copy.earlyStopping = wanted;
        copy.allEpochs = false;
        return copy;
    }

    /** Has all epochs run, whatever is declared; the model then holds the parameters of the last. */
    public TrainingOptions withoutEarlyStopping() {
        var copy = copy();
        copy.earlyStopping = null;
        copy.allEpochs = true;
        return copy;
    }

    /**
     * Sets whether to show progress. If not set: what the system property {@value #PROGRESS_PROPERTY} says, and without
     * it only on a terminal.
     */
    public TrainingOptions progress(boolean wanted) {
        var copy = copy();
        copy.progress = wanted ? Display.ON : Display.OFF;
        return copy;
    }

    /** Adds a listener; listeners are told in the order in which they were added. */
    public TrainingOptions listener(TrainingListener listener) {
        var copy = copy();
        var all = new ArrayList<>(listeners);
        all.add(listener);
        copy.listeners = List.copyOf(all);
        return copy;
    }

    /** Whether progress is to be shown. */
    public boolean showsProgress() {
        return switch (progress) {
            case ON -> true;
            case OFF -> false;
            case AUTOMATIC -> automaticProgress();
        };
    }

    private static boolean automaticProgress() {
        var property = System.getProperty(PROGRESS_PROPERTY, "").toLowerCase(Locale.ROOT);
        return switch (property) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            default -> onTerminal();
        };
    }

    /** Whether a person watches: standard input and output are a terminal. */
    // JDK 25 gives null again where no terminal is attached, which the check behind the warning does not know.
    @SuppressWarnings("SystemConsoleNull")
    public static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    boolean shuffles() {
        return shuffle;
    }

    boolean dropsLast() {
        return dropLast;
    }

    List<TrainingListener> listeners() {
        return listeners;
    }

    int epochsFor(NetworkSpec spec) {
        return epochs == DECLARED ? spec.training().epochs() : epochs;
    }

    int batchFor(NetworkSpec spec) {
        return batch == DECLARED ? spec.training().batch() : batch;
    }

    double learningRateFor(NetworkSpec spec) {
        return learningRate == DECLARED ? spec.training().learningRate() : learningRate;
    }

    LearningRateSchedule scheduleFor(NetworkSpec spec) {
        return schedule == null ? spec.training().stepSize().schedule() : schedule;
    }

    Optional<EarlyStopping> earlyStoppingFor(NetworkSpec spec) {
        if (allEpochs) {
            return Optional.empty();
        }
        return earlyStopping == null ? spec.training().earlyStopping() : Optional.of(earlyStopping);
    }

    /** The rows of a step, which the network and the data have to allow. */
    int checkedBatch(NetworkSpec spec, Dataset data) {
        int rows = batchFor(spec);
        int declared = spec.training().batch();
        if (rows > declared) {
            throw new InvalidDataException("The batch of " + rows + " rows is larger than the " + declared
                    + " that network " + spec.name() + " was compiled for; declare a larger one.");
        }
        if (rows > data.size()) {
            throw new InvalidDataException("Training data, network " + spec.name() + ": the batch of " + rows
                    + " rows is larger than the data, which has " + data.size()
                    + " rows; declare a smaller batch, or set one with TrainingOptions.batch.");
        }
        return rows;
    }

    int threadsFor(NetworkSpec spec) {
        // Forward once, backward about twice.
        return threads == DECLARED ? threadsWorth(3 * spec.flopsPerSample() * batchFor(spec)) : threads;
    }

    static int threadsWorth(long flops) {
        return flops >= FLOPS_FOR_TWO ? Math.min(2, Runtime.getRuntime().availableProcessors()) : 1;
    }

    private static int atLeastOne(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " must be at least 1, not " + value);
        }
        return value;
    }
}
