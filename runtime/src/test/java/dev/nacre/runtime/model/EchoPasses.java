package dev.nacre.runtime.model;

import java.util.List;

import dev.nacre.runtime.parallel.Team;

/** A network that learns nothing: output "same" gives the input "left", output "yes" gives the input "right". */
public final class EchoPasses implements Passes {

    public static final int BATCH = 4;

    private static final int LEFT = 0;
    private static final int RIGHT = LEFT + 2 * BATCH;
    private static final int SAME = RIGHT + BATCH;
    private static final int YES = SAME + 2 * BATCH;
    private static final int SAME_TARGET = YES + BATCH;
    private static final int YES_TARGET = SAME_TARGET + 2 * BATCH;
    private static final int LOSS = YES_TARGET + BATCH;

    private static final NetworkSpec SPEC = NetworkSpec.builder("Echo", "echo", "echo")
            .input("left", List.of(2), new Rows(2, 2, LEFT, LEFT))
            .input("right", List.of(1), new Rows(1, 1, RIGHT, RIGHT))
            .output("same", List.of(2), new Rows(2, 2, SAME, SAME), OutputKind.VALUES,
                    new TargetSpec(new Rows(2, 2, SAME_TARGET, SAME_TARGET), false))
            .output("yes", List.of(1), new Rows(1, 1, YES, YES), OutputKind.BINARY,
                    new TargetSpec(new Rows(1, 1, YES_TARGET, YES_TARGET), false))
            .training(new TrainingDefaults(BATCH, 1, 1, 0.1f))
            .sizes(new Sizes(0, 0, 0, new Arena(LOSS + BATCH, LOSS), new Arena(LOSS + BATCH, LOSS))).build();

    @Override
    public NetworkSpec spec() {
        return SPEC;
    }

    @Override
    public void train(TrainingState state, int rows, Team.Member member) {
        if (member.part() == 0) {
            infer(state.parameters, state.workspace, rows, true);
            state.loss = 0.5f;
        }
    }

    @Override
    public void infer(float[] parameters, float[] workspace, int rows, boolean withLoss) {
        for (int row = 0; row < rows; row++) {
            workspace[SAME + 2 * row] = workspace[LEFT + 2 * row];
            workspace[SAME + 2 * row + 1] = workspace[LEFT + 2 * row + 1];
            workspace[YES + row] = workspace[RIGHT + row];
            workspace[LOSS + row] = row;
        }
    }
}
