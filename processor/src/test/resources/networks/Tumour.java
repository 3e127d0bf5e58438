package networks;

import dev.nacre.annotations.*;

/** An optimizer with weight decay, gradients clipped by their common norm, and rates that rise and then fall. */
@Network
@Input(30)
@BinaryCrossEntropy(labelSmoothing = 0.05)
@AdamW(learningRate = 1e-3, weightDecay = 0.02) @CosineDecay @Warmup(length = 1) @ClipByGlobalNorm(1)
@EarlyStopping(patience = 5)
@Train(batch = 32, epochs = 20, seed = 42)
public interface Tumour {

    @Dense(12) @Gelu @Dropout(0.2) Layer first();

    @Dense(1) @Sigmoid Layer malignant();
}
