package dev.nacre.processor.oracle;

/** Which of the two forms of its kernels a generated network runs. */
public enum KernelForm {
    VECTOR, SCALAR
}
