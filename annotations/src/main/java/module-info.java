/** The language in which networks are declared. */
module dev.nacre.annotations {
    requires static org.jspecify;
}
