/** The language in which networks are declared; it needs nothing, null marks are for compilers only. */
module dev.nacre.annotations {
    requires static org.jspecify;

    exports dev.nacre.annotations;
}
